import { formatInstant } from '#trade/format/format-instant.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { PublicationKind } from '#trade/live/entry.ts'
import { releaseWords } from '../words.ts'
import styles from './LogPlace.module.css'

export interface LogPlaceEntry {
  readonly sequence: number
  readonly kind: PublicationKind
  readonly publishedAt: string
  readonly hash: string
}

/** Where a release stands in the log: anyone who holds the entry before can check the hash. */
export function LogPlace({ entries, language }: { entries: readonly LogPlaceEntry[]; language: Locale }) {
  const say = releaseWords[language]
  return (
    <section aria-labelledby="log" className={styles.section}>
      <h2 id="log">{say.log}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say.sequence}</th>
            <th scope="col">{say.kindHead}</th>
            <th scope="col">{say.publishedAt}</th>
            <th scope="col">{say.hash}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ sequence, kind, publishedAt, hash }) => (
            <tr key={sequence}>
              <td>
                <a className="link" href={`/api/v1/log?after=${sequence - 1}&limit=1`}>
                  {sequence}
                </a>
              </td>
              <td>{say.entry[kind]}</td>
              <td>
                <time dateTime={publishedAt}>{formatInstant(publishedAt, language, 'day-time')}</time>
              </td>
              <td>
                <code className={styles.hash}>{hash}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
