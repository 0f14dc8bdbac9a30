import { monthPlace, STEMS_AT_MOST, type ViewEvent } from '#trade/events/events-of-view.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ChartEvent } from '../explore/Lines/chart-events.ts'
import { eventKey, eventText, eventTitle } from './event-words.ts'

/** The first of `events`, which stand in order, as a chart's stems. */
export function stemsOf(events: readonly ViewEvent[], language: Locale): readonly ChartEvent[] {
  return events.slice(0, STEMS_AT_MOST).map((event) => ({
    key: eventKey(event),
    place: monthPlace(event),
    text: eventTitle(event, language),
    reason: eventText(event, language),
  }))
}
