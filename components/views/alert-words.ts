import type { Alert, Threshold, WatchedColumn } from '#trade/alerts/alert.ts'
import type { Newest } from '#trade/alerts/threshold.ts'
import { fixed } from '#trade/decimal.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatLevel } from '#trade/format/format-level.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatQuantity } from '#trade/format/format-quantity.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { isCurrency } from '#trade/unit.ts'
import { viewUnit } from '../explore/print-cell.ts'
import { rowName } from '../explore/row-name.ts'
import { viewsWords } from './words.ts'

/** What an alert waits for: `Share of the whole, Electronics: rises above 20%`. */
export function alertWords(alert: Alert, query: ViewQuery, language: Locale): string {
  const say = viewsWords[language]
  if (alert.kind === 'publication') return say.anyPublication
  return say.thresholdSays(
    say.columns[alert.column],
    watchedRowName(alert.row, query, language),
    say.directions[alert.direction],
    limitText(alert, language),
  )
}

/** What a row that is watched is called. */
export function watchedRowName(code: string, query: ViewQuery, language: Locale): string {
  return rowName({ code, kind: code === 'all' ? 'whole' : 'part' }, query.flow, language)
}

/** A limit with its unit, every digit as it was typed: `US$340.25bn`, `+7.3%`, `0.8 percentage points`. */
function limitText({ column, limit, scale, unit }: Threshold, language: Locale): string {
  if (unit === null) return withUnit(column, column === 'share' ? formatDigits(limit) : formatSigned(limit), language)
  const amount = shortest(limit, scale)
  if (isCurrency(unit)) return formatMoney({ ...amount, currency: unit }, language, 'exact')
  if (!unit.includes('/')) return formatQuantity({ ...amount, unit }, language)
  const digits = formatDigits(limit)
  return language === 'zh' ? digits + viewUnit(unit, 'zh') : `${digits}\u00A0${viewUnit(unit, 'en')}`
}

/** The same amount without noughts at its end: 25000 × 10^9 is 25 × 10^12. */
function shortest(digits: string, scale: number): { readonly value: string; readonly scale: number } {
  const plain = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits
  const noughts = plain.includes('.') ? 0 : (/[1-9](0+)$/.exec(plain)?.[1]?.length ?? 0)
  return { value: plain.slice(0, plain.length - noughts), scale: scale + noughts }
}

/** A figure that is watched, as finely as a table prints it: `US$335.63bn`, `+10.7%`. */
export function watchedText({ cell, value }: Newest, column: WatchedColumn, language: Locale): string {
  if (column === 'value') return isMissing(cell.level) ? '' : formatLevel(cell.level, language, 'exact')
  const digits = fixed(value, 1)
  return withUnit(column, column === 'share' ? formatDigits(digits) : formatSigned(digits), language)
}

function withUnit(column: WatchedColumn, digits: string, language: Locale): string {
  const unit = viewsWords[language].units[column]
  return unit === '%' || language === 'zh' ? `${digits}${unit}` : `${digits}\u00A0${unit}`
}
