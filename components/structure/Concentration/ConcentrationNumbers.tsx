import { type Decimal, decimal, fixed } from '#trade/decimal.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { yearBefore } from '#trade/period.ts'
import {
  type ConcentrationHistory,
  type ConcentrationPoint,
  pointYearBefore,
} from '#trade/structure/concentration-history.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'

/** Every measure of one period, and a year before where that is computed. */
export function ConcentrationNumbers({
  history,
  now,
  language,
}: {
  history: ConcentrationHistory
  now: ConcentrationPoint
  language: Locale
}) {
  const say = structureWords[language]
  const before = pointYearBefore(history.points, now)
  const period = formatPeriod(now.period, language, 'with-year')
  const isFloor = history.counted !== null
  const rows: readonly Row[] = [
    { name: say.index, note: say.indexNote, digits: 0, of: ({ index }) => index, isFloor },
    { name: isFloor ? say.equalLines : say.equalPartners, note: say.equalNote, digits: 1, of: (one) => one.equalParts },
    ...([1, 3, 5, 10] as const).map(
      (top): Row => ({ name: say.top[top], note: null, digits: 1, of: (one) => one.topShares[top] }),
    ),
    { name: say.coverage, note: null, digits: 2, of: (one) => one.coveragePercent },
  ]
  return (
    <section>
      <div className={styles.head}>
        <h2>{say.numbersTitle(period)}</h2>
        <p>{say.shareOfWhole}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say.measure}</th>
            <th scope="col" className={styles.r}>
              {period}
            </th>
            {before && (
              <>
                <th scope="col" className={styles.r}>
                  {say.yearBefore}
                </th>
                <th scope="col" className={styles.r}>
                  {say.change}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, digits, of, isFloor: floor }, at) => (
            <tr key={name} data-lead={at === 0 ? '' : undefined}>
              <th scope="row">
                {name}
                {note && <small>{note}</small>}
              </th>
              <td className={styles.r}>
                {floor ? `≥\u00A0` : ''}
                {formatDigits(fixed(of(now), digits))}
              </td>
              {before && (
                <>
                  <td className={styles.r}>{formatDigits(fixed(of(before), digits))}</td>
                  <td className={styles.r}>{formatSigned(changeOf(of(now), of(before), digits))}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!before && (
        <p className={styles.note}>{say.noYearBefore(formatPeriod(yearBefore(now.period), language, 'with-year'))}</p>
      )}
      {!isFloor && <p className={styles.note}>{say.couldAdd(formatDigits(fixed(now.couldAdd, 2)))}</p>}
    </section>
  )
}

/** The difference of the digits printed, so that the row adds up as it is read. */
function changeOf(now: Decimal, before: Decimal, digits: number): string {
  return fixed(decimal(fixed(now, digits)).minus(fixed(before, digits)), digits)
}

interface Row {
  readonly name: string
  readonly note: string | null
  readonly digits: number
  readonly of: (point: ConcentrationPoint) => Decimal
  readonly isFloor?: boolean
}
