import type { View } from '#trade/explore/build-view.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { type Column, COLUMNS, type ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { type Period, printPeriod } from '#trade/period.ts'
import { type RowFacts, rowTexts } from '../FigureTable/cell-text.ts'
import { FigureCells } from '../FigureTable/FigureCells.tsx'
import styles from '../FigureTable/FigureTable.module.css'
import { folded } from '../FigureTable/fold.ts'
import { FoldLink } from '../FigureTable/FoldLink.tsx'
import { viewUnit } from '../print-cell.ts'
import { PinLink } from '../TableTools/PinLink.tsx'
import { TableTools } from '../TableTools/TableTools.tsx'
import { toolWords } from '../table-words.ts'
import { viewWords } from '../view-words.ts'
import { exploreWords } from '../words.ts'

const ROWS_SHOWN = 14
// What only a part of something has.
const OF_A_PART: ReadonlySet<Column> = new Set(['share', 'contribution'])

/** Without a split a view has one line: its table is by period, newest first, each cell a link that quotes it. */
export function PeriodTable({
  query,
  view,
  revisions,
  source,
  language,
}: {
  query: ViewQuery
  view: View
  revisions: ReadonlyMap<string, Revision>
  /** Lines that go with a copy. */
  source: readonly string[]
  language: Locale
}) {
  const say = exploreWords[language]
  const unit = viewUnit(unitOf(view, query) ?? query.currency, language)
  // A quantity is no share of anything.
  const isPart = view.whole.code !== 'all' && query.counted === 'value'
  const past = query.asOf !== null
  const periods = view.slots.toReversed().filter((period) => {
    const cell = view.whole.cells.get(printPeriod(period))
    return cell !== undefined && (!isMissing(cell.level) || cell.printedGrowth !== null)
  })
  const pinned = periods.filter((period) => query.pinned.includes(printPeriod(period)))
  const rest = periods.filter((period) => !pinned.includes(period))
  const columns: readonly Column[] = isPart ? COLUMNS : COLUMNS.filter((column) => !OF_A_PART.has(column))
  const { drawn, away } = folded(rest, ROWS_SHOWN, query, printPeriod)
  const nameOf = (period: Period) => formatPeriod(printPeriod(period), language, 'with-year')
  const factsOf = (period: Period): RowFacts => ({
    cell: view.whole.cells.get(printPeriod(period)),
    revision: revisions.get(printPeriod(period)) ?? null,
    past,
  })
  const body = (of: readonly Period[]) =>
    of.map((period) => {
      const row = printPeriod(period)
      return (
        <tr key={row}>
          <th scope="row" className={styles.name}>
            {nameOf(period)}
            <PinLink query={query} row={row} name={nameOf(period)} language={language} />
          </th>
          <FigureCells row={row} facts={factsOf(period)} columns={columns} query={query} language={language} />
        </tr>
      )
    })
  return (
    <div className={styles.wrap}>
      <TableTools
        caption={viewWords(query, language)}
        source={source}
        folded={away.map((period) => rowTexts(nameOf(period), columns, factsOf(period), language))}
        words={toolWords(language)}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {say.period}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.r} data-column={column}>
                  {labelOf(column)}
                </th>
              ))}
            </tr>
            {body(pinned)}
          </thead>
          <tbody>{body(drawn)}</tbody>
        </table>
        <FoldLink rows={rest.length} most={ROWS_SHOWN} isFolded={away.length > 0} query={query} language={language} />
      </TableTools>
      <p className={styles.marks}>{say.marks}</p>
    </div>
  )

  function labelOf(column: Column) {
    switch (column) {
      case 'value':
        return unit
      case 'growth':
        return <b>{say.columns.growth}</b>
      case 'first':
        return past ? say.columns.latest : say.columns.first
      default:
        return say.columns[column]
    }
  }
}
