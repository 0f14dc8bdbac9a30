import { type Decimal, decimal, fixed } from '#trade/decimal.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatUnitValueUnit, unitDigits } from '#trade/format/format-level.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatUnit } from '#trade/format/format-unit.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Level, printLevel } from '#trade/level.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { isCurrency } from '#trade/unit.ts'

type Counted = Pick<Level, 'amount' | 'lastDigit' | 'unit'>

/**
 * The power of ten in which a table counts a unit: money in billions in English and in 亿 in Chinese (the same precision, one decimal
 * against none), goods in thousands and 万, and what is counted one by one, or is a unit value, as it stands.
 */
export function viewScale(unit: string, language: Locale): number {
  if (isCurrency(unit)) return language === 'zh' ? 8 : 9
  return isUnitValue(unit) || ONE_BY_ONE.has(unit) ? 0 : language === 'zh' ? 4 : 3
}

const ONE_BY_ONE = new Set(['ships', 'aircraft'])

function isUnitValue(unit: string): boolean {
  return unit.includes('/')
}

/** The unit a table counts in, as its column's head: `US$ bn`, `万吨`, `US$ per tonne`. */
export function viewUnit(unit: string, language: Locale): string {
  return isUnitValue(unit)
    ? formatUnitValueUnit(unit, language)
    : formatUnit({ base: unit, scale: viewScale(unit, language) }, language)
}

/** A level as a table prints it: to 0.1 billion or 1亿, finer where that would be nothing, and never finer than it was printed. */
export function levelText(level: Counted, language: Locale): string {
  return formatDigits(levelDigits(level, language))
}

/** The same without commas, for charts and files. */
function levelDigits(level: Counted, language: Locale): string {
  if (isUnitValue(level.unit)) return unitDigits(level)
  const scale = viewScale(level.unit, language)
  const printed = printLevel(level, scale)
  const most = isCurrency(level.unit) && language === 'zh' ? 0 : 1
  const rounded = fixed(decimal(printed), Math.min(most, Math.max(0, scale - level.lastDigit)))
  if (!decimal(rounded).eq('0') || decimal(printed).eq('0')) return rounded
  // Two digits of a small partner say more than 0.0.
  const digits = Math.min(scale - level.lastDigit, (printed.match(/^-?0\.(0*)/)?.[1]?.length ?? 0) + 2)
  return fixed(decimal(printed), digits)
}

/** A difference of two levels with its sign. */
export function differenceText(difference: Counted, language: Locale): string {
  return formatSigned(levelDigits(difference, language))
}

/** Growth, contribution or share to one decimal, or null where there is none. */
export function rateText(rate: Decimal | Missing, language: Locale): string | null {
  return isMissing(rate) ? null : formatGrowthBare(fixed(rate, 1), language)
}

/** A share without a sign. */
export function shareText(share: Decimal | Missing): string | null {
  return isMissing(share) ? null : formatDigits(fixed(share, 1))
}
