import type { Bilingual } from '../sentences/sentences.ts'
import { eventsOfView, monthPlace } from './events-of-view.ts'
import type { PolicyEvent } from './policy-event.ts'

/** What the front page's chart of levels needs of an event, and no more. */
export interface DatedFact {
  readonly id: number
  /** An ordinal of months, whose middle is the whole number. */
  readonly place: number
  readonly title: Bilingual
}

const ALL_TRADE = { flow: 'total', partner: null, goods: null, parts: [] } as const
const ALL_TIME = { start: '0000-01-01', end: '9999-12-31', asOf: null }

/** The events that may have a stem in a chart of all trade, the most important first. */
export function frontEvents(events: readonly PolicyEvent[]): readonly DatedFact[] {
  return eventsOfView({ events, changes: [] }, [ALL_TRADE], ALL_TIME).flatMap((one) =>
    one.what === 'event' ? [{ id: one.event.id, place: monthPlace(one), title: one.event.title }] : [],
  )
}
