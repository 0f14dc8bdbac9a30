import { decimal } from '../decimal.ts'
import {
  month,
  monthsIn,
  type Period,
  type PeriodText,
  parsePeriod,
  periodKind,
  printPeriod,
  yearToDate,
} from '../period.ts'
import type { Earlier, FigureId, Streak } from './facts.ts'

/** Growth of one period for ranking: the first print where held, else a restated one (marked). */
export interface Ranked {
  readonly percent: string
  readonly isRestated: boolean
  readonly id: FigureId
}

/** By period, one value each, as of the embargo. January–February is one period in every year; single ones never enter. */
export type RankedSeries = ReadonlyMap<PeriodText, Ranked>

/**
 * The latest earlier period with growth at least as strong in the same direction; an equal rate counts as reached. Null
 * where growth is zero, none is found, or a period between is not held: then nothing is proven.
 */
export function reachedBefore(now: Ranked, period: PeriodText, series: RankedSeries): Earlier | null {
  const growth = decimal(now.percent)
  if (growth.eq('0')) return null
  const isReached = (earlier: string) => (growth.gt('0') ? decimal(earlier).gte(growth) : decimal(earlier).lte(growth))
  let between = 0
  let isRestated = false
  for (const [earlier, value] of backwards(period, series)) {
    isRestated ||= value.isRestated
    if (isReached(value.percent)) return { period: earlier, between, isRestated, restsOn: [now.id, value.id] }
    between += 1
  }
  return null
}

/** The latest earlier period of this sign, when every period between has the other sign; a zero ends the search. */
export function lastOfSameSign(now: Ranked, period: PeriodText, series: RankedSeries): Earlier | null {
  const growth = decimal(now.percent)
  let between = 0
  let isRestated = false
  for (const [earlier, value] of backwards(period, series)) {
    isRestated ||= value.isRestated
    const product = growth.times(decimal(value.percent))
    if (product.eq('0')) return null
    if (product.gt('0')) return { period: earlier, between, isRestated, restsOn: [now.id, value.id] }
    between += 1
  }
  return null
}

/** Falls in a row up to and with this one, counted in months: January–February counts two. Null when this is no fall. */
export function fallsInARow(now: Ranked, period: PeriodText, series: RankedSeries): Streak | null {
  if (!decimal(now.percent).lt('0') || previousRanked(parsePeriod(period)) === null) return null
  const restsOn = [now.id]
  let periods = 1
  let months = monthsIn(parsePeriod(period))
  for (const [earlier, value] of backwards(period, series)) {
    if (!decimal(value.percent).lt('0')) break
    periods += 1
    months += monthsIn(parsePeriod(earlier))
    restsOn.push(value.id)
  }
  return { periods, months, restsOn }
}

/** Periods strictly between two of the ranked calendar: eleven to a year. */
export function periodsBetween(earlier: PeriodText, later: PeriodText): number {
  return position(parsePeriod(later)) - position(parsePeriod(earlier)) - 1
}

function position({ year, last }: Period): number {
  return year * 11 + Math.max(last, 2) - 2
}

/** From the period before `period` back to the first that is not held. */
function* backwards(period: PeriodText, series: RankedSeries): Generator<readonly [PeriodText, Ranked]> {
  let earlier = previousRanked(parsePeriod(period))
  while (earlier !== null) {
    const text = printPeriod(earlier)
    const value = series.get(text)
    if (value === undefined) return
    yield [text, value]
    earlier = previousRanked(earlier)
  }
}

/** Null for a single January or February, which has no rank. */
function previousRanked(period: Period): Period | null {
  const { year, last } = period
  if (periodKind(period) === 'january-february') return month(year - 1, 12)
  if (periodKind(period) !== 'month' || last < 3) return null
  return last === 3 ? yearToDate(year, 2) : month(year, last - 1)
}
