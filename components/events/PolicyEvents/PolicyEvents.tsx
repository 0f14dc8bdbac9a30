import { useId } from 'react'
import type { PolicyEvent } from '#trade/events/policy-event.ts'
import type { Locale } from '#trade/format/locale.ts'
import { EventList } from '../EventList/EventList.tsx'
import { eventWords } from '../event-words.ts'
import styles from './PolicyEvents.module.css'

/** The policy events of a release's period, as dated facts. Nothing where there were none. */
export function PolicyEvents({ events, language }: { events: readonly PolicyEvent[]; language: Locale }) {
  const id = useId()
  if (events.length === 0) return null
  const say = eventWords[language]
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>
        {say.ofPeriod} <small>{say.ofPeriodNote}</small>
      </h2>
      <EventList events={events.map((event) => ({ what: 'event', isOwn: true, event }))} language={language} />
    </section>
  )
}
