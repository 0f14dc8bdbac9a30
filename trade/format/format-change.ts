import { decimal, digitsOf, fixed } from '../decimal.ts'
import { formatDigits, formatSigned, NO_BREAK_SPACE } from './format-number.ts'
import type { Locale } from './locale.ts'

/** Growth has one decimal, as the agency prints it ("5" is 5.0); more decimals are rounded half up, once. */
export function growthDigits(percent: string): string {
  return fixed(decimal(percent), 1)
}

/** `+7.1%`, `−3.9%`, `0.0%`; the same in both languages. */
export function formatGrowth(percent: string, locale: Locale): string {
  return `${formatGrowthBare(percent, locale)}%`
}

/** `+7.1`: for a column headed "%". */
export function formatGrowthBare(percent: string, _locale: Locale): string {
  return formatSigned(growthDigits(percent))
}

/** A rate whose direction a verb says: `7.1%` of −7.1 too ("fall 7.1%"). */
export function formatRate(percent: string, _locale: Locale): string {
  return `${formatDigits(growthDigits(percent).replace('-', ''))}%`
}

/** A difference of two rates without its sign, which words say: `3.4 pp`, `3.4个百分点`. */
export function formatPoints(points: string, locale: Locale): string {
  return withPoints(formatDigits(pointsDigits(points).replace('-', '')), locale)
}

/** `+3.4 pp`, `−0.3 pp`, `+3.4个百分点`. */
export function formatSignedPoints(points: string, locale: Locale): string {
  return withPoints(formatSigned(pointsDigits(points)), locale)
}

function pointsDigits(points: string): string {
  return digitsOf(points) === 1 ? points : fixed(decimal(points), 1)
}

function withPoints(digits: string, locale: Locale): string {
  return locale === 'en' ? `${digits}${NO_BREAK_SPACE}pp` : `${digits}个百分点`
}
