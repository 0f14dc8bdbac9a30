import Link from 'next/link'
import { type ViewEvent, newestFirst, STEMS_AT_MOST } from '#trade/events/events-of-view.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { eventKey, eventText, eventTitle, eventWords, touchesWords } from '../event-words.ts'
import styles from './EventList.module.css'

const ROWS_SHOWN = 6

/**
 * Dated facts, the newest first. `events` in the order in which they may have stems in a chart above; where it has `numbered` stems,
 * those carry their number there on a narrow screen.
 */
export function EventList({
  events,
  language,
  numbered = false,
}: {
  events: readonly ViewEvent[]
  language: Locale
  numbered?: boolean
}) {
  const rows = newestFirst(events)
  const numbers = new Map(numbered ? events.slice(0, STEMS_AT_MOST).map((event, at) => [event, at + 1]) : [])
  const [shown, more] = [rows.slice(0, ROWS_SHOWN), rows.slice(ROWS_SHOWN)]
  const list = (part: readonly ViewEvent[]) => (
    <ul className={styles.list}>
      {part.map((event) => (
        <Row key={eventKey(event)} event={event} number={numbers.get(event) ?? null} language={language} />
      ))}
    </ul>
  )
  return (
    <>
      {list(shown)}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{eventWords[language].more(String(more.length))}</summary>
          {list(more)}
        </details>
      )}
    </>
  )
}

function Row({ event, number, language }: { event: ViewEvent; number: number | null; language: Locale }) {
  const say = eventWords[language]
  const title = eventTitle(event, language)
  return (
    <li>
      <time className={styles.date} {...(event.what === 'event' ? { dateTime: event.event.inEffectOn } : {})}>
        {event.what === 'event'
          ? formatInstant(event.event.inEffectOn, language, 'day')
          : formatPeriod(event.change.periods.at(-1) ?? '', language, 'with-year')}
      </time>
      <p>
        {number !== null && <span className={styles.number}>{number}</span>}
        <b>{title}</b>
        {language === 'en' ? '. ' : '。'}
        <span className={styles.text}>{eventText(event, language)}</span>{' '}
        <small>
          {event.what === 'event' ? (
            <>
              {say.kinds[event.event.kind]} · {touchesWords(event.event.touches, language)}
              {event.event.announcedOn !== null && (
                <> · {say.announced(formatInstant(event.event.announcedOn, language, 'day'))}</>
              )}{' '}
              ·{' '}
              <a className="link" href={event.event.sourceUrl} rel="noreferrer" aria-label={say.sourceOf(title)}>
                {say.source}
              </a>
            </>
          ) : (
            <Link className="link" href={`/releases/${event.change.release}`} prefetch={false}>
              {event.change.release}
            </Link>
          )}
        </small>
      </p>
    </li>
  )
}
