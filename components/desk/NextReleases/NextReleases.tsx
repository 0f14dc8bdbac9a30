'use client'
import { Link } from '../../shell/Link/Link.tsx'
import { formatRelease } from '#trade/format/format-release.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import type { CalendarState } from '#trade/live/entry.ts'
import type { Stage } from '#trade/release.ts'
import { useLanguage } from '../../words/Language.tsx'
import { Countdown } from '../Countdown/Countdown.tsx'
import { deskWords } from '../words.ts'
import styles from './NextReleases.module.css'

export interface NextRelease {
  readonly release: string
  readonly stage: Stage
  readonly period: string
  readonly dueAt: string | null
  readonly state: CalendarState
  readonly isStarted: boolean
}

/** What the calendar announces next, on one ruled line each; the nearest with its countdown. */
export function NextReleases({ items }: { items: readonly NextRelease[] }) {
  const language = useLanguage()
  const say = deskWords(language)
  return (
    <section aria-labelledby="next" className={styles.next}>
      <h2 id="next">{say.next}</h2>
      {items.length === 0 && <p>{say.nothingNext}</p>}
      <ol>
        {items.map((item, at) => (
          <li key={item.release}>
            <b>{formatRelease(item, language)}</b>
            <span className="n">{item.dueAt ? formatInstant(item.dueAt, language, 'day-time') : say.noDate}</span>
            {at === 0 && item.dueAt && <Countdown at={item.dueAt} then={say.notYet} />}
            <small>{say.calendarStates[item.state]}</small>
            <Link href={item.isStarted ? `/desk/releases/${item.release}` : '/desk/new'}>
              {item.isStarted ? say.open : say.start}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
