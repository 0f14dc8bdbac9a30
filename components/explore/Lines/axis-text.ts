import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatGrowth, formatSignedPoints } from '#trade/format/format-change.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { fixed } from '#trade/decimal.ts'
import { isMissing } from '#trade/missing.ts'
import { levelText, shareText } from '../print-cell.ts'

/** A label of the axis: the unit on the top one only. */
export function axisText(
  tick: number,
  isTop: boolean,
  { shown, currency }: ViewQuery,
  scale: number,
  language: Locale,
): string {
  const digits = plain(tick)
  if (shown === 'level')
    return isTop && tick > 0 ? formatMoney({ value: digits, scale, currency }, language, 'wall') : formatDigits(digits)
  const signed = shown === 'share' ? formatDigits(digits) : formatSigned(digits)
  if (!isTop) return signed
  return shown === 'contribution' ? `${signed}${language === 'zh' ? '个百分点' : ' pp'}` : `${signed}%`
}

/** The value at a line's end. */
export function valueText(cell: ViewCell, { shown }: ViewQuery, language: Locale): string {
  if (shown === 'level') return isMissing(cell.level) ? '' : levelText(cell.level, language)
  if (shown === 'share') return `${shareText(cell.sharePercent) ?? ''}%`
  if (shown === 'contribution')
    return isMissing(cell.contributionPoints) ? '' : formatSignedPoints(fixed(cell.contributionPoints, 1), language)
  const growth = growthShown(cell)
  return isMissing(growth) ? '' : formatGrowth(fixed(growth, 1), language)
}

/** A tick is a multiple of 1, 2 or 5: its digits, without the noise of a float. */
function plain(tick: number): string {
  return String(Number(tick.toPrecision(6)))
}
