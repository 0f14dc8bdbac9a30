import { endOrdinal, parsePeriod, type PeriodText, periodDays } from '../period.ts'
import type { ReleaseCode } from '../release.ts'
import { knownFrom, type PolicyEvent } from './policy-event.ts'
import { type Subject, touching } from './touching.ts'

/** A publication that took the place of figures shown: what it did, and to which periods, ascending. */
export interface FigureChange {
  readonly kind: 'correction' | 'withdrawal' | 'restatement'
  readonly release: ReleaseCode
  /** ISO */
  readonly publishedAt: string
  readonly periods: readonly PeriodText[]
}

/** What stands on a time axis beside the figures: a policy event on its day, or a change of figures on the newest period it changed. */
export type ViewEvent =
  | { readonly what: 'event'; readonly isOwn: boolean; readonly event: PolicyEvent }
  | { readonly what: 'change'; readonly isOwn: boolean; readonly change: FigureChange }

/** More than three stems in one chart would be a second chart (look.md, Annotations). */
export const STEMS_AT_MOST = 3

export interface Facts {
  readonly events: readonly PolicyEvent[]
  readonly changes: readonly FigureChange[]
}

/** First and last day shown, and the day as of which it is shown: null for today. */
export interface Span {
  readonly start: string
  readonly end: string
  readonly asOf: string | null
}

/**
 * What a view of `subjects` (one, or several side by side) shows beside its figures, in the order in which it may have a stem: what touches the view's own subject first, then
 * the newest. A correction or withdrawal of its figures is its own; a restatement is not, since the agency restates each month.
 */
export function eventsOfView(
  { events, changes }: Facts,
  subjects: readonly Subject[],
  span: Span,
): readonly ViewEvent[] {
  const dated = eventsWithin(events, span).flatMap((event): ViewEvent[] => {
    const how = subjects.flatMap((subject) => touching(event.touches, subject, event.inEffectOn) ?? [])
    return how.length === 0 ? [] : [{ what: 'event', isOwn: how.includes('own'), event }]
  })
  const changed = changes.flatMap((change): ViewEvent[] => {
    const periods = change.periods.filter((period) => isWithin(newestDay(period), span))
    return periods.length === 0
      ? []
      : [{ what: 'change', isOwn: change.kind !== 'restatement', change: { ...change, periods } }]
  })
  return [...dated, ...changed].toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || byDay(dayOf(b), dayOf(a)))
}

/** The same, newest first: as a list reads. */
export function newestFirst(events: readonly ViewEvent[]): readonly ViewEvent[] {
  return events.toSorted((a, b) => byDay(dayOf(b), dayOf(a)))
}

/** The events that stand, came into effect within the span and were known on its day. */
export function eventsWithin(events: readonly PolicyEvent[], span: Span): readonly PolicyEvent[] {
  return events.filter(
    (event) =>
      event.withdrawn === null &&
      isWithin(event.inEffectOn, span) &&
      (span.asOf === null || knownFrom(event) <= span.asOf),
  )
}

/** Its place on an axis of months, as an ordinal of months whose middle is the whole number; of a change the newest period's. */
export function monthPlace(event: ViewEvent): number {
  if (event.what === 'change') return endOrdinal(parsePeriod(event.change.periods.at(-1) ?? ''))
  const [year = 0, month = 1, day = 1] = event.event.inEffectOn.split('-').map(Number)
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return year * 12 + month - 1 - 0.5 + (day - 1) / days
}

function dayOf(event: ViewEvent): string {
  return event.what === 'event' ? event.event.inEffectOn : newestDay(event.change.periods.at(-1) ?? '')
}

function newestDay(period: PeriodText): string {
  return periodDays(parsePeriod(period)).end
}

function isWithin(day: string, { start, end }: Span): boolean {
  return start <= day && day <= end
}

function byDay(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
