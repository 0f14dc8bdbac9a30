import { decimal, fixed } from '#trade/decimal.ts'
import type { View } from '#trade/explore/build-view.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { printPeriod } from '#trade/period.ts'
import { Growth } from '../../figures/Growth/Growth.tsx'
import { exploreWords } from '../words.ts'
import styles from './FirstAndNow.module.css'

const ROWS = 13

/** Growth as first printed and as printed now, newest first, and by how much it was revised: how far to trust a flash. */
export function FirstAndNow({
  view,
  revisions,
  language,
}: {
  view: View
  revisions: ReadonlyMap<string, Revision>
  language: Locale
}) {
  const say = exploreWords[language]
  const known = view.slots
    .toReversed()
    .flatMap((period) => {
      const revision = revisions.get(printPeriod(period))
      return revision && (revision.firstGrowth !== null || revision.latestGrowth !== null)
        ? [{ period: printPeriod(period), revision }]
        : []
    })
    .slice(0, ROWS)
  if (known.length === 0) return null
  return (
    <section aria-labelledby="first-and-now" className={styles.compared}>
      <h2 id="first-and-now">
        {say.firstAndNow}
        <small>{say.firstAndNowSub}</small>
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say.period}</th>
            <th scope="col" className={styles.r}>
              {say.firstShort}
            </th>
            <th scope="col" className={styles.r}>
              {say.nowShort}
            </th>
            <th scope="col" className={styles.r}>
              {say.revisedShort}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map(({ period, revision: { firstGrowth, latestGrowth } }) => {
            const difference =
              firstGrowth !== null && latestGrowth !== null
                ? fixed(decimal(latestGrowth).minus(decimal(firstGrowth)), 1)
                : null
            const moved = difference !== null && !decimal(difference).eq('0')
            return (
              <tr key={period}>
                <th scope="row">{formatPeriod(period, language, 'short-with-year')}</th>
                <td className={styles.r}>
                  {firstGrowth !== null ? (
                    moved ? (
                      <s>
                        <Growth percent={firstGrowth} language={language} bare />
                      </s>
                    ) : (
                      <Growth percent={firstGrowth} language={language} bare />
                    )
                  ) : (
                    <span className={styles.why} title={say.notHeldMark}>
                      °
                    </span>
                  )}
                </td>
                <td className={styles.now}>
                  {latestGrowth !== null && <Growth percent={latestGrowth} language={language} bare />}
                </td>
                <td className={moved ? styles.moved : styles.same}>
                  {difference !== null && formatSigned(difference)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
