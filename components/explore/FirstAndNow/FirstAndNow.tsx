import { decimal, fixed } from '#trade/decimal.ts'
import type { Revision } from '#trade/explore/revision.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import type { Locale } from '#trade/format/locale.ts'
import { Growth } from '../../figures/Growth/Growth.tsx'
import { RevisionsLink } from '../../vintages/RevisionsLink.tsx'
import { exploreWords } from '../words.ts'
import styles from './FirstAndNow.module.css'

const ROWS = 13

/** What a row of it is about: a period of one line, or one of several lines for one period. */
export interface Printed {
  readonly key: string
  readonly name: string
  readonly revision: Revision | undefined
}

/** Growth as first printed and as printed now, and by how much it was revised: how far to trust a flash. `head` says what rows are. */
export function FirstAndNow({
  query,
  head,
  rows,
  language,
}: {
  query: ViewQuery
  head: string
  rows: readonly Printed[]
  language: Locale
}) {
  const say = exploreWords[language]
  const known = rows
    .flatMap(({ revision, ...row }) =>
      revision && (revision.firstGrowth !== null || revision.latestGrowth !== null) ? [{ ...row, revision }] : [],
    )
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
            <th scope="col">{head}</th>
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
          {known.map(({ key, name, revision: { firstGrowth, latestGrowth } }) => {
            const difference =
              firstGrowth !== null && latestGrowth !== null
                ? fixed(decimal(latestGrowth).minus(decimal(firstGrowth)), 1)
                : null
            const moved = difference !== null && !decimal(difference).eq('0')
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
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
      <RevisionsLink view={query} language={language} />
    </section>
  )
}
