import { type Decimal, fixed } from '#trade/decimal.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import type { ChainPoint, ChainSide } from '#trade/structure/chain-history.ts'
import { levelText, rateText, shareText, viewUnit } from '../../explore/print-cell.ts'
import styles from '../Structure.module.css'
import { structureWords } from '../words.ts'
import type { ChainFacts } from './Chains.tsx'

const ROWS_SHOWN = 12

/** A chain by period, newest first: both levels, their shares and growth, and exports per unit of inputs. */
export function ChainTable({ chain, title, language }: { chain: ChainFacts; title: string; language: Locale }) {
  const say = structureWords[language]
  const unit = viewUnit(chain.currency, language)
  const rows = chain.points.toReversed()
  const isAbout = rows.some(({ inputs, products }) => inputs.growthIsAbout || products.growthIsAbout)
  const heads: readonly (readonly [string, boolean])[] = [
    [say.inputs(unit), false],
    [say.shareOfImports, true],
    [say.growth, true],
    [say.products(unit), false],
    [say.shareOfExports, true],
    [say.growth, true],
    [say.perInput[chain.currency], false],
    [say.perInputYearBefore, true],
  ]
  const head = (
    <thead>
      <tr>
        <th scope="col">{say.period}</th>
        {heads.map(([name, isWide], at) => (
          // Two columns of shares and two of growth, told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <th key={at} scope="col" className={styles.r} data-column={isWide ? 'wide' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
  return (
    <section>
      <div className={styles.head}>
        <h2>{title}</h2>
      </div>
      <table className={styles.table}>
        {head}
        <tbody>{rows.slice(0, ROWS_SHOWN).map((point) => drawn(point))}</tbody>
      </table>
      {rows.length > ROWS_SHOWN && (
        <details className={styles.more}>
          <summary>{say.allRows(formatDigits(String(rows.length)))}</summary>
          <table className={styles.table}>
            {head}
            <tbody>{rows.slice(ROWS_SHOWN).map((point) => drawn(point))}</tbody>
          </table>
        </details>
      )}
      {isAbout && <p className={styles.note}>{say.aboutNote}</p>}
    </section>
  )

  function drawn({ period, inputs, products, perInput, perInputYearBefore }: ChainPoint) {
    return (
      <tr key={printPeriod(period)}>
        <th scope="row" className={styles.period}>
          {formatPeriod(period, language, 'with-year')}
        </th>
        {sideCells(inputs)}
        {sideCells(products)}
        <td className={styles.r}>
          <b>{quotient(perInput)}</b>
        </td>
        <td className={styles.r} data-column="wide">
          {quotient(perInputYearBefore)}
        </td>
      </tr>
    )
  }

  function sideCells({ level, sharePercent, growth, growthIsAbout }: ChainSide) {
    return (
      <>
        <td className={styles.r}>
          {isMissing(level) ? (
            <span className={styles.quiet}>{formatReason(level.missing, language)}</span>
          ) : (
            levelText(level, language)
          )}
        </td>
        <td className={styles.r} data-column="wide">
          {shareText(sharePercent)}
        </td>
        <td className={styles.r} data-column="wide">
          {growthIsAbout ? '≈\u00A0' : ''}
          {rateText(growth, language)}
        </td>
      </>
    )
  }
}

function quotient(value: Decimal | Missing): string {
  return isMissing(value) ? '' : formatDigits(fixed(value, 2))
}
