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

/** What a wall asks for, given what is published and announced. Nothing known: every year, of which there is none. */
export function wallSubscription(releases: readonly ReleaseNotice[], calendar: readonly CalendarItem[]): Subscription {
  // The calendar reaches further than the figures by a release or two; a restatement's code has no year of its own.
  const years = [...releases.filter(({ stage }) => stage !== 'restatement'), ...calendar].map(({ period }) => Number(period.slice(0, 4)))
  return { series: WALL_SERIES, fromYear: Math.max(0, ...releases.length > 0 ? years.filter((year) => year <= newestYear(releases) + 1) : years) - YEARS_BEFORE }
}

function newestYear(releases: readonly ReleaseNotice[]): number {
  return Math.max(0, ...releases.filter(({ stage }) => stage !== 'restatement').map(({ period }) => Number(period.slice(0, 4))))
}
