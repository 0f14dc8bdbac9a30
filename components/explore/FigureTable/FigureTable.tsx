import { Link } from '../../shell/Link/Link.tsx'
import { type ReactNode } from 'react'
import { fixed } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import type { Revision } from '#trade/explore/revision.ts'
import { growthShown, shownValue, type ViewCell } from '#trade/explore/view-cell.ts'
import { type Column, isSideBySide, type ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { wholeFigure } from '#trade/figure.ts'
import { isMissing, type Missing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { toChart } from '../../charts/to-chart.ts'
import { signOf } from '../../figures/Growth/growth-sign.ts'
import { Sparkline } from '../../figures/Sparkline/Sparkline.tsx'
import { viewAddress } from '../address.ts'
import { CellMark } from '../CellMark/CellMark.tsx'
import { PinLink } from '../TableTools/PinLink.tsx'
import { TableTools } from '../TableTools/TableTools.tsx'
import { tableWords, toolWords } from '../table-words.ts'
import { viewWords } from '../view-words.ts'
import { differenceText, levelText, rateText, shareText, viewUnit } from '../print-cell.ts'
import { punctuation } from '../../words/punctuation.ts'
import { exploreWords } from '../words.ts'
import styles from './FigureTable.module.css'
import { sortedRows } from './sorted-rows.ts'
import { whyNot } from './why-not.tsx'
import { capitalized } from '#trade/format/letter-case.ts'

const ROWS_SHOWN = 40
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
  const more = rows.length - ROWS_SHOWN
  const columns = new Set<Column>(heads.map(([column]) => column))
  const head = (isAgain: boolean) => (
    <tr data-head-again={isAgain ? '' : undefined}>
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
  )
  const body = (of: readonly ViewRow[]) =>
    of.map((row) => (
      <Row
        key={`${row.kind} ${row.code}`}
        row={row}
        {...{ query, view, at, revisions, names, colours, language, past, columns }}
      />
    ))
  return (
    <div className={styles.wrap}>
      <TableTools
        caption={`${viewWords(query, language)}${punctuation[language].comma}${period}`}
        source={source}
        words={toolWords(language)}
      >
        <table className={styles.table}>
          <thead>
            {head(false)}
            {body(pinned)}
          </thead>
          <tbody>{body(rows.slice(0, ROWS_SHOWN))}</tbody>
          {more <= 0 && view.parts.length > 0 && !isSideBySide(query) && <tfoot>{body([view.whole])}</tfoot>}
        </table>
        {more > 0 && (
          <details className={styles.more}>
            <summary>{say.allRows(formatDigits(String(all.length)))}</summary>
            <table className={styles.table}>
              <thead>{head(true)}</thead>
              <tbody>{body(rows.slice(ROWS_SHOWN))}</tbody>
              <tfoot>{body([view.whole])}</tfoot>
            </table>
          </details>
        )}
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
  query,
  view,
  at,
  revisions,
  names,
  colours,
  language,
  past,
  columns,
}: {
  row: ViewRow
  query: ViewQuery
  view: View
  at: string
  revisions: ReadonlyMap<string, Revision>
  names: (row: ViewRow) => string
  colours: (row: ViewRow) => string | null
  language: Locale
  past: boolean
  columns: ReadonlySet<Column>
}) {
  const say = exploreWords[language]
  const cell = row.cells.get(at)
  const revision = row.kind === 'rest' ? null : (revisions.get(row.code) ?? null)
  const colour = colours(row)
  const name = names(row)
  const pick = (column: Column, content: ReactNode, className = '') => {
    if (!columns.has(column)) return null
    const chosen = query.quote?.row === row.code && query.quote.column === column
    return (
      <td className={[styles.r, className, chosen && styles.chosen].filter(Boolean).join(' ')} data-column={column}>
        {row.kind === 'rest' || !content ? (
          content
        ) : (
          <a href={viewAddress(query, { quote: { row: row.code, column } })} aria-current={chosen ? 'true' : undefined}>
            {content}
          </a>
        )}
      </td>
    )
  }
  const printed = cell?.printedGrowth ?? null
  const computed = cell ? rateText(cell.computedGrowth, language) : null
  const shown = cell ? growthShown(cell) : null
  const growth = shown && rateText(shown, language)
  const spark = view.slots.slice(-24).map((slot) => sparkValue(row.cells.get(printPeriod(slot)), query))
  const against = past ? revision?.latest : revision?.first
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
      {pick(
        'value',
        cell && (
          <>
            {orWhy(cell.level, (level) => levelText(level, language), language)}
            <CellMark figure={isMissing(cell.level) ? null : wholeFigure(cell.figure)} language={language} />
          </>
        ),
      )}
      {pick(
        'share',
        cell && (shareText(cell.sharePercent) ?? whyNot(cell.sharePercent, isMissing(cell.level), language)),
      )}
      {pick(
        'growth',
        growth ? (
          <>
            {growth}
            {printed === null && <CellMark computed figure={null} language={language} />}
          </>
        ) : (
          cell && shown && whyNot(shown, isMissing(cell.level), language)
        ),
        shown && !isMissing(shown) ? signOf(fixed(shown, 1)) : '',
      )}
      {pick(
        'computed',
        computed,
        printed !== null && computed !== null && computed !== growth ? styles.differs : styles.quiet,
      )}
      {pick(
        'contribution',
        cell &&
          (rateText(cell.contributionPoints, language) ?? whyNot(cell.contributionPoints, growth === null, language)),
      )}
      {pick(
        'first',
        against ? (
          levelText(against, language)
        ) : revision && !revision.firstPrintIsHeld && !past ? (
          <span className={styles.why} title={say.notHeldMark}>
            °
          </span>
        ) : (
          ''
        ),
      )}
      {pick(
        'revision',
        revision?.difference && revision.latest
          ? differenceText(
              {
                amount: revision.difference,
                lastDigit: Math.max(revision.latest.lastDigit, revision.first?.lastDigit ?? 0),
                unit: revision.latest.unit,
              },
              language,
            )
          : '',
        styles.quiet,
      )}
      <td className={styles.spark} data-drawing>
        {spark.filter((value) => value !== null).length >= FEWEST && (
          <Sparkline values={spark} label={say.spark(name)} colour="var(--ink-2)" />
        )}
      </td>
    </tr>
  )
}

function orWhy<T>(value: T | Missing, print: (value: T) => string, language: Locale): ReactNode {
  return isMissing(value) ? <span className={styles.why}>{formatReason(value.missing, language)}</span> : print(value)
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
