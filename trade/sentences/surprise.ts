import { type Decimal, decimal, digitsOf, fixed } from '../decimal.ts'
import { type Period, periodKind } from '../period.ts'
import type { Claim, GrowthExpectation, Pace, Previous, Size, Surprise } from './facts.ts'
import {
  JANUARY_FEBRUARY_FACTOR,
  PACE_FROM,
  type Polled,
  RANGE_COUNTS_FROM,
  SIGMA,
  SURPRISE_SIZES,
} from './rulebook.ts'

/**
 * `actual` − median, from the digits printed (balances: both in billions). Sized in US dollars only: a yuan surprise is
 * stated in figures (`isSized` false). January–February has twice every threshold.
 */
export function surpriseOf(
  actual: string,
  { median, low, high, forecasts }: GrowthExpectation,
  { polled, period, isSized, restsOn }: { polled: Polled; period: Period; isSized: boolean } & Claim,
): Surprise {
  const difference = decimal(actual).minus(decimal(median))
  const digits = Math.max(digitsOf(actual), digitsOf(median))
  const factor = decimal(periodKind(period) === 'january-february' ? JANUARY_FEBRUARY_FACTOR : '1')
  const size = sizeOf(difference.abs(), polled, factor)
  const isInside =
    low !== null &&
    high !== null &&
    (forecasts ?? 0) >= RANGE_COUNTS_FROM &&
    decimal(actual).gte(decimal(low)) &&
    decimal(actual).lte(decimal(high))
  return {
    difference: fixed(difference, digits),
    size: isSized ? (size === 'far' && isInside ? 'plain' : size) : null,
    sigmas: isSized ? fixed(difference.div(decimal(SIGMA[polled]).times(factor)), 1) : null,
    restsOn,
  }
}

/** How growth moved against the period before: null where the signs differ or the difference is within two roundings. */
export function paceOf(percent: string, previous: Previous | null, restsOn: Claim['restsOn']): Pace | null {
  if (previous === null || !haveOneSign(percent, previous.percent)) return null
  const difference = decimal(percent).minus(decimal(previous.percent))
  if (difference.abs().lt(decimal(PACE_FROM))) return null
  return { difference: fixed(difference, 1), restsOn: [...restsOn, ...previous.restsOn] }
}

/** True when neither is zero and both point the same way. */
export function haveOneSign(a: string, b: string): boolean {
  return decimal(a).times(decimal(b)).gt('0')
}

/** True when neither is zero and they point opposite ways. */
export function haveOppositeSigns(a: string, b: string): boolean {
  return decimal(a).times(decimal(b)).lt('0')
}

function sizeOf(size: Decimal, polled: Polled, factor: Decimal): Size {
  const { inLineTo, justBelow, farFrom } = SURPRISE_SIZES[polled]
  if (size.lte(decimal(inLineTo).times(factor))) return 'in line'
  if (size.lt(decimal(justBelow).times(factor))) return 'just'
  return size.gte(decimal(farFrom).times(factor)) ? 'far' : 'plain'
}
