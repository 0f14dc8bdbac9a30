import type { Flow } from '../flow.ts'
import type { CalendarItem, ReleaseNotice } from '../live/entry.ts'
import type { Subscription } from '../live/fold.ts'
import type { Basis } from '../period.ts'
import { printSeriesKey, type SeriesKey } from '../series-key.ts'
import type { Currency } from '../unit.ts'

/** All trade of one flow: what a wall shows. */
export function allTrade(flow: Flow, currency: Currency, basis: Basis): SeriesKey {
  return printSeriesKey({ flow, breakdown: 'all', member: null, measure: 'value', unit: currency, basis })
}

/** Months in dollars, which polls are about; months in yuan for a release without dollars; the years in yuan. */
export const WALL_SERIES: readonly SeriesKey[] = [
  ...(['exports', 'imports', 'balance'] as const).map((flow) => allTrade(flow, 'USD', 'month')),
  ...(['exports', 'imports', 'balance'] as const).map((flow) => allTrade(flow, 'CNY', 'month')),
  ...(['total', 'exports', 'imports'] as const).map((flow) => allTrade(flow, 'CNY', 'year-to-date')),
]

/** Years before the newest one that the wall draws: five years of annual totals, and the year before any month. */
const YEARS_BEFORE = 4

/** What a wall asks for, given what is published, or while nothing is, what is announced. */
export function wallSubscription(releases: readonly ReleaseNotice[], calendar: readonly CalendarItem[]): Subscription {
  // A restatement is named for its day, and is about older years.
  const led = releases.filter(({ stage }) => stage !== 'restatement')
  const years = (led.length > 0 ? led : calendar).map(({ period }) => Number(period.slice(0, 4)))
  return { series: WALL_SERIES, fromYear: Math.max(YEARS_BEFORE, ...years) - YEARS_BEFORE }
}
