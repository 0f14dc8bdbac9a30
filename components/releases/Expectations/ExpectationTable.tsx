import type { ActualAndExpected } from '#trade/actual-and-expected.ts'
import { formatGrowth, formatSignedPoints } from '#trade/format/format-change.ts'
import { formatFlow, formatCurrency } from '#trade/format/format-flow.ts'
import { formatMoney } from '#trade/format/format-money.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Expected } from '#trade/live/entry.ts'
import { releaseWords } from '../words.ts'
import styles from './ExpectationTable.module.css'

/** What was expected, what came, what stood before and what is known now. */
export function ExpectationTable({ rows, language }: { rows: readonly ActualAndExpected[]; language: Locale }) {
  const say = releaseWords[language]
  const measured = Math.max(0, ...rows.map((row) => row.inDeviations?.of ?? 0))
  return (
    <section aria-labelledby="expectations" className={styles.section}>
      <h2 id="expectations">{say.expectations}</h2>
      {rows.length === 0 ? (
        <p className={styles.none}>{say.noPoll}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say.figureHead}</th>
              <th scope="col" className={styles.r}>
                {say.actualHead}
              </th>
              <th scope="col" className={styles.r}>
                {say.expectedHead}
              </th>
              <th scope="col" className={styles.r}>
                {say.differenceHead}
              </th>
              <th scope="col" className={styles.r}>
                {say.previousHead}
              </th>
              <th scope="col" className={styles.r}>
                {say.sinceHead}
              </th>
              <th scope="col" className={styles.poll}>
                {say.pollHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row
                key={`${row.expected.flow} ${row.expected.currency} ${row.expected.figure}`}
                {...row}
                language={language}
              />
            ))}
          </tbody>
        </table>
      )}
      {measured > 0 && <p className={styles.note}>{say.deviationsNote(formatDigits(String(measured)))}</p>}
    </section>
  )
}

function Row({
  expected,
  actual,
  difference,
  previous,
  now,
  language,
  ...surprise
}: ActualAndExpected & { language: Locale }) {
  const say = releaseWords[language]
  const print = (digits: string | null) => (digits === null ? '' : printExpected(expected, digits, language))
  return (
    <tr>
      <th scope="row">
        {expected.figure === 'growth' ? say.growthOf(formatFlow(expected.flow, language)) : say.balanceOf}
        <small> {formatCurrency(expected.currency, language)}</small>
        {surprise.said && <small className={styles.said}>{surprise.said[language]}</small>}
      </th>
      <td className={styles.actual}>{print(actual)}</td>
      <td className={styles.r} data-head={say.expectedHead}>
        {print(expected.median)}
        {expected.low !== null && expected.high !== null && (
          <small className={styles.range}>
            {print(expected.low)} – {print(expected.high)}
          </small>
        )}
      </td>
      <td className={styles.difference} data-head={say.differenceHead}>
        {difference && printDifference(expected, difference.toFixed(), language)}
        {surprise.inDeviations && (
          <small className={styles.range} title={say.deviationsOf(formatDigits(String(surprise.inDeviations.of)))}>
            {say.deviations(formatSigned(surprise.inDeviations.deviations))}
          </small>
        )}
      </td>
      <td className={styles.r} data-head={say.previousHead}>
        {print(previous.value)}
        <small className={styles.range}>{formatPeriod(previous.period, language, 'short')}</small>
      </td>
      <td className={styles.r} data-head={say.sinceHead}>
        {print(now)}
      </td>
      <td className={styles.poll}>
        {expected.source.startsWith('http') ? (
          <a href={expected.source}>{expected.poll ?? hostOf(expected.source)}</a>
        ) : (
          (expected.poll ?? expected.source)
        )}
        {expected.forecasts !== null && <small> {say.forecasts(formatDigits(String(expected.forecasts)))}</small>}
      </td>
    </tr>
  )
}

function printExpected({ figure, currency }: Expected, digits: string, language: Locale): string {
  return figure === 'growth'
    ? formatGrowth(digits, language)
    : formatMoney({ value: digits, scale: 9, currency }, language, 'exact')
}

function printDifference({ figure, currency }: Expected, digits: string, language: Locale): string {
  if (figure === 'growth') return formatSignedPoints(digits, language)
  const money = formatMoney({ value: digits.replace('-', ''), scale: 9, currency }, language, 'exact')
  return formatSigned(digits).slice(0, 1).replace(/\d/, '') + money
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}
