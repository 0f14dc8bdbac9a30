import { Link } from '../../shell/Link/Link.tsx'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { Breakdown } from '#trade/series-key.ts'
import { releaseTitle } from '../release-title.ts'
import { releaseWords } from '../words.ts'
import { StateStamp } from '../StateStamp/StateStamp.tsx'
import styles from './ReleaseList.module.css'

export interface ListedRow {
  readonly notice: ReleaseNotice
  readonly figures: number
  readonly breakdowns: readonly Breakdown[]
}

/** Releases by year of publication, newest first. */
export function ReleaseList({ rows, language }: { rows: readonly ListedRow[]; language: Locale }) {
  const say = releaseWords[language]
  if (rows.length === 0) return <p className={styles.none}>{say.none}</p>
  const years = [...new Set(rows.map(yearOf))]
  return years.map((year) => (
    <section key={year} aria-labelledby={`year-${year}`} className={styles.year}>
      <h2 id={`year-${year}`}>{year}</h2>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col">{say.released}</th>
            <th scope="col">{say.period}</th>
            <th scope="col" className={styles.hide}>
              {formatStageHead(language)}
            </th>
            <th scope="col">{say.headline}</th>
            <th scope="col" className={styles.figures}>
              {say.figures}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter((row) => yearOf(row) === year)
            .map((row) => (
              <Row key={row.notice.code} {...row} language={language} />
            ))}
        </tbody>
      </table>
    </section>
  ))
}

function Row({ notice, figures, breakdowns, language }: ListedRow & { language: Locale }) {
  const say = releaseWords[language]
  const { publishedAt, instantPrecision, period, stage, code } = notice
  const isExact = instantPrecision === 'second' || instantPrecision === 'minute'
  return (
    <tr>
      <td className={styles.when}>
        <time
          dateTime={publishedAt}
          title={isExact ? undefined : instantPrecision === 'day' ? say.dayOnly : say.assumed}
        >
          {formatInstant(publishedAt, language, 'short-day')}
          {isExact && <span className={styles.hour}> {formatInstant(publishedAt, language, 'time')}</span>}
          {instantPrecision === 'assumed' && <span className={styles.hour}> ?</span>}
        </time>
      </td>
      <td className={styles.period}>
        {stage === 'restatement' ? '' : formatPeriod(period, language, 'short-with-year')}
        <span className={styles.under}>{formatStage(stage, language)}</span>
      </td>
      <td className={styles.hide}>{formatStage(stage, language)}</td>
      <td className={styles.headline}>
        <Link href={`/releases/${code}`} className={notice.sentences ? styles.sentence : styles.tables}>
          {releaseTitle(notice, breakdowns, language)}
        </Link>
        <StateStamp notice={notice} language={language} />
      </td>
      <td className={styles.figures}>{formatDigits(String(figures))}</td>
    </tr>
  )
}

function formatStageHead(language: Locale): string {
  return releaseWords[language].stage
}

function yearOf({ notice }: ListedRow): string {
  return formatInstant(notice.publishedAt, 'en', 'day').slice(-4)
}
