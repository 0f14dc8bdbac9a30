import type { Flow } from '#trade/flow.ts'
import { type Basis, type Period, printPeriod, yearToDate } from '#trade/period.ts'
import type { Measure } from '#trade/series-key.ts'
import type { Member, Problem, TableKind } from '../draft.ts'
import { type Cell, cellAt, cellName, type Sheet } from '../sheet.ts'
import { type HeaderWords, headerWords } from './header-cell.ts'
import { ofColumn } from './reasons.ts'
import { asPeriod, type NamedSpan } from './period-words.ts'
import { plain } from './plain-text.ts'
import { TableRefused } from './refused.ts'
import type { MoneyUnit } from './unit-line.ts'

/** What a column of figures holds. */
export interface FigureColumn {
  readonly at: number
  /** Null where the row says it: a summary has its flows in rows. */
  readonly flow: Flow | null
  readonly measure: Measure
  readonly basis: Basis
  readonly period: Period
  readonly isRestated: boolean
  /** An enterprise type or a regime that the column is cut by. */
  readonly member: Member | null
  /** Of the column, where its own header says so. */
  readonly money: MoneyUnit | null
  /** The column of its growth; null where it has none, or growth stands in a row of its own below. */
  readonly growthAt: number | null
}

export interface Columns {
  readonly label: number
  /** Of the quantities' units. */
  readonly unit: number | null
  readonly figures: readonly FigureColumn[]
  /** True where growth stands in the row below each row of values. */
  readonly hasGrowthRows: boolean
  readonly problems: readonly Problem[]
  readonly notes: readonly Problem[]
}

/** What a table's title and kind say, for columns that say less. */
export interface ColumnContext {
  readonly kind: TableKind
  readonly titleSpan: NamedSpan
  readonly year: number
  /** The flow of all columns, where the title names one. */
  readonly flow: Flow | null
}

/** One column's words, all storeys together, with the cell of its lowest. */
interface Storeys {
  readonly at: number
  readonly row: number
  readonly words: HeaderWords
}

/**
 * Reads the header rows. Columns without anything below them are none: a lost merge may reach over them. Throws TableRefused,
 * naming the cell, where the words contradict the title or each other.
 */
export function readColumns(sheet: Sheet, rows: readonly number[], label: number, context: ColumnContext): Columns {
  const width = Math.max(0, ...rows.map((row) => sheet.rows[row]?.length ?? 0))
  const storeys: Storeys[] = []
  for (let at = label + 1; at < width; at++) {
    const found = isEmptyBelow(sheet, rows, at) ? null : wordsOver(sheet, rows, at, label, context.kind)
    if (found) storeys.push(found)
  }
  const problems: Problem[] = []
  const notes: Problem[] = []
  const unit = storeys.find(({ words }) => words.isUnit)?.at ?? null
  const rest = storeys.filter(({ words }) => !words.isUnit && !words.isMonthOnMonth)
  const values = rest.filter(({ words }) => !words.isGrowth)
  const growths = rest.filter(({ words }) => words.isGrowth)
  const heads = values.flatMap((column) => valueColumn(sheet, column, context, problems, notes))
  refuseTwice(sheet, rows, heads)
  const figures = heads.map((head) => ({ ...head, growthAt: null as number | null }))
  for (const growth of growths) {
    const basis = growthBasis(sheet, growth, figures, context, problems, notes)
    if (basis === null) continue
    const matching = figures.filter(
      (figure) => !figure.isRestated && figure.basis === basis && belongs(growth.words, figure),
    )
    const cell = cellName(sheet, growth.row, growth.at)
    if (matching.length === 0) problems.push({ cell, reason: ofColumn.growthOfNone })
    else if (matching.length > 1 || matching[0]?.growthAt !== null)
      problems.push({ cell, reason: ofColumn.growthOfWhich })
    else matching[0].growthAt = growth.at
  }
  return { label, unit, figures, hasGrowthRows: growths.length === 0, problems, notes }
}

function isEmptyBelow(sheet: Sheet, rows: readonly number[], at: number): boolean {
  return sheet.rows.slice((rows.at(-1) ?? 0) + 1).every((row) => plain(row[at]?.text ?? '') === '')
}

/** Two columns of the same figures would be two answers to one question. */
function refuseTwice(sheet: Sheet, rows: readonly number[], heads: readonly Omit<FigureColumn, 'growthAt'>[]): void {
  const seen = new Map<string, number>()
  for (const { at, flow, measure, period, member, money, basis } of heads) {
    const key = [flow, measure, basis, printPeriod(period), member?.code, money?.currency].join(' ')
    const before = seen.get(key)
    const row = rows.at(-1) ?? 0
    if (before !== undefined)
      throw new TableRefused(cellName(sheet, row, at), ofColumn.headedAs(cellName(sheet, row, before)))
    seen.set(key, at)
  }
}

/** The words of a column and of whatever spans it, from the top storey down. Null for a column that nothing heads. */
function wordsOver(sheet: Sheet, rows: readonly number[], at: number, label: number, kind: TableKind): Storeys | null {
  const members =
    kind === 'enterprise' || kind === 'enterprise-trade-mode'
      ? 'enterprise'
      : kind === 'commodity-trade-mode'
        ? 'trade-mode'
        : null
  let words: HeaderWords = {}
  let row = rows[0] ?? 0
  rows.forEach((headerRow, storey) => {
    const over = spanning(sheet, headerRow, at, label, storey === rows.length - 1)
    if (!over) return
    const said = headerWords(over.cell.text, members)
    if (!said) return
    words = together(words, said, () => cellName(sheet, headerRow, over.at))
    row = headerRow
  })
  return Object.keys(words).length > 0 ? { at, row, words } : null
}

/**
 * The header cell over a column: its own, or the one to its left that spans it, by a merge or, where the sheet lost its merges, by
 * blanks. In the lowest storey every column has a cell of its own.
 */
function spanning(
  sheet: Sheet,
  row: number,
  at: number,
  label: number,
  isLowest: boolean,
): { cell: Cell; at: number } | null {
  for (let column = at; column > label; column--) {
    const cell = cellAt(sheet, row, column)
    const text = plain(cell.text)
    if (text !== '') {
      if (column + cell.columns > at) return { cell, at: column }
      // A merge that ends before the column does not head it; a single cell may stand for a merge that got lost.
      return cell.columns > 1 || isLowest ? null : { cell, at: column }
    }
    // Covered from above: the storey above has been read already.
    if (column === at && cell.isCovered && sheetColumnIsCoveredFromAbove(sheet, row, at)) return null
  }
  return null
}

function sheetColumnIsCoveredFromAbove(sheet: Sheet, row: number, at: number): boolean {
  for (let above = row - 1; above >= 0; above--) {
    const cell = cellAt(sheet, above, at)
    if (!cell.isCovered) return cell.rows > row - above
  }
  return false
}

function together(before: HeaderWords, said: HeaderWords, where: () => string): HeaderWords {
  if (before.flow && said.flow && before.flow !== said.flow && !(before.isGrowth || said.isGrowth))
    throw new TableRefused(where(), ofColumn.twoFlows(before.flow, said.flow))
  if (before.measure && said.measure && before.measure !== said.measure)
    throw new TableRefused(where(), ofColumn.twoMeasures(before.measure, said.measure))
  return { ...before, ...said }
}

function valueColumn(
  sheet: Sheet,
  { at, row, words }: Storeys,
  context: ColumnContext,
  problems: Problem[],
  notes: Problem[],
): Omit<FigureColumn, 'growthAt'>[] {
  const cell = cellName(sheet, row, at)
  const span = spanOf(words, context)
  checkSpan(span, words, context, cell)
  if ((context.kind === 'enterprise-trade-mode' || context.kind === 'commodity-trade-mode') && !words.member) {
    problems.push({ cell, reason: ofColumn.noMember(plain(cellAt(sheet, row, at).text)) })
    return []
  }
  const saysYear = words.span?.year ?? null
  const isRestated = Boolean(words.isLastYear) || (saysYear !== null && saysYear !== context.year)
  if (saysYear !== null && saysYear > context.year)
    throw new TableRefused(cell, ofColumn.laterYear(saysYear, context.year))
  // The agency has headed last year's column with the year before that (layouts.md, section 3): read, and said.
  if (isRestated && saysYear !== null && saysYear !== context.year - 1)
    notes.push({ cell, reason: ofColumn.wrongYearBefore(saysYear, context.year - 1) })
  const year = isRestated ? context.year - 1 : context.year
  return [
    {
      at,
      flow: words.flow ?? context.flow,
      measure: words.measure ?? 'value',
      basis: span.isCumulative ? 'year-to-date' : 'month',
      period: asPeriod(span, year),
      isRestated,
      member: words.member ?? null,
      money: words.money ?? null,
    },
  ]
}

/** The months of a column: its own words', else the title's. */
function spanOf(words: HeaderWords, { titleSpan }: ColumnContext): NamedSpan {
  const { last } = titleSpan
  if (words.span) {
    const isCumulative = words.span.isCumulative || Boolean(words.isCumulative)
    return { ...words.span, isCumulative, first: isCumulative ? 1 : words.span.first }
  }
  if (words.isCumulative || words.isLastYear) return { year: null, first: 1, last, isCumulative: true }
  if (words.isMonth) return { year: null, first: last, last, isCumulative: false }
  return titleSpan
}

function checkSpan(span: NamedSpan, words: HeaderWords, { titleSpan }: ColumnContext, cell: string): void {
  if (span.last === titleSpan.last && (span.isCumulative || span.first === span.last)) return
  throw new TableRefused(cell, ofColumn.otherMonths(span, titleSpan, Boolean(words.isGrowth)))
}

/** Growth belongs to a figure of the same flow, measure and member; what its header does not say it does not tell apart. */
function belongs(growth: HeaderWords, figure: Omit<FigureColumn, 'growthAt'>): boolean {
  if (growth.flow && figure.flow && growth.flow !== figure.flow) return false
  if (growth.measure && growth.measure !== figure.measure) return false
  if (!growth.measure && figure.measure === 'quantity') return false
  return !growth.member || growth.member.code === figure.member?.code
}

/** What the growth is of, the month or the year to date. Null where both are in the table and the header does not say. */
function growthBasis(
  sheet: Sheet,
  { at, row, words }: Storeys,
  figures: readonly FigureColumn[],
  context: ColumnContext,
  problems: Problem[],
  notes: Problem[],
): Basis | null {
  if (words.isCumulative || words.span?.isCumulative) return 'year-to-date'
  if (words.isMonth || words.span) return 'month'
  const bases = new Set(figures.filter(({ isRestated }) => !isRestated).map(({ basis }) => basis))
  const [basis] = bases
  if (bases.size === 1 && basis) return basis
  const cell = cellName(sheet, row, at)
  if (context.kind === 'commodity') {
    // The bulletin's commodity tables print growth of the month (SOURCES of the tables: 214 of 222 printed values agree).
    notes.push({ cell, reason: ofColumn.growthOfMonth })
    return 'month'
  }
  problems.push({ cell, reason: ofColumn.growthOfMonthOr(yearToDate(context.year, context.titleSpan.last)) })
  return null
}
