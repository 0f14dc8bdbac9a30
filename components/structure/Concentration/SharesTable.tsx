import { fixed } from '#trade/decimal.ts'
import { formatDigits, formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { ConcentrationPoint } from '#trade/structure/concentration-history.ts'
import { type ShareThenAndNow, sharesThenAndNow } from '#trade/structure/shares-then-and-now.ts'
import { memberName } from '#trade/member-name.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'

const ROWS_SHOWN = 15

/** The largest parts: share now, then, and the change. */
export function SharesTable({
  now,
  compared,
  isGoods,
  language,
}: {
  now: ConcentrationPoint
  compared: ConcentrationPoint | null
  isGoods: boolean
  language: Locale
}) {
  const say = structureWords[language]
  const name = (point: ConcentrationPoint) => formatPeriod(point.period, language, 'with-year')
  const rows = sharesThenAndNow(now, compared)
  const head = (
    <thead>
      <tr>
        <th scope="col">{isGoods ? say.line : say.partner}</th>
        <th scope="col" className={styles.r}>
          {say.sharePeriod(name(now))}
        </th>
        {compared && (
          <>
            <th scope="col" className={styles.r}>
              {say.sharePeriod(name(compared))}
            </th>
            <th scope="col" className={styles.r}>
              {say.changeColumn}
            </th>
          </>
        )}
      </tr>
    </thead>
  )
  return (
    <section>
      <div className={styles.head}>
        <h2>{say.sharesTitle(name(now), compared && name(compared))}</h2>
        <p>{[say.shareOfWhole, ...(compared ? [say.fromUnrounded] : [])].join(language === 'en' ? '; ' : '；')}</p>
      </div>
      <table className={styles.table}>
        {head}
        <tbody>{rows.slice(0, ROWS_SHOWN).map(drawn)}</tbody>
      </table>
      {rows.length > ROWS_SHOWN && (
        <details className={styles.more}>
          <summary>{say.allRows(formatDigits(String(rows.length)))}</summary>
          <table className={styles.table}>
            {head}
            <tbody>{rows.slice(ROWS_SHOWN).map(drawn)}</tbody>
          </table>
        </details>
      )}
    </section>
  )

  function drawn({ code, now: share, before, change }: ShareThenAndNow) {
    return (
      <tr key={code}>
        <th scope="row">{memberName(isGoods ? 'commodity' : 'counterpart', code, language)}</th>
        <td className={styles.r}>{formatDigits(fixed(share, 2))}</td>
        {before && change && (
          <>
            <td className={styles.r}>{formatDigits(fixed(before, 2))}</td>
            <td className={styles.r}>{formatSigned(fixed(change, 2))}</td>
          </>
        )}
      </tr>
    )
  }
}
