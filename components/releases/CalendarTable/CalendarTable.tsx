import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { CalendarItem } from '#trade/live/entry.ts'
import { SourceLink } from '../SourceLink/SourceLink.tsx'
import { SourceNote } from '../SourceNote/SourceNote.tsx'
import { releaseWords } from '../words.ts'
import styles from './CalendarTable.module.css'

/** Announced releases and what became of them. `published` holds the codes that have a page. */
export function CalendarTable({
  items,
  published,
  language,
}: {
  items: readonly CalendarItem[]
  published: ReadonlySet<string>
  language: Locale
}) {
  const say = releaseWords[language]
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say.due}</th>
          <th scope="col">{say.period}</th>
          <th scope="col">{say.whatBecame}</th>
          <th scope="col" className={styles.note}>
            {say.note}
          </th>
          <th scope="col" className={styles.source}>
            {say.source}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.release} data-state={item.state}>
            <td className={styles.due}>{due(item, language)}</td>
            <td className={styles.what}>
              {published.has(item.release) ? (
                <Link href={`/releases/${item.release}`}>{name(item, language)}</Link>
              ) : (
                name(item, language)
              )}
            </td>
            <td>
              <span className={styles.state}>{say.calendarStates[item.state]}</span>
              {item.firstDueAt && item.firstDueAt !== item.dueAt && (
                <small>
                  {' '}
                  {say.firstDue} {formatInstant(item.firstDueAt, language, 'day-of-year')}
                </small>
              )}
            </td>
            <td className={styles.note}>{item.note && <SourceNote note={item.note} language={language} />}</td>
            <td className={styles.source}>
              <SourceLink url={item.source} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function due({ dueAt, precision }: CalendarItem, language: Locale) {
  const say = releaseWords[language]
  if (!dueAt) return say.noDate
  const isExact = precision === 'second' || precision === 'minute'
  return (
    <time dateTime={dueAt}>
      {formatInstant(dueAt, language, 'day')}
      {isExact && <small> {formatInstant(dueAt, language, 'time')}</small>}
    </time>
  )
}

function name({ stage, period }: CalendarItem, language: Locale): string {
  const about = stage === 'restatement' ? '' : formatPeriod(period, language, 'with-year')
  const kind = formatStage(stage, language)
  return language === 'zh' ? `${about}${kind}` : [kind, about].filter(Boolean).join(', ')
}
