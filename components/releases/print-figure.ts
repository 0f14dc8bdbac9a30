import { decimal, digitsOf, fixed } from '#trade/decimal.ts'
import type { Figure } from '#trade/figure.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatQuantity } from '#trade/format/format-quantity.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import { isCurrency } from '#trade/unit.ts'

/** A figure's level with its printed digits and its unit, or in words why there is none. */
export function printFigure(
  { series, value, scale, missingReason }: Pick<Figure, 'series' | 'value' | 'scale' | 'missingReason'>,
  language: Locale,
): string {
  return value === null
    ? formatReason(missingReason ?? 'not-held', language)
    : printValue(series, value, scale, language)
}

/** Digits of a series as money or quantity. */
export function printValue(series: SeriesKey, value: string, scale: number, language: Locale): string {
  const { unit } = parseSeriesKey(series)
  const digits = asDisplayed(value)
  return isCurrency(unit)
    ? formatMoney({ value: digits, scale, currency: unit }, language, 'exact')
    : formatQuantity({ value: digits, scale, unit }, language)
}

// A workbook's cell stores 1305.30764943 and displays 1,305.3: what is stored goes to files, what is displayed to readers.
// A press figure of 43.85 trillion or 0.9921 trillion is no such cell: it has few digits in all.
const DISPLAYED_DECIMALS = 2
const PRESS_DIGITS = 6

/** The digits the agency's own table displays of a stored cell: one decimal, or two digits of a figure smaller than that. */
export function asDisplayed(value: string): string {
  const all = value.replace(/^-?0*\.?0*|\D/g, '').length
  if (digitsOf(value) <= DISPLAYED_DECIMALS || all <= PRESS_DIGITS) return value
  const rounded = fixed(decimal(value), 1)
  const zeros = /^-?0\.(0*)/.exec(value)?.[1]?.length ?? 0
  return decimal(rounded).eq('0') ? fixed(decimal(value), zeros + 2) : rounded
}
