import { beijingDay, formatInstant } from '../format/format-instant.ts'
import type { CalendarItem, Expected } from '../live/entry.ts'
import { parsePeriod, printPeriod, yearToDate } from '../period.ts'
import type { MergedFacts, MissedFacts, PostponedFacts, WaitingFacts } from './facts.ts'
import { balanceExpectation, growthExpectation } from './headline-figures.ts'

/**
 * Facts of a release that is still to come, or did not come. `now` is the database's time, ISO. Null where the calendar
 * has nothing to say: released, cancelled, or without any date.
 */
export function gatherCalendarFacts(
  item: CalendarItem,
  expectations: readonly Expected[],
  now: string,
): WaitingFacts | MissedFacts | PostponedFacts | MergedFacts | null {
  const due = item.dueAt && beijingDay(item.dueAt)
  const firstDue = item.firstDueAt ? beijingDay(item.firstDueAt) : due
  switch (item.state) {
    case 'missed':
      return firstDue
        ? { kind: 'missed', period: item.period, dueDay: firstDue, newDay: due === firstDue ? null : due }
        : null
    case 'postponed':
      return firstDue
        ? { kind: 'postponed', period: item.period, firstDay: firstDue, newDay: due === firstDue ? null : due }
        : null
    case 'merged':
      return {
        kind: 'merged',
        period: item.period,
        together: printPeriod(yearToDate(parsePeriod(item.period).year, 2)),
      }
    case 'announced':
    case 'confirmed':
      return due && item.dueAt ? waiting(item, item.dueAt, expectations, now) : null
    case 'released':
    case 'cancelled':
      return null
  }
}

function waiting(item: CalendarItem, dueAt: string, expectations: readonly Expected[], now: string): WaitingFacts {
  const isTimed = item.precision === 'second' || item.precision === 'minute'
  const day = beijingDay(dueAt)
  return {
    kind: 'waiting',
    period: item.period,
    day,
    time: isTimed ? formatInstant(dueAt, 'en', 'time') : null,
    isToday: day === beijingDay(now),
    // A day without an hour is past only when the day is.
    isPastDue: isTimed ? Date.parse(now) >= Date.parse(dueAt) : beijingDay(now) > day,
    exports: growthExpectation(expectations, 'exports', 'USD'),
    imports: growthExpectation(expectations, 'imports', 'USD'),
    balance: balanceExpectation(expectations, 'USD'),
  }
}
