import type { ReactNode } from 'react'
import { fixed } from '#trade/decimal.ts'
import { figureAnchor } from '#trade/explain/observation-address.ts'
import type { Figure } from '#trade/figure.ts'
import { formatGrowthBare } from '#trade/format/format-change.ts'
import { formatCurrency, formatFlow } from '#trade/format/format-flow.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatSourceNote } from '#trade/format/format-source-note.ts'
import type { Locale } from '#trade/format/locale.ts'
import { memberName } from '#trade/member-name.ts'
import { isMissing } from '#trade/missing.ts'
import type { ReleaseCell, ReleaseRow, ReleaseTable } from '#trade/release-tables.ts'
import { sourceAddress } from '#trade/source-address.ts'
import { figureMark } from '../../figures/field-state.ts'
import { signOf } from '../../figures/Growth/growth-sign.ts'
import { releaseWords } from '../words.ts'
import { struckInTable, unitOfTable, valueInTable } from './in-table.ts'
import styles from './FigureTables.module.css'
import { capitalized } from '#trade/format/letter-case.ts'

// A table longer than this shows its largest rows first, and all of them on a click.
const ROWS_SHOWN = 24

/** Which growth a table has anywhere. */
interface GrowthColumns {
  readonly printed: boolean
  readonly computed: boolean
}

/** Every figure a release carried, a table for each cut, basis and currency. */
export function FigureTables({ tables, language }: { tables: readonly ReleaseTable[]; language: Locale }) {
  const say = releaseWords[language]
  return (
    <section aria-labelledby="figures-of" className={styles.section}>
      <h2 id="figures-of">{say.allFigures}</h2>
      <div className={styles.tables}>
        {tables.map((table) => (
          <OneTable key={titleOf(table, language)} table={table} language={language} />
        ))}
      </div>
      <p className={styles.note}>{say.asKnown}</p>
    </section>
  )
}

function OneTable({ table, language }: { table: ReleaseTable; language: Locale }) {
  const say = releaseWords[language]
  const [shown, more] = [table.rows.slice(0, ROWS_SHOWN), table.rows.slice(ROWS_SHOWN)]
  return (
    <div className={styles.block} data-flows={table.flows.length}>
      <h3>{titleOf(table, language)}</h3>
      <Rows table={table} rows={shown} language={language} />
      {more.length > 0 && (
        <details className={styles.more}>
          <summary>{say.moreRows(formatDigits(String(table.rows.length)))}</summary>
          <Rows table={table} rows={more} language={language} />
        </details>
      )}
    </div>
  )
}

function Rows({ table, rows, language }: { table: ReleaseTable; rows: readonly ReleaseRow[]; language: Locale }) {
  const say = releaseWords[language]
  const unit = unitOfTable(table, language)
  const named = table.breakdown !== 'all'
  const columns = columnsOf(table)
  const { printed, computed } = columns
  return (
    <table className={styles.table} data-flows={table.flows.length} data-leads={leadingFlow(table)}>
      <thead>
        <tr>
          {named && (
            <th scope="col" rowSpan={2}>
              {say.member}
            </th>
          )}
          {(table.hasPeriods || !named) && (
            <th scope="col" rowSpan={2}>
              {say.period}
            </th>
          )}
          {table.flows.flatMap((flow) => [
            <th key={flow} scope="colgroup" colSpan={printed ? 2 : 1} className={styles.flow} data-flow={flow}>
              {formatFlow(flow, language)}
            </th>,
            computed && <Blank key={`${flow} computed`} className={styles.computed} flow={flow} />,
          ])}
        </tr>
        <tr>
          {table.flows.flatMap((flow) => [
            <th key={`${flow} value`} scope="col" className={styles.value} data-flow={flow}>
              {unit ?? say.valueHead}
            </th>,
            printed && (
              <th key={`${flow} printed`} scope="col" className={styles.r} data-flow={flow}>
                {say.printedHead}
              </th>
            ),
            computed && (
              <th key={`${flow} computed`} scope="col" className={styles.computed} data-flow={flow}>
                {say.computedHead}
              </th>
            ),
          ])}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.member} ${row.period}`}>
            {named && <th scope="row">{memberName(table.breakdown, row.member ?? '', language)}</th>}
            {(table.hasPeriods || !named) && (
              <th scope="row">{formatPeriod(row.period, language, 'short-with-year')}</th>
            )}
            {table.flows.flatMap((flow) => cells(row.cells[flow], table, columns, language, flow))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function cells(
  cell: ReleaseCell | undefined,
  table: ReleaseTable,
  columns: GrowthColumns,
  language: Locale,
  flow: string,
) {
  if (!cell) {
    const classes = [
      styles.value,
      ...(columns.printed ? [styles.r] : []),
      ...(columns.computed ? [styles.computed] : []),
    ]
    return classes.map((className) => <Blank key={`${flow} ${className}`} className={className} flow={flow} />)
  }
  const { figure, computedGrowth } = cell
  const printed = figure.printedGrowthPercent
  const computed = isMissing(computedGrowth) ? null : fixed(computedGrowth, 1)
  const differs =
    printed !== null &&
    computed !== null &&
    formatGrowthBare(printed, language) !== formatGrowthBare(computed, language)
  return [
    <td
      key={`${flow} value`}
      id={figureAnchor(figure)}
      className={styles.value}
      data-flow={flow}
      title={
        figure.source.cell ?? (figure.source.note ? formatSourceNote(figure.source.note, language).text : undefined)
      }
    >
      <Struck text={struckInTable(cell, table, language)} />
      <AtSource figure={figure}>
        {isMissing(cell.level) ? (
          <span className={styles.why}>{valueInTable(cell, table, language)}</span>
        ) : (
          valueInTable(cell, table, language)
        )}
      </AtSource>
      <Mark cell={cell} language={language} />
    </td>,
    columns.printed && (
      <td key={`${flow} printed`} className={`${styles.r} ${printed ? signOf(printed) : ''}`} data-flow={flow}>
        <Struck text={cell.struck?.growth ? formatGrowthBare(cell.struck.growth, language) : null} />
        {printed && formatGrowthBare(printed, language)}
      </td>
    ),
    columns.computed && (
      <td key={`${flow} computed`} className={differs ? styles.differs : styles.computed} data-flow={flow}>
        {computed && formatGrowthBare(computed, language)}
      </td>
    ),
  ]
}

/** Columns of growth that would stay empty from head to foot are left out. */
function columnsOf({ rows }: ReleaseTable): GrowthColumns {
  const all = rows.flatMap(({ cells: held }) => Object.values(held))
  return {
    printed: all.some(({ figure, struck }) => figure.printedGrowthPercent !== null || struck?.growth),
    computed: all.some(({ computedGrowth }) => !isMissing(computedGrowth)),
  }
}

/** A cell that keeps its column's place where there is nothing to say. */
function Blank({ className, flow }: { className: string | undefined; flow: string }) {
  return (
    <td className={className} data-flow={flow}>
      {null}
    </td>
  )
}

/** A narrow screen has room for exports and imports; where a row has the total alone, the total is what it shows. */
function leadingFlow({ rows }: ReleaseTable): 'total' | 'exports' {
  return rows.some(({ cells: { total, exports, imports } }) => total && !exports && !imports) ? 'total' : 'exports'
}

/** What stood here until it was corrected or withdrawn: it never just disappears. */
function Struck({ text }: { text: string | null }) {
  return (
    text && (
      <>
        <s className={styles.struck}>{text}</s>{' '}
      </>
    )
  )
}

/** ° first print not held, r revised: provisional is said once, above. */
function Mark({ cell: { figure }, language }: { cell: ReleaseCell; language: Locale }) {
  const say = releaseWords[language]
  if (figure.firstPrint === 'held' && figureMark(figure) !== 'r') return null
  const mark = figure.firstPrint === 'held' ? 'r' : '°'
  const words =
    mark === 'r' ? say.tookPlaceOf : figure.firstPrint === 'not-held' ? say.firstPrintNotHeld : say.levelNotHeld
  return (
    <sup className={styles.mark} title={words}>
      {mark}
      <span className="unseen"> {words}</span>
    </sup>
  )
}

function titleOf(table: ReleaseTable, language: Locale): string {
  const say = releaseWords[language]
  const cut = say.cuts[table.breakdown]
  const basis = table.basis === 'month' ? say.monthBasis : say.ytdBasis
  const period = table.hasPeriods || !table.rows[0] ? null : formatPeriod(table.rows[0].period, language, 'with-year')
  return [
    capitalized(cut),
    table.measure === 'quantity' ? say.quantity : table.currency && formatCurrency(table.currency, language),
    basis,
    period,
  ]
    .filter(Boolean)
    .join(language === 'en' ? ', ' : '，')
}

/** A figure that was read from a kept file leads to its cell. */
function AtSource({ figure, children }: { figure: Figure; children: ReactNode }) {
  const address = sourceAddress(figure.source)
  return address ? <a href={address}>{children}</a> : children
}
