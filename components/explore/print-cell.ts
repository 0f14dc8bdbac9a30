import { type Decimal, decimal, fixed } from '#trade/decimal.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Level, printLevel } from '#trade/level.ts'
import { isMissing, type Missing } from '#trade/missing.ts'

/** Values of a view are counted in billions in English and in 亿 in Chinese: the same precision, one decimal against none. */
export function viewScale(language: Locale): 8 | 9 {
  return language === 'zh' ? 8 : 9
}

/** A level as a table prints it: to 0.1 billion or 1亿, finer where that would be nothing, and never finer than it was printed. */
export function levelText(level: Pick<Level, 'amount' | 'lastDigit'>, language: Locale): string {
  return formatDigits(levelDigits(level, language))
}

/** The same without commas, for charts and files. */
function levelDigits(level: Pick<Level, 'amount' | 'lastDigit'>, language: Locale): string {
  const scale = viewScale(language)
  const printed = printLevel(level, scale)
  const most = language === 'zh' ? 0 : 1
  const rounded = fixed(decimal(printed), Math.min(most, Math.max(0, scale - level.lastDigit)))
  if (!decimal(rounded).eq('0') || decimal(printed).eq('0')) return rounded
  // Two digits of a small partner say more than 0.0.
  const digits = Math.min(scale - level.lastDigit, (printed.match(/^-?0\.(0*)/)?.[1]?.length ?? 0) + 2)
  return fixed(decimal(printed), digits)
}

/** A difference of two levels with its sign. */
export function differenceText(amount: Decimal, lastDigit: number, language: Locale): string {
  return formatSigned(levelDigits({ amount, lastDigit }, language))
}

/** Growth, contribution or share to one decimal, or null where there is none. */
export function rateText(rate: Decimal | Missing, language: Locale): string | null {
  return isMissing(rate) ? null : formatGrowthBare(fixed(rate, 1), language)
}

/** A share without a sign. */
export function shareText(share: Decimal | Missing): string | null {
  return isMissing(share) ? null : formatDigits(fixed(share, 1))
}
