import type { Metadata } from 'next'
import { CalendarTable } from '#components/releases/CalendarTable/CalendarTable.tsx'
import { FeedLink } from '#components/releases/FeedLink.tsx'
import { releaseWords } from '#components/releases/words.ts'
import { database } from '#server/database/client.ts'
import { liveHead } from '#server/queries/live-head.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { readCalendar } from '#server/queries/releases/read-calendar.ts'
import type { CalendarItem } from '#trade/live/entry.ts'
import { readPreferences } from '../preferences.ts'
import { TablePage } from '../table-page.tsx'
import styles from './page.module.css'

export async function generateMetadata(): Promise<Metadata> {
  return { title: releaseWords[(await readPreferences()).language].calendarTitle }
}

export default async function CalendarPage() {
  const [preferences, head] = await Promise.all([readPreferences(), liveHead()])
  const { sequence } = head.cursor
  const [items, releases] = await Promise.all([
    readCalendar(database(), sequence),
    listReleases(database(), {}, sequence),
  ])
  const published = new Set(releases.map(({ notice }) => notice.code))
  const { ahead, past } = parted(items)
  const { language } = preferences
  const say = releaseWords[language]
  const years = [...new Set(past.map(yearOf))]
  return (
    <TablePage preferences={preferences} head={head}>
      <header className={styles.head}>
        <h1>{say.calendarTitle}</h1>
        <p>
          {say.calendarLead}{' '}
          <FeedLink path="/calendar.ics" language={language}>
            {say.inOwnCalendar}
          </FeedLink>
        </p>
      </header>
      <section aria-labelledby="ahead" className={styles.section}>
        <h2 id="ahead">{say.ahead}</h2>
        {ahead.length === 0 ? (
          <p>{say.nothingAhead}</p>
        ) : (
          <CalendarTable items={ahead} published={published} language={language} />
        )}
      </section>
      {years.map((year) => (
        <section key={year} aria-labelledby={`calendar-${year}`} className={styles.section}>
          <h2 id={`calendar-${year}`}>{year}</h2>
          <CalendarTable
            items={past.filter((item) => yearOf(item) === year)}
            published={published}
            language={language}
          />
        </section>
      ))}
    </TablePage>
  )
}

/** What is still to come, soonest first; what came or did not, newest first. */
function parted(items: readonly CalendarItem[]): { ahead: readonly CalendarItem[]; past: readonly CalendarItem[] } {
  const when = ({ dueAt, firstDueAt, period }: CalendarItem) => dueAt ?? firstDueAt ?? period
  const open = (item: CalendarItem) =>
    item.state === 'announced' || item.state === 'confirmed' || (item.state === 'postponed' && item.dueAt !== null)
  const sorted = items.toSorted((a, b) => when(a).localeCompare(when(b)))
  return { ahead: sorted.filter(open), past: sorted.filter((item) => !open(item)).reverse() }
}

function yearOf({ dueAt, firstDueAt, period }: CalendarItem): string {
  return (dueAt ?? firstDueAt ?? period).slice(0, 4)
}
