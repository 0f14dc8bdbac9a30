import { Link } from '../../shell/Link/Link.tsx'
import { type ViewEvent, newestFirst, STEMS_AT_MOST } from '#trade/events/events-of-view.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { eventKey, eventText, eventTitle, eventWords, touchesWords } from '../event-words.ts'
import styles from './EventList.module.css'

const ROWS_SHOWN = 6

/**
 * Dated facts, the newest first. `brief`: a line each, as under a chart. `withStems`: `events` stand in the order in which that chart
 * has stems for them: those are never behind "more", and on a narrow screen carry the number that stands at their stem.
 */
export function EventList({
  events,
  language,
  brief = false,
  withStems = false,
}: {
  events: readonly ViewEvent[]
  language: Locale
  brief?: boolean
  withStems?: boolean
}) {
  const stems = withStems ? events.slice(0, STEMS_AT_MOST) : []
  const rows = newestFirst(events)
  const first = new Set([...stems, ...rows.filter((event) => !stems.includes(event))].slice(0, ROWS_SHOWN))
  const shown = rows.filter((event) => first.has(event))
  const more = rows.filter((event) => !first.has(event))
  const list = (part: readonly ViewEvent[]) => (
    <ul className={styles.list} data-brief={brief || undefined}>
      {part.map((event) => (
        <Row
          key={eventKey(event)}
          event={event}
          number={stems.includes(event) ? stems.indexOf(event) + 1 : null}
          brief={brief}
          language={language}
        />
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

function Row({
  event,
  number,
  brief,
  language,
}: {
  event: ViewEvent
  number: number | null
  brief: boolean
  language: Locale
}) {
  const title = eventTitle(event, language)
  return (
    <li id={eventKey(event)}>
      <time className={styles.date} {...(event.what === 'event' ? { dateTime: event.event.inEffectOn } : {})}>
        {event.what === 'event'
          ? formatInstant(event.event.inEffectOn, language, 'day')
          : formatPeriod(event.change.periods.at(-1) ?? '', language, 'with-year')}
      </time>
      <p>
        {number !== null && <span className={styles.number}>{number}</span>}
        <b>{title}</b>
        {(!brief || event.what === 'change') && (
          <>
            {language === 'en' ? '. ' : '。'}
            <span className={styles.text}>{eventText(event, language)}</span>
          </>
        )}{' '}
        <small>
          <About event={event} title={title} brief={brief} language={language} />
        </small>
      </p>
    </li>
  )
}

/** What it touches and where it can be read: an event at its source, a change of figures at its release. */
function About({
  event,
  title,
  brief,
  language,
}: {
  event: ViewEvent
  title: string
  brief: boolean
  language: Locale
}) {
  const say = eventWords[language]
  if (event.what === 'change')
    return (
      <Link className="link" href={`/releases/${event.change.release}`}>
        {event.change.release}
      </Link>
    )
  const { kind, touches, announcedOn, sourceUrl } = event.event
  return (
    <>
      {[
        brief ? null : say.kinds[kind],
        touchesWords(touches, language),
        brief || announcedOn === null ? null : say.announced(formatInstant(announcedOn, language, 'day')),
      ]
        .filter(Boolean)
        .join(' · ')}{' '}
      ·{' '}
      <a className="link" href={sourceUrl} rel="noreferrer" aria-label={say.sourceOf(title)}>
        {say.source}
      </a>
    </>
  )
}
