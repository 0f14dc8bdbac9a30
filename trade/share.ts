import type { Decimal } from './decimal.ts'
import type { Level } from './level.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { percentOf } from './percent-of.ts'
import { assertSamePeriod } from './same-basis.ts'
import type { YearPair } from './year-pair.ts'

/** `part` in % of `whole`: 100 × part / whole, of one period in one unit (BasisError, CurrencyError). `zero-base` where the whole is zero. */
export function share(part: Level, whole: Level): Decimal | Missing {
  assertSamePeriod(part, whole)
  if (whole.amount.eq('0')) return missing('zero-base')
  return percentOf(part.amount, whole.amount)
}

/** Percentage points by which the share of `part` changed over the year, from unrounded levels. */
export function changeOfShare(part: YearPair, whole: YearPair): Decimal | Missing {
  const now = share(part.now, whole.now)
  const before = share(part.yearBefore, whole.yearBefore)
  if (isMissing(now)) return now
  return isMissing(before) ? before : now.minus(before)
}
