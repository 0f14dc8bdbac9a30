import { Decimal } from './decimal.ts'
import { growth } from './growth.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { percentOf } from './percent-of.ts'
import { assertSamePeriod } from './same-basis.ts'
import type { YearPair } from './year-pair.ts'

/** What parts add to the growth of a whole, in percentage points. `points` of all parts and the remainder add up to `growthPercent` exactly. */
export interface Contributions {
  readonly growthPercent: Decimal
  /** In the order the parts were given. */
  readonly parts: readonly Decimal[]
  /** Everything the parts leave out. Negative where parts overlap. */
  readonly remainder: Decimal
}

/**
 * Percentage points that `part` adds to the growth of `whole`: 100 × (part now − part year before) / |whole year before|.
 * Both now and a year before, in one unit and on one basis (BasisError, CurrencyError). `zero-base` where the whole was zero.
 */
export function contribution(part: YearPair, whole: YearPair): Decimal | Missing {
  assertSamePeriod(part.now, whole.now)
  assertSamePeriod(part.yearBefore, whole.yearBefore)
  if (whole.yearBefore.amount.eq('0')) return missing('zero-base')
  return percentOf(part.now.amount.minus(part.yearBefore.amount), whole.yearBefore.amount.abs())
}

/**
 * The contributions of disjoint `parts` and of the remainder. The remainder is the whole's growth less the parts', so the
 * bars of a waterfall add up before rounding, to the last decimal that was computed.
 */
export function contributions(parts: readonly YearPair[], whole: YearPair): Contributions | Missing {
  const growthPercent = growth(whole)
  if (isMissing(growthPercent)) return growthPercent
  const points = parts.map((part) => contribution(part, whole)).flatMap((point) => (isMissing(point) ? [] : [point]))
  const sum = points.reduce((total, point) => total.plus(point), new Decimal('0'))
  return { growthPercent, parts: points, remainder: growthPercent.minus(sum) }
}

/**
 * The same from a share now and growth rates, where the level a year before is not held:
 * share × part growth / (100 + part growth) × (100 + whole growth) / 100 (rulebook S1, section 2). "About": both rates are rounded.
 */
export function contributionFromRates(
  sharePercent: Decimal,
  partGrowthPercent: Decimal,
  wholeGrowthPercent: Decimal,
): Decimal | Missing {
  if (partGrowthPercent.eq('-100')) return missing('zero-base')
  return sharePercent
    .times(partGrowthPercent)
    .div(partGrowthPercent.plus('100'))
    .times(wholeGrowthPercent.plus('100'))
    .div('100')
}
