import { Decimal, decimal, digitsOf } from '../decimal.ts'
import { type Level, powerOfTen } from '../level.ts'

/** What a printed figure may have been before it was rounded. */
export interface Interval {
  readonly low: Decimal
  readonly high: Decimal
}

const HALF = new Decimal('0.5')

/** 43.85 trillion was anything from 43.845 to 43.855 trillion. */
export function intervalOf({ amount, lastDigit }: Pick<Level, 'amount' | 'lastDigit'>): Interval {
  const half = HALF.times(powerOfTen(lastDigit))
  return { low: amount.minus(half), high: amount.plus(half) }
}

/** The same of printed digits alone: 7.1 was 7.05 to 7.15. */
export function intervalOfDigits(digits: string): Interval {
  return intervalOf({ amount: decimal(digits), lastDigit: -digitsOf(digits) })
}

export function sum(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) }
}

export function difference(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) }
}

/** Nothing where the two touch, else the gap between them. */
export function gap(a: Interval, b: Interval): Decimal {
  if (a.low.gt(b.high)) return a.low.minus(b.high)
  if (b.low.gt(a.high)) return b.low.minus(a.high)
  return new Decimal('0')
}

export function touch(a: Interval, b: Interval): boolean {
  return gap(a, b).eq('0')
}

/** Year-on-year % that two printed levels allow. Null where the base may be zero or negative: a growth of it says nothing. */
export function growthInterval(now: Level, yearBefore: Level): Interval | null {
  const [a, b] = [intervalOf(now), intervalOf(yearBefore)]
  if (b.low.lte('0')) return null
  const percent = (x: Decimal, base: Decimal) => x.div(base).minus('1').times('100')
  return { low: percent(a.low, a.low.lt('0') ? b.low : b.high), high: percent(a.high, a.high.lt('0') ? b.high : b.low) }
}

/** The level a year before that a printed level and its printed growth imply: what the agency itself computed on. Null where it can't be told. */
export function impliedBase(now: Level, growthPercent: string): Interval | null {
  const level = intervalOf(now)
  const percent = intervalOfDigits(growthPercent)
  const [least, most] = [percent.low, percent.high].map((growth) => growth.div('100').plus('1'))
  if (!least || !most || least.lte('0') || level.low.lt('0')) return null
  return { low: level.low.div(most), high: level.high.div(least) }
}
