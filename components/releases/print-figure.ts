import type { Figure } from '#trade/figure.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatQuantity } from '#trade/format/format-quantity.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import { isCurrency } from '#trade/unit.ts'

/** A figure's level with every printed digit and its unit, or in words why there is none. */
export function printFigure({ series, value, scale, missingReason }: Pick<Figure, 'series' | 'value' | 'scale' | 'missingReason'>, language: Locale): string {
  return value === null ? formatReason(missingReason ?? 'not-held', language) : printValue(series, value, scale, language)
}

/** Digits of a series as money or quantity. */
export function printValue(series: SeriesKey, value: string, scale: number, language: Locale): string {
  const { unit } = parseSeriesKey(series)
  return isCurrency(unit) ? formatMoney({ value, scale, currency: unit }, language, 'exact') : formatQuantity({ value, scale, unit }, language)
}
