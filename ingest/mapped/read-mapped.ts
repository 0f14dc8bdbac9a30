import { columnLetters } from '#trade/column-letters.ts'
import { month, type Period, yearToDate } from '#trade/period.ts'
import type { CellPlace, TableMapping } from '#trade/table-mapping.ts'
import type { Member, Problem, TableReading } from '../draft.ts'
import type { FigureColumn } from '../gacc/columns.ts'
import { headerPeriod, titlePeriod, withoutDays } from '../gacc/period-words.ts'
import { counterpartLabel } from '../gacc/members/counterpart-labels.ts'
import { plain } from '../gacc/plain-text.ts'
import { readFigure } from '../gacc/printed-number.ts'
import { readRows } from '../gacc/read-rows.ts'
import { ofMapping } from '../gacc/reasons.ts'
import { TableRefused } from '../gacc/refused.ts'
import { moneyUnit, type MoneyUnit, unitWords } from '../gacc/unit-line.ts'
import { cellAt, cellName, type Sheet } from '../sheet.ts'
import { fingerprint } from './fingerprint.ts'

/**
 * Reads a table as a person pointed it out, its rows by the rules of the official layouts. `typed`: the period, where no cell says
 * it. Throws TableRefused, naming the cell, where the sheet contradicts the mapping or nothing comes of it.
 */
export function readMapped(sheet: Sheet, mapping: TableMapping, typed: Period | null): TableReading {
  if (fingerprint(sheet, mapping.firstRow) === null) throw new TableRefused(sheet.name, ofMapping.noWords)
  if (mapping.partners && mapping.label.names !== 'section-chapter')
    throw new TableRefused(cellName(sheet, mapping.firstRow, mapping.label.column), ofMapping.partnersOfOthers)
  const period = periodOf(sheet, mapping, typed)
  const money = moneyOf(sheet, mapping)
  const figures = figureColumns(sheet, mapping, period)
  const { label, firstRow, hasGrowthRows } = mapping
  // Else a row of the head would stand among the figures, and its words in no fingerprint.
  if (!figures.some(({ at }) => isDigits(sheet, firstRow, at)))
    throw new TableRefused(cellName(sheet, firstRow, label.column), ofMapping.noFigure(firstRow + 1))
  const read = lastOf(sheet, mapping)
  const unit = mapping.columns.find(({ holds }) => holds === 'unit')?.at ?? null
  const rows = readRows(
    read.sheet,
    { kind: label.names, year: period.year, money, firstRow },
    { label: label.column, unit, figures, hasGrowthRows, partners: columnOf(mapping.partners) },
  )
  if (rows.figures.length === 0) throw new TableRefused(sheet.name, ofMapping.nothingRead(rows.problems[0]))
  return {
    head: { sheet: sheet.name, kind: label.names, title: titleOf(sheet, mapping), period, currency: money.currency },
    figures: rows.figures,
    problems: [...unsaidColumns(read.sheet, mapping), ...rows.problems],
    notes: read.notes,
    isReadWhole: true,
  }
}

const columnOf = (partners: TableMapping['partners']) => (partners && 'column' in partners ? partners.column : null)

function periodOf(sheet: Sheet, { period: at, firstRow }: TableMapping, typed: Period | null): Period {
  if (!at) {
    if (typed) return typed
    throw new TableRefused(cellName(sheet, firstRow, 0), ofMapping.periodUntold)
  }
  const { text } = cellAt(sheet, at.row, at.column)
  const span = titlePeriod(text)
  // A quarter is no period of any series of ours.
  if (!span?.year || (span.first !== span.last && !span.isCumulative))
    throw new TableRefused(nameOf(sheet, at), ofMapping.noPeriod(plain(text)))
  return { year: span.year, first: span.first, last: span.last }
}

function moneyOf(sheet: Sheet, { money, firstRow }: TableMapping): MoneyUnit {
  if ('row' in money) {
    const { text } = cellAt(sheet, money.row, money.column)
    const unit = unitIn(text)
    if (!unit) throw new TableRefused(nameOf(sheet, money), ofMapping.noUnit(plain(text)))
    return unit
  }
  // What was chosen by hand must not be said otherwise in the head.
  for (let row = 0; row < firstRow; row++)
    for (const [column, { text }] of (sheet.rows[row] ?? []).entries()) {
      const said = unitWords(text)
      const unit = said && moneyUnit(said)
      if (unit && (unit.currency !== money.currency || unit.scale !== money.scale))
        throw new TableRefused(
          cellName(sheet, row, column),
          ofMapping.otherUnit(said, { base: money.currency, scale: money.scale }),
        )
    }
  return money
}

/** A unit line's, a bracket's behind other words, or the whole text's. */
function unitIn(text: string): MoneyUnit | null {
  const words = plain(text)
  const [, bracket] = /[([]([^()[\]]+)[)\]]\s*$/u.exec(words) ?? []
  return moneyUnit(unitWords(words) ?? words) ?? (bracket ? moneyUnit(unitWords(bracket) ?? bracket) : null)
}

/** The columns of values and quantities, each with that of its growth. */
function figureColumns(sheet: Sheet, mapping: TableMapping, period: Period): readonly FigureColumn[] {
  const at = (column: number) => cellName(sheet, mapping.firstRow - 1, column)
  const held = new Map<string, FigureColumn & { growthAt: number | null }>()
  for (const column of mapping.columns) {
    if (column.holds !== 'value' && column.holds !== 'quantity') continue
    assertHeadedSo(sheet, mapping, column.at, period)
    const member = partnerOver(sheet, mapping, column.at)
    const key = keyOf(column.holds, column, member)
    const before = held.get(key)
    if (before) throw new TableRefused(at(column.at), ofMapping.pointedTwice(at(before.at)))
    held.set(key, {
      at: column.at,
      flow: column.flow,
      measure: column.holds,
      basis: column.basis,
      period: column.basis === 'month' ? month(period.year, period.last) : yearToDate(period.year, period.last),
      isRestated: false,
      member,
      money: null,
      growthAt: null,
    })
  }
  for (const column of mapping.columns) {
    if (column.holds !== 'growth') continue
    const figure = held.get(keyOf(column.of, column, partnerOver(sheet, mapping, column.at)))
    if (!figure) throw new TableRefused(at(column.at), ofMapping.growthOfNone)
    if (figure.growthAt !== null) throw new TableRefused(at(column.at), ofMapping.pointedTwice(at(figure.growthAt)))
    figure.growthAt = column.at
  }
  if (held.size === 0) throw new TableRefused(at(mapping.label.column), ofMapping.noColumn)
  return [...held.values()]
}

function keyOf(measure: string, { flow, basis }: Pick<FigureColumn, 'flow' | 'basis'>, member: Member | null): string {
  return [measure, flow, basis, member?.code].join(' ')
}

/** The partner that a row of the head names over a column, in a cell that may be merged over several; null where no row does. */
function partnerOver(sheet: Sheet, { partners, firstRow }: TableMapping, column: number): Member | null {
  if (!partners || !('row' in partners)) return null
  const at = filledOver(sheet, partners.row, column)
  const text = at < 0 ? '' : cellAt(sheet, partners.row, at).text
  const named = counterpartLabel(text)
  if (partners.row < firstRow && 'member' in named) return named.member
  throw new TableRefused(cellName(sheet, partners.row, Math.max(at, 0)), ofMapping.unknownPartner(plain(text)))
}

/** The filled cell of a row of the head that stands over `column`, itself or merged over it; −1 where none does. */
function filledOver(sheet: Sheet, row: number, column: number): number {
  return (sheet.rows[row] ?? []).findLastIndex(
    ({ text, columns }, from) => from <= column && from + columns > column && plain(text) !== '',
  )
}

/** What stands over a column may name its month or its year: then it is the table's, or last month's mapping reads another's. */
function assertHeadedSo(sheet: Sheet, { firstRow }: TableMapping, column: number, period: Period): void {
  for (let row = 0; row < firstRow; row++) {
    const at = filledOver(sheet, row, column)
    if (at < 0) continue
    const found = headerPeriod(withoutDays(cellAt(sheet, row, at).text))
    if (!found) continue
    if (found.year !== null && found.year !== period.year)
      throw new TableRefused(cellName(sheet, row, at), ofMapping.headedYear(found.year, period.year))
    if (found.last !== period.last)
      throw new TableRefused(cellName(sheet, row, at), ofMapping.headedMonths(found, period))
  }
}

/** The sheet down to the row whose label was pointed out as the last. */
function lastOf(sheet: Sheet, mapping: TableMapping): { readonly sheet: Sheet; readonly notes: readonly Problem[] } {
  const { lastLabel, label, firstRow, hasGrowthRows } = mapping
  if (lastLabel === null) return { sheet, notes: [] }
  const last = sheet.rows.findLastIndex(
    (row, at) => at >= firstRow && plain(row[label.column]?.text ?? '') === plain(lastLabel),
  )
  // Its growth stands in the row below.
  const rows = sheet.rows.slice(0, last + (hasGrowthRows ? 2 : 1))
  if (last >= 0) return { sheet: { ...sheet, rows }, notes: [] }
  return { sheet, notes: [{ cell: sheet.name, reason: ofMapping.lastRowGone(lastLabel) }] }
}

/** Columns of which nothing was said, and which have figures: none is left out unseen. */
function unsaidColumns(sheet: Sheet, { columns, label, firstRow, partners }: TableMapping): readonly Problem[] {
  const said = new Set([label.column, columnOf(partners), ...columns.map(({ at }) => at)])
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
    if (said.has(at)) return []
    const row = sheet.rows.findIndex((_, from) => from >= firstRow && isDigits(sheet, from, at))
    return row < 0 ? [] : [{ cell: cellName(sheet, row, at), reason: ofMapping.columnUnsaid(columnLetters(at)) }]
  })
}

const isDigits = (sheet: Sheet, row: number, at: number) => readFigure(cellAt(sheet, row, at), 'figure').is === 'digits'

/** The text that a person would call the table's name: where its period stands, else the first above the figures. */
function titleOf(sheet: Sheet, { period, firstRow }: TableMapping): string {
  const first = period
    ? cellAt(sheet, period.row, period.column).text
    : sheet.rows
        .slice(0, firstRow)
        .flat()
        .find(({ text }) => plain(text) !== '')?.text
  return plain(first ?? sheet.name)
}

const nameOf = (sheet: Sheet, { row, column }: CellPlace) => cellName(sheet, row, column)
