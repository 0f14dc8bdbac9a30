import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { DraftFigure, Member, PrintedUnit, Problem, TableKind } from '../draft.ts'
import { cellAt, cellName, type Sheet } from '../sheet.ts'
import type { Columns, FigureColumn } from './columns.ts'
import { asPeriod, type NamedSpan } from './period-words.ts'
import { plain, withoutMarks } from './plain-text.ts'
import { type CellFigure, readFigure } from './printed-number.ts'
import { quantityUnit } from './quantity-unit.ts'
import { found, ofCell, ofRow, unitWords } from './reasons.ts'
import { crossed, rowOf } from './row-members.ts'
import type { MoneyUnit } from './unit-line.ts'

/** What the rows of a table are read by, whoever says it: its head, or a person who pointed at it. */
export interface RowsHead {
  readonly kind: TableKind
  readonly year: number
  readonly money: MoneyUnit
  readonly firstRow: number
}

type ColumnsOfRows = Pick<Columns, 'label' | 'unit' | 'figures' | 'hasGrowthRows'> & {
  /** Where each row names its partner beside what its label names. */
  readonly partners?: number | null
}

/** What rows were read as; `rows`: of how many the label was known, and of how many not. */
export interface RowsReading {
  readonly figures: readonly DraftFigure[]
  readonly problems: readonly Problem[]
  readonly rows: { readonly read: number; readonly unread: number }
}

/** Reads the rows of figures, down to the sheet's end or its notes: each figure with its cell, and each cell that is none. */
export function readRows(sheet: Sheet, head: RowsHead, columns: ColumnsOfRows): RowsReading {
  const reading = new Reading(sheet, head, columns)
  reading.readAll()
  return reading
}

/** A row of values, kept until it is known whether growth stands below it. */
interface ValueRow {
  readonly at: number
  readonly member: Member
  readonly flow: DraftFigure['flow'] | null
  /** Where a summary has its periods in rows. */
  readonly span: NamedSpan | null
}

const NOTE = /^(?:notes?|remarks?|source|注|备注|说明|资料来源|数据来源)\s*(?:\d+)?\s*[:.]|^(?:notes?|注|备注|说明)$/iu
const NUMBERED_NOTE = /^[(（]?\d{1,2}\s*[.、)）]/u
const OF_WHICH = /^(?:of which|其中)\s*:?$/iu

class Reading {
  readonly figures: DraftFigure[] = []
  readonly problems: Problem[] = []
  readonly #seen = new Map<string, number>()
  #above: ValueRow | null = null
  #unread = 0

  constructor(
    private readonly sheet: Sheet,
    private readonly head: RowsHead,
    private readonly columns: ColumnsOfRows,
  ) {}

  get rows(): RowsReading['rows'] {
    return { read: this.#seen.size, unread: this.#unread }
  }

  readAll(): void {
    for (let row = this.head.firstRow; row < this.sheet.rows.length; row++) {
      if (this.#isBlank(row)) continue
      const label = cellAt(this.sheet, row, this.columns.label).text
      const text = plain(label)
      const hasFigures = this.columns.figures.some(({ at }) => this.#figure(row, at).is !== 'blank')
      if (!hasFigures && isNote(text, this.figures.length > 0)) break
      if (text === '') this.#withoutLabel(row, hasFigures)
      else if (!OF_WHICH.test(text)) this.#labelled(row, label, hasFigures)
    }
    this.#endRow(null)
  }

  #isBlank(row: number): boolean {
    return (this.sheet.rows[row] ?? []).every(({ text }) => plain(text) === '')
  }

  #labelled(row: number, label: string, hasFigures: boolean): void {
    const named = rowOf(this.head.kind, label)
    const cell = cellName(this.sheet, row, this.columns.label)
    this.#endRow(null)
    const printed = withoutMarks(label)
    if (!hasFigures) {
      this.problems.push({ cell, reason: ofRow.noFigure(printed) })
      return
    }
    if ('why' in named) {
      this.#unread += 1
      this.problems.push({ cell, reason: ofRow.notRead(printed, named.why) })
      return
    }
    const partner = this.#partner(row)
    if (partner && 'why' in partner) {
      this.#unread += 1
      this.problems.push(partner.why)
      return
    }
    const member = crossed(named.member, partner)
    const span = named.span && `${named.span.year} ${named.span.first} ${named.span.last} ${named.span.isCumulative}`
    const key = [member.breakdown, member.code, named.flow, span].join(' ')
    const before = this.#seen.get(key)
    if (before !== undefined) {
      this.problems.push({ cell, reason: ofRow.readBefore(printed, member, before + 1) })
      return
    }
    this.#seen.set(key, row)
    this.#above = { ...named, at: row, member }
  }

  /** Whom a row is of, where a column of its own says so; null where there is none. A blank is not the partner above: nobody said so. */
  #partner(row: number): Member | { readonly why: Problem } | null {
    const at = this.columns.partners ?? null
    if (at === null) return null
    const { text } = cellAt(this.sheet, row, at)
    const named = rowOf('country', text)
    return 'member' in named
      ? named.member
      : { why: { cell: cellName(this.sheet, row, at), reason: ofRow.notRead(withoutMarks(text), named.why) } }
  }

  /** A row without a label below one of values is its growth, where the header has no columns for that. */
  #withoutLabel(row: number, hasFigures: boolean): void {
    if (!hasFigures) {
      this.problems.push({ cell: this.#firstFilled(row), reason: ofRow.textWithoutLabel })
      return
    }
    if (this.columns.hasGrowthRows && this.#above) return this.#endRow(row)
    this.problems.push({ cell: this.#firstFilled(row), reason: ofRow.figuresWithoutLabel })
  }

  #firstFilled(row: number): string {
    const at = (this.sheet.rows[row] ?? []).findIndex(({ text }) => plain(text) !== '')
    return cellName(this.sheet, row, Math.max(0, at))
  }

  /** Takes the figures of the row of values above, now that the row of its growth is known, or that it has none. */
  #endRow(growthRow: number | null): void {
    const row = this.#above
    this.#above = null
    if (!row) return
    const unit = this.#quantityUnit(row.at)
    for (const column of this.columns.figures) this.#take(row, column, growthRow, unit)
  }

  #take(row: ValueRow, column: FigureColumn, growthRow: number | null, quantity: PrintedUnit | null): void {
    if (column.measure === 'quantity' && !quantity) return this.#expectNoQuantity(row.at, column.at)
    const cell = cellName(this.sheet, row.at, column.at)
    const flow = row.flow ?? column.flow
    if (!flow) {
      this.problems.push({ cell, reason: ofCell.noFlow })
      return
    }
    const figure = this.#figure(row.at, column.at)
    if (figure.is === 'wrong' || figure.is === 'blank') {
      this.problems.push({ cell, reason: ofCell.expectedNumber(this.#unit(column, quantity), foundWords(figure)) })
      return
    }
    const growth = this.#growth(row, column, growthRow)
    const money = column.money ?? this.head.money
    const drafted: DraftFigure = {
      member: crossed(row.member, column.member),
      period: row.span ? asPeriod(row.span, row.span.year ?? this.head.year) : column.period,
      basis: row.span ? (row.span.isCumulative ? 'year-to-date' : 'month') : column.basis,
      flow,
      measure: column.measure,
      currency: money.currency,
      unit:
        column.measure === 'quantity' && quantity
          ? quantity
          : { printed: money.currency, base: money.currency, scale: money.scale },
      value: figure.is === 'digits' ? figure.digits : null,
      printedGrowthPercent: growth?.percent ?? null,
      cell,
      growthCell: growth?.cell ?? null,
      isRestated: column.isRestated,
    }
    this.figures.push(drafted)
    if (!row.span && isJanuaryAlone(column, this.columns)) this.figures.push({ ...drafted, basis: 'year-to-date' })
  }

  #growth(
    { at: valueRow, flow }: ValueRow,
    column: FigureColumn,
    growthRow: number | null,
  ): { percent: string | null; cell: string } | null {
    const row = growthRow ?? valueRow
    const at = growthRow === null ? column.growthAt : column.at
    if (at === null || column.isRestated) return null
    const cell = cellName(this.sheet, row, at)
    const figure = readFigure(cellAt(this.sheet, row, at), 'percent')
    if (figure.is === 'digits') return { percent: figure.digits, cell }
    if (figure.is === 'wrong') this.problems.push({ cell, reason: ofCell.expectedGrowth(figure.found) })
    // A balance has no growth printed.
    if (figure.is === 'blank' && growthRow === null && (flow ?? column.flow) !== 'balance')
      this.problems.push({ cell, reason: ofCell.blankGrowth })
    return { percent: null, cell }
  }

  #quantityUnit(row: number): PrintedUnit | null {
    const { unit } = this.columns
    if (unit === null) return null
    const printed = quantityUnit(cellAt(this.sheet, row, unit).text)
    if (printed && printed.base === null)
      this.problems.push({ cell: cellName(this.sheet, row, unit), reason: ofCell.unknownUnit(printed.printed) })
    return printed
  }

  /** A line of value alone has `-` for its quantities, or nothing. */
  #expectNoQuantity(row: number, at: number): void {
    const figure = this.#figure(row, at)
    if (figure.is === 'digits' || figure.is === 'wrong')
      this.problems.push({
        cell: cellName(this.sheet, row, at),
        reason: ofCell.quantityWithoutUnit(
          this.columns.unit === null ? null : cellName(this.sheet, row, this.columns.unit),
        ),
      })
  }

  #unit({ measure, money }: FigureColumn, quantity: PrintedUnit | null): Bilingual {
    return unitWords(measure === 'quantity' && quantity ? quantity : { money: money ?? this.head.money })
  }

  #figure(row: number, at: number): CellFigure {
    return readFigure(cellAt(this.sheet, row, at), 'figure')
  }
}

/** January's month is its year to date, and its table prints it once (layouts.md, section 1). */
function isJanuaryAlone({ period, basis }: FigureColumn, { figures }: ColumnsOfRows): boolean {
  return basis === 'month' && period.last === 1 && figures.every((one) => one.basis === 'month')
}

function isNote(text: string, hasFigures: boolean): boolean {
  return NOTE.test(text) || (hasFigures && (NUMBERED_NOTE.test(text) || text.length > 60 || /^[*＊]/u.test(text)))
}

function foundWords(figure: CellFigure): Bilingual {
  return figure.is === 'wrong' ? figure.found : found.blank
}
