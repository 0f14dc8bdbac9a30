import { Link } from '../shell/Link/Link.tsx'
import { type Held, nearestHeld, type NotHeld as Why } from '#trade/explore/held.ts'
import { formatInstant } from '#trade/format/format-instant.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Period } from '#trade/period.ts'
import type { FirstAndNewest } from '#trade/vintages/first-and-newest.ts'
import type { Path } from '#trade/vintages/path.ts'
import type { Measured } from '#trade/vintages/print.ts'
import { sector } from '#trade/sectors.ts'
import { asView, ofView, printRevisions, type RevisionQuery } from '#trade/vintages/revision-query.ts'
import type { StageStatistics } from '#trade/vintages/statistics.ts'
import type { Triangle } from '#trade/vintages/triangle.ts'
import { partName } from '#trade/part-name.ts'
import { AsOfForm } from '../explore/AsOfForm/AsOfForm.tsx'
import { exploreWords } from '../explore/words.ts'
import { revisionsAddress } from './address.ts'
import { FirstNewestPanel } from './FirstNewestChart/FirstNewestPanel.tsx'
import { FirstNewestTable } from './FirstNewestTable/FirstNewestTable.tsx'
import { PathList } from './PathList/PathList.tsx'
import { Question } from './Question/Question.tsx'
import styles from './Revisions.module.css'
import { StatisticsPanel } from './StatisticsPanel/StatisticsPanel.tsx'
import { subjectOf } from './subject.ts'
import { TriangleTable } from './TriangleTable/TriangleTable.tsx'
import { vintageWords } from './vintage-words.ts'

export interface RevisionsFacts {
  readonly query: RevisionQuery
  readonly of: Measured
  readonly sequence: number
  readonly readAt: string | null
  readonly pastAt: string | null
  /** When the first publication of all was public; null in an empty log. */
  readonly begun: string | null
  readonly held: Held
  /** Why there is nothing, where there is nothing. */
  readonly why: true | Why | 'sum'
  readonly nearest: RevisionQuery | null
  readonly rows: readonly FirstAndNewest[]
  readonly statistics: Readonly<Record<Measured, readonly StageStatistics[]>>
  /** Null where the period asked for is not held. */
  readonly triangle: Triangle | null
  readonly chosen: { readonly period: Period; readonly path: Path } | null
}

/** What became of first prints: against the newest, as a triangle, one period's whole way, and what it says about each stage. */
export function Revisions({ facts, language }: { facts: RevisionsFacts; language: Locale }) {
  const { query, of, rows, chosen, triangle } = facts
  const say = vintageWords[language]
  const form = (
    <div className={styles.asOf}>
      <AsOfForm
        page="/explore/revisions"
        kept={printRevisions({ ...query, asOf: null })}
        at={facts.pastAt ?? facts.readAt}
        language={language}
      >
        {facts.readAt && (
          <span className={styles.read}>
            {say.asOfRead(
              `${formatInstant(facts.readAt, language, 'day')}${language === 'en' ? ', ' : ''}${formatInstant(facts.readAt, language, 'clock')}`,
              formatDigits(String(facts.sequence)),
            )}
          </span>
        )}
      </AsOfForm>
    </div>
  )
  return (
    <>
      <Question query={query} held={facts.held} language={language} />
      {rows.length === 0 ? (
        <>
          <Nothing facts={facts} language={language} />
          {form}
        </>
      ) : (
        <>
          <div className={styles.work}>
            <div>
              <FirstNewestPanel
                query={query}
                of={of}
                rows={rows}
                chosen={query.period === null ? null : (chosen?.period ?? null)}
                day={facts.readAt ? formatInstant(facts.readAt, language, 'day') : ''}
                language={language}
              />
              {form}
            </div>
            <StatisticsPanel query={query} of={of} statistics={facts.statistics} language={language} />
          </div>
          <div className={styles.below}>
            {chosen && triangle ? (
              <>
                <TriangleTable query={query} of={of} triangle={triangle} chosen={chosen.period} language={language} />
                <PathList period={chosen.period} path={chosen.path} language={language} />
              </>
            ) : (
              <p className={styles.nothing}>
                {query.period && say.noPeriod(formatPeriod(query.period, language, 'with-year'))}
              </p>
            )}
          </div>
          <FirstNewestTable query={query} of={of} rows={rows} language={language} />
        </>
      )}
    </>
  )
}

/** What was asked, what is known of why there is nothing, and the nearest thing that exists. */
function Nothing({
  facts: { query, of, why, nearest, held, sequence, begun },
  language,
}: {
  facts: RevisionsFacts
  language: Locale
}) {
  const say = vintageWords[language]
  const isBefore = sequence === 0 && begun !== null
  const reason = isBefore
    ? say.nothingThen(formatInstant(begun, language, 'day'))
    : why === 'sum'
      ? say.isSum
      : exploreWords[language].emptyWhy[why === true ? 'not-held' : why]
  const lines = why === 'sum' && query.goods ? linesOf(query, held) : []
  return (
    <div className={styles.none}>
      <h2>{isBefore ? say.nothingKnown : say.none}</h2>
      <p>
        {say.title(subjectOf(query, of)[language])}
        {language === 'en' ? '. ' : '。'}
        {reason}
      </p>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line.goods?.code}>
              <Link className="link" href={revisionsAddress(line)} scroll={false}>
                {partName(line.goods?.code ?? '', language)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {nearest && (
        <p>
          {say.nearest}{' '}
          <Link className="link" href={revisionsAddress(nearest)} scroll={false}>
            {say.title(subjectOf(nearest, of)[language])}
          </Link>
        </p>
      )}
    </div>
  )
}

/** The official lines of a sector, each in the currency and basis nearest to what was asked that has figures. */
function linesOf(query: RevisionQuery, held: Held): readonly RevisionQuery[] {
  const codes =
    query.flow === 'exports' || query.flow === 'imports' ? sector(query.goods?.code ?? '')?.lines[query.flow] : []
  return (codes ?? []).flatMap((code) => {
    const line = nearestHeld(asView({ ...query, goods: { kind: 'commodity', code } }), held)
    return line ? [ofView(line)] : []
  })
}
