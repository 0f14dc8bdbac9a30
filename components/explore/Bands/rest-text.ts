import { type Decimal, fixed } from '#trade/decimal.ts'
import type { ViewCell } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatSignedPoints } from '#trade/format/format-change.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { levelText, shareText } from '../print-cell.ts'

/** What parts leave of a whole, printed as their own values are: a level no finer than the whole's. */
export function restText(rest: Decimal, whole: ViewCell, { shown }: ViewQuery, language: Locale): string {
  if (shown === 'contribution') return formatSignedPoints(fixed(rest, 1), language)
  if (shown === 'share') return `${shareText(rest) ?? ''}%`
  return isMissing(whole.level) ? '' : levelText({ ...whole.level, amount: rest }, language)
}
