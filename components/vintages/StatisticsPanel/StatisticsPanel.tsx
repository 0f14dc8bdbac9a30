import { decimal, type Decimal, fixed } from '#trade/decimal.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatStage } from '#trade/format/format-stage.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { MEASURED, type Measured } from '#trade/vintages/print.ts'
import type { RevisionQuery } from '#trade/vintages/revision-query.ts'
import { sayStatistics } from '#trade/vintages/say-statistics.ts'
import type { StageStatistics } from '#trade/vintages/statistics.ts'
import { subjectOf } from '../subject.ts'
import { vintageWords } from '../vintage-words.ts'
import styles from './StatisticsPanel.module.css'

/** How far first prints of each stage were from what is known now, in one sentence and as a table; always with how many were counted. */
export function StatisticsPanel({
  query,
  of,
  statistics,
  language,
}: {
  query: RevisionQuery
  of: Measured
  statistics: Readonly<Record<Measured, readonly StageStatistics[]>>
  language: Locale
}) {
  const say = vintageWords[language]
  const leading = statistics[of].reduce<StageStatistics | null>(
    (most, one) => (most && most.n >= one.n ? most : one),
    null,
  )
  // Only a balance's level can change its sign; growth can, of every flow that has it.
  const hasSigns = (measured: Measured) => measured === 'growth' || query.flow === 'balance'
  const measured = MEASURED.filter((one) => statistics[one].some(({ held }) => held > 0))
  return (
    <section className={styles.panel} aria-labelledby="statistics">
      <h2 id="statistics">{say.statistics}</h2>
      {leading && (
        <p className={styles.sentence}>
          {sayStatistics(leading, subjectOf(query, of), { of, flow: query.flow })[language]}
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say.stage}</th>
            <th scope="col" className={styles.r}>
              {say.n}
            </th>
            <th scope="col" className={styles.r} data-column="mean">
              {say.mean}
            </th>
            <th scope="col" className={styles.r}>
              {say.meanAbsolute}
            </th>
            <th scope="col" className={styles.r}>
              {say.largest}
            </th>
            <th scope="col" className={styles.r} data-column="signs">
              {say.signChanged}
            </th>
            <th scope="col" className={styles.r}>
              {say.unrevised}
            </th>
          </tr>
        </thead>
        {measured.map((one) => (
          <tbody key={one}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={7}>
                {say.groups[one]}
              </th>
            </tr>
            {statistics[one].map((stage) => (
              <Row key={stage.stage} of={stage} hasSigns={hasSigns(one)} language={language} />
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles.note}>{say.statisticsNote}</p>
    </section>
  )
}

function Row({ of, hasSigns, language }: { of: StageStatistics; hasSigns: boolean; language: Locale }) {
  const say = vintageWords[language]
  const { stage, n, held, years, statistics } = of
  const share = (count: number) => say.share(count, fixed(decimal(String(count)).times('100').div(String(n)), 0))
  return (
    <tr>
      <th scope="row">{formatStage(stage, language)}</th>
      <td className={styles.r}>
        {say.ofHeld(n, held)}
        {years && <small>{years.from === years.to ? years.from : `${years.from}–${years.to}`}</small>}
      </td>
      {statistics ? (
        <>
          <td className={styles.r} data-column="mean">
            {signed(statistics.mean)}
          </td>
          <td className={[styles.r, styles.strong].join(' ')}>{fixed(statistics.meanAbsolute, 1)}</td>
          <td className={styles.r}>
            {signed(statistics.largest.by)}
            <small>{formatPeriod(printPeriod(statistics.largest.period), language, 'short-with-year')}</small>
          </td>
          <td className={styles.r} data-column="signs">
            {hasSigns && share(statistics.signChanges)}
          </td>
          <td className={styles.r}>{share(statistics.unrevised)}</td>
        </>
      ) : (
        <td className={[styles.r, styles.few].join(' ')} colSpan={5}>
          {say.tooFew}
        </td>
      )}
    </tr>
  )
}

function signed(value: Decimal): string {
  return formatSigned(fixed(value, 1))
}
