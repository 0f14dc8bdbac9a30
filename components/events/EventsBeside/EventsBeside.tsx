import { useId } from 'react'
import type { ViewEvent } from '#trade/events/events-of-view.ts'
import type { Locale } from '#trade/format/locale.ts'
import { EventList } from '../EventList/EventList.tsx'
import { eventWords } from '../event-words.ts'
import styles from './EventsBeside.module.css'

/** Under a chart: all that fell into its span, those without a stem and, where it has any, those with. Nothing where nothing did. */
export function EventsBeside({
  events,
  withStems,
  language,
}: {
  events: readonly ViewEvent[]
  withStems: boolean
  language: Locale
}) {
  const id = useId()
  if (events.length === 0) return null
  const say = eventWords[language]
  return (
    <section aria-labelledby={id} className={styles.beside}>
      <h3 id={id}>
        {say.title} <small>{say.note}</small>
      </h3>
      <EventList events={events} language={language} brief withStems={withStems} />
    </section>
  )
}
