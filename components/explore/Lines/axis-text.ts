import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import { isTransformed, type Transformed } from '#trade/explore/transform.ts'
import type { Shown, ViewQuery } from '#trade/explore/view-query.ts'
import { formatGrowth, formatSignedPoints } from '#trade/format/format-change.ts'
import { formatUnitValueUnit } from '#trade/format/format-level.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatQuantity } from '#trade/format/format-quantity.ts'
import type { Locale } from '#trade/format/locale.ts'
import { fixed } from '#trade/decimal.ts'
import { isMissing } from '#trade/missing.ts'
import { isCurrency } from '#trade/unit.ts'
import { tickDigits } from '../../charts/axis-marks.ts'
import { levelText, shareText } from '../print-cell.ts'

/** Whether a view draws amounts of its unit, which can be large or small, and not rates. */
export function isLevel(shown: Shown): shown is 'level' | 'adjusted' {
  return shown === 'level' || shown === 'adjusted'
}

/** A label of the axis, which counts in 10^`scale` of `unit` where it shows levels: the unit on the top one only. */
export function axisText(
  tick: number,
  isTop: boolean,
  { shown }: Pick<ViewQuery, 'shown'>,
  unit: string,
  scale: number,
  language: Locale,
): string {
  const digits = tickDigits(tick)
  if (shown === 'index') return formatDigits(digits)
  if (isLevel(shown)) return isTop && tick > 0 ? topLevel(digits, unit, scale, language) : formatDigits(digits)
  const signed = shown === 'share' ? formatDigits(digits) : formatSigned(digits)
  if (!isTop) return signed
  return inPoints(shown) ? `${signed}${language === 'zh' ? '个百分点' : ' pp'}` : `${signed}%`
}

function topLevel(digits: string, unit: string, scale: number, language: Locale): string {
  if (isCurrency(unit)) return formatMoney({ value: digits, scale, currency: unit }, language, 'wall')
  return unit.includes('/')
    ? `${formatDigits(digits)} ${formatUnitValueUnit(unit, language)}`
    : formatQuantity({ value: digits, scale, unit }, language)
}

function inPoints(shown: Shown): boolean {
  return shown === 'contribution' || shown === 'exchange-rate'
}

/** The value at a line's end. */
export function valueText(cell: ViewCell, { shown }: ViewQuery, language: Locale): string {
  if (shown === 'level') return isMissing(cell.level) ? '' : levelText(cell.level, language)
  if (shown === 'share') return `${shareText(cell.sharePercent) ?? ''}%`
  if (isTransformed(shown)) return transformedText(cell, shown, language)
  if (shown === 'contribution')
    return isMissing(cell.contributionPoints) ? '' : formatSignedPoints(fixed(cell.contributionPoints, 1), language)
  const growth = growthShown(cell)
  return isMissing(growth) ? '' : formatGrowth(fixed(growth, 1), language)
}

function transformedText({ transformed, level }: ViewCell, shown: Transformed, language: Locale): string {
  if (transformed === null || isMissing(transformed)) return ''
  switch (shown) {
    case 'adjusted':
      return isMissing(level) ? '' : levelText({ ...level, amount: transformed }, language)
    case 'index':
      return formatDigits(fixed(transformed, 1))
    case 'exchange-rate':
      return formatSignedPoints(fixed(transformed, 1), language)
    case 'month-on-month':
      return formatGrowth(fixed(transformed, 1), language)
  }
}
