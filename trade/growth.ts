import type { Decimal } from './decimal.ts'
import { levelAt, type Line, yearPairAt } from './line.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { comesMerged, month, type Period, periodKind } from './period.ts'
import { percentOf } from './percent-of.ts'
import { yearPair, type YearPair } from './year-pair.ts'
import type { Level } from './level.ts'

/**
 * Year-on-year growth in %: 100 × (now − year before) / |year before|. Ours, from printed levels. It stands beside the
 * agency's printed growth, which is measured on a base the agency has since revised and often does not publish.
 * `zero-base` where nothing was traded a year before. The base's size, not its sign, is the measure: a balance may be negative.
 */
export function growth({ now, yearBefore }: YearPair): Decimal | Missing {
  if (yearBefore.amount.eq('0')) return missing('zero-base')
  return percentOf(now.amount.minus(yearBefore.amount), yearBefore.amount.abs())
}

/** `growth` of `period` in a line: month, January–February or year-to-date alike, each on its own basis. */
export function growthOnYear(levels: Line, period: Period): Decimal | Missing {
  const pair = yearPairAt(levels, period)
  return isMissing(pair) ? pair : growth(pair)
}

/**
 * Month-on-month growth in % of unadjusted levels, for single months only. January–February is no month: neither it nor
 * the March after it has a month before, unless January and February were printed apart (`merged`). Year-to-date lines have none.
 */
export function growthOnMonth(levels: Line, period: Period): Decimal | Missing {
  if (periodKind(period) === 'january-february') return missing('merged')
  if (periodKind(period) !== 'month') return missing('not-published')
  const now = levelAt(levels, period)
  if (isMissing(now)) return now
  if (now.basis !== 'month') return missing('not-published')
  const { year, last } = period
  const before = levelAt(levels, last === 1 ? month(year - 1, 12) : month(year, last - 1))
  if (isMissing(before))
    return missing(before.missing === 'merged' || (last === 3 && comesMerged(year)) ? 'merged' : 'no-base')
  if (before.amount.eq('0')) return missing('zero-base')
  return percentOf(now.amount.minus(before.amount), before.amount.abs())
}

/** Growth of two levels a year apart. Throws BasisError or CurrencyError where they may not be compared. */
export function growthBetween(now: Level, yearBefore: Level): Decimal | Missing {
  return growth(yearPair(now, yearBefore))
}
