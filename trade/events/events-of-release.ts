import { beijingDay } from '../format/format-instant.ts'
import { parsePeriod, periodDays, type PeriodText, yearBefore } from '../period.ts'
import type { Breakdown } from '../series-key.ts'
import { eventsWithin } from './events-of-view.ts'
import type { PolicyEvent } from './policy-event.ts'

/**
 * The policy events of a release's period, the newest first: in effect from a year before it to its end, about all trade or about
 * something that one of its tables is cut by. Those known when it was published: an event made known later is not what its readers knew.
 */
export function eventsOfRelease(
  events: readonly PolicyEvent[],
  { period, publishedAt }: { readonly period: PeriodText; readonly publishedAt: string },
  breakdowns: readonly Breakdown[],
): readonly PolicyEvent[] {
  const of = parsePeriod(period)
  const span = { start: periodDays(yearBefore(of)).start, end: periodDays(of).end, asOf: beijingDay(publishedAt) }
  const isCut = (...by: readonly Breakdown[]) => by.some((breakdown) => breakdowns.includes(breakdown))
  return eventsWithin(events, span)
    .filter(({ touches }) => touches.partner === null || isCut('counterpart', 'group'))
    .filter(({ touches }) => touches.goods === null || isCut('sector', 'commodity', 'section', 'chapter'))
    .toSorted((a, b) => (a.inEffectOn < b.inEffectOn ? 1 : -1))
}
