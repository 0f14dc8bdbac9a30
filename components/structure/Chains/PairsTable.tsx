import { Link } from '../../shell/Link/Link.tsx'
import { fixed } from '#trade/decimal.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { memberName } from '#trade/member-name.ts'
import { CHAIN_PAIRS } from '#trade/structure/chain-pairs.ts'
import type { ChainsQuery } from '#trade/structure/chains-query.ts'
import { levelText, rateText, viewUnit } from '../../explore/print-cell.ts'
import { chainsAddress } from '../address.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'
import type { ChainFacts } from './Chains.tsx'

/** Every pair at the newest period of which both of its sides are held; its name draws it. */
export function PairsTable({
  query,
  pairs,
  language,
}: {
  query: ChainsQuery
  pairs: readonly ChainFacts[]
  language: Locale
}) {
  const say = structureWords[language]
  const currency = pairs[0]?.currency ?? 'CNY'
  const unit = viewUnit(currency, language)
  const names = (codes: readonly string[]) =>
    codes.map((code) => memberName('commodity', code, language)).join(language === 'en' ? ', ' : '、')
  return (
    <section>
      <div className={styles.head}>
        <h2>{say.pairsTitle}</h2>
        <p>{say.pairsSub}</p>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say.pair}</th>
            <th scope="col" data-column="wide">
              {say.period}
            </th>
            <th scope="col" className={styles.r} data-column="wide">
              {say.inputs(unit)}
            </th>
            <th scope="col" className={styles.r} data-column="wide">
              {say.growth}
            </th>
            <th scope="col" className={styles.r} data-column="wide">
              {say.products(unit)}
            </th>
            <th scope="col" className={styles.r} data-column="wide">
              {say.growth}
            </th>
            <th scope="col" className={styles.r}>
              {say.perInput[currency]}
            </th>
          </tr>
        </thead>
        <tbody>
          {CHAIN_PAIRS.map((pair) => {
            const newest = pairs.find(({ code }) => code === pair.code)?.newest
            const point = newest?.point
            return (
              <tr key={pair.code} data-chosen={query.pair === pair.code ? '' : undefined}>
                <th scope="row">
                  <Link
                    className="link"
                    href={chainsAddress(query, { pair: pair.code })}
                    scroll={false}
                    aria-current={query.pair === pair.code ? 'true' : undefined}
                  >
                    {pair[language]}
                  </Link>
                  <small>{say.inAndOut(names(pair.inputs), names(pair.products))}</small>
                </th>
                {point ? (
                  <>
                    <td data-column="wide">{formatPeriod(point.period, language, 'short-with-year')}</td>
                    <td className={styles.r} data-column="wide">
                      {isMissing(point.inputs.level) ? '' : levelText(point.inputs.level, language)}
                    </td>
                    <td className={styles.r} data-column="wide">
                      {rateText(point.inputs.growth, language)}
                    </td>
                    <td className={styles.r} data-column="wide">
                      {isMissing(point.products.level) ? '' : levelText(point.products.level, language)}
                    </td>
                    <td className={styles.r} data-column="wide">
                      {rateText(point.products.growth, language)}
                    </td>
                    <td className={styles.r}>
                      {isMissing(point.perInput) ? '' : formatDigits(fixed(point.perInput, 2))}
                    </td>
                  </>
                ) : (
                  <td className={styles.quiet} colSpan={6}>
                    {say.noPeriod}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
