import { Link } from '../../shell/Link/Link.tsx'
import { fixed } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { shownValue, type ViewCell } from '#trade/explore/view-cell.ts'
import { type Column, isSideBySide, type ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { toChart } from '../../charts/to-chart.ts'
import { Sparkline } from '../../figures/Sparkline/Sparkline.tsx'
import { viewAddress } from '../address.ts'
import { PinLink } from '../TableTools/PinLink.tsx'
import { TableTools } from '../TableTools/TableTools.tsx'
import { tableWords, toolWords } from '../table-words.ts'
import { viewWords } from '../view-words.ts'
import { viewUnit } from '../print-cell.ts'
import { punctuation } from '../../words/punctuation.ts'
import { exploreWords } from '../words.ts'
import { type RowFacts, rowTexts } from './cell-text.ts'
import { FigureCells } from './FigureCells.tsx'
import styles from './FigureTable.module.css'
import { folded } from './fold.ts'
import { FoldLink } from './FoldLink.tsx'
import { sortedRows } from './sorted-rows.ts'
import { capitalized } from '#trade/format/letter-case.ts'

// Enough to read down beside the quotation; all others are a click away.
const ROWS_SHOWN = 20
// A line through fewer points is no line.
const FEWEST = 4

/** The figures of a view for its last period: sorted by any column, each cell a link that quotes it. */
export function FigureTable({
  query,
  view,
  revisions,
  names,
  colours,
  source,
  language,
}: {
  query: ViewQuery
  view: View
  revisions: ReadonlyMap<string, Revision>
  names: (row: ViewRow) => string
  /** Lines that go with a copy. */
  source: readonly string[]
  /** The colour a row is drawn in; null for grey. */
  colours: (row: ViewRow) => string | null
  language: Locale
}) {
  if (!view.at) return null
  const say = exploreWords[language]
  const at = printPeriod(view.at)
  const all = sortedRows(view, query, at, names)
  const pinned = view.parts.length > 0 ? all.filter(({ code }) => query.pinned.includes(code)) : []
  const rows = all.filter((row) => !pinned.includes(row))
  const period = formatPeriod(at, language, 'short-with-year')
  const counted = unitOf(view, query)
  const unit = counted === null ? say.counted[query.counted] : viewUnit(counted, language)
  const past = query.asOf !== null
  const heads = (
    [
      ['value', say.columns.value(period, unit)],
      ['share', say.columns.share],
      ['growth', say.columns.growth],
      ['computed', say.columns.computed],
      [
        'contribution',
        view.parts.some((row) => row.cells.get(at)?.contributionIsAbout)
          ? say.columns.contributionAbout
          : say.columns.contribution,
      ],
      ['first', past ? say.columns.latest : say.columns.first],
      ['revision', say.columns.revision],
    ] satisfies readonly (readonly [Column, string])[]
  ).filter(([column]) => all.some((row) => hasColumn(column, row.cells.get(at), revisions.get(row.code))))
  const columns = heads.map(([column]) => column)
  const { drawn, away } = folded(rows, ROWS_SHOWN, query, ({ code }) => code)
  const factsOf = (row: ViewRow): RowFacts => ({
    cell: row.cells.get(at),
    revision: row.kind === 'rest' ? null : (revisions.get(row.code) ?? null),
    past,
  })
  const body = (of: readonly ViewRow[]) =>
    of.map((row) => (
      <Row
        key={`${row.kind} ${row.code}`}
        row={row}
        facts={factsOf(row)}
        name={names(row)}
        colour={colours(row)}
        {...{ query, view, columns, language }}
      />
    ))
  const foot = view.parts.length > 0 && !isSideBySide(query) ? [view.whole] : []
  const foldedTexts = [...away, ...(away.length > 0 ? foot : [])].map((row) =>
    rowTexts(names(row), columns, factsOf(row), language),
  )
  return (
    <div className={styles.wrap}>
      <TableTools
        caption={`${viewWords(query, language)}${punctuation[language].comma}${period}`}
        source={source}
        folded={foldedTexts}
        words={toolWords(language)}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              <Head
                query={query}
                column="name"
                label={isSideBySide(query) ? say.labels.compared : capitalized(say.splits[query.split])}
              />
              {heads.map(([column, label]) => (
                <Head key={column} query={query} column={column} label={label} />
              ))}
              <th scope="col" className={styles.spark} data-drawing>
                {say.sparkHead}
              </th>
            </tr>
            {body(pinned)}
          </thead>
          <tbody>{body(drawn)}</tbody>
          {away.length === 0 && foot.length > 0 && <tfoot>{body(foot)}</tfoot>}
        </table>
        <FoldLink rows={rows.length} most={ROWS_SHOWN} isFolded={away.length > 0} query={query} language={language} />
      </TableTools>
      {view.parts.length > 0 && (
        <p className={styles.form}>
          <Link className="link" href={viewAddress(query, { table: 'every', pinned: [], quote: null })} scroll={false}>
            {tableWords[language].everyPeriod}
          </Link>
        </p>
      )}
      {view.concentration && (
        <p className={styles.concentration}>
          {say.concentration(
            formatDigits(fixed(view.concentration.index, 0)),
            formatDigits(fixed(view.concentration.equalParts, 1)),
          )}
        </p>
      )}
      <p className={styles.marks}>{say.marks}</p>
    </div>
  )
}

function Head({ query, column, label }: { query: ViewQuery; column: Column | 'name'; label: string }) {
  const sorted = query.sort
    ? query.sort.column === column
    : (query.shown === 'level' ? 'value' : query.shown) === column
  // A name is read from A on, a figure from the largest down; a second click turns it round.
  const ascending = query.sort?.column === column ? !query.sort.ascending : column === 'name'
  const direction = !sorted ? undefined : (query.sort?.ascending ?? false) ? 'ascending' : 'descending'
  return (
    <th scope="col" className={column === 'name' ? styles.name : styles.r} data-column={column} aria-sort={direction}>
      <a href={viewAddress(query, { sort: { column, ascending } })}>{label}</a>
    </th>
  )
}

function Row({
  row,
  facts,
  name,
  colour,
  query,
  view,
  columns,
  language,
}: {
  row: ViewRow
  facts: RowFacts
  name: string
  colour: string | null
  query: ViewQuery
  view: View
  columns: readonly Column[]
  language: Locale
}) {
  const spark = view.slots.slice(-24).map((slot) => sparkValue(row.cells.get(printPeriod(slot)), query))
  return (
    <tr data-kind={row.kind}>
      <th scope="row" className={styles.name}>
        {view.parts.length > 0 && (
          <i className={styles.key} style={{ background: `var(${colour ?? '--line-rest'})` }} aria-hidden="true" />
        )}
        {name}
        {view.parts.length > 0 && row.kind !== 'rest' && row.kind !== 'whole' && (
          <PinLink query={query} row={row.code} name={name} language={language} />
        )}
      </th>
      <FigureCells
        row={row.kind === 'rest' ? null : row.code}
        facts={facts}
        columns={columns}
        query={query}
        language={language}
      />
      <td className={styles.spark} data-drawing>
        {spark.filter((value) => value !== null).length >= FEWEST && (
          <Sparkline values={spark} label={exploreWords[language].spark(name)} colour="var(--ink-2)" />
        )}
      </td>
    </tr>
  )
}

/** A column of which no row has a figure is left out. */
function hasColumn(column: Column, cell: ViewCell | undefined, revision: Revision | undefined): boolean {
  if (column === 'value' || column === 'growth') return true
  if (column === 'first') return revision !== undefined
  if (column === 'revision') return revision !== undefined && revision.difference !== null
  if (!cell) return false
  return !isMissing(
    { share: cell.sharePercent, computed: cell.computedGrowth, contribution: cell.contributionPoints }[column],
  )
}

/** What the sparkline draws: levels of months jump with the season, so it draws what the view shows. */
function sparkValue(cell: ViewCell | undefined, { shown }: ViewQuery): number | null {
  if (!cell) return null
  const value = shownValue(cell, shown)
  return isMissing(value) ? null : toChart(value.toFixed())
}
