import type { Flow } from '#trade/flow.ts'
import { CURRENCIES, type Currency } from '#trade/unit.ts'
import type { Problem, TableKind } from '../draft.ts'
import { cellAt, cellName, type Sheet } from '../sheet.ts'
import { headerWords } from './header-cell.ts'
import { flowIn } from './members/flow-labels.ts'
import { type NamedSpan, rowPeriod, titlePeriod } from './period-words.ts'
import { plain } from './plain-text.ts'
import { ofTable } from './reasons.ts'
import { readFigure } from './printed-number.ts'
import { TableRefused } from './refused.ts'
import { labelled, type Titled, titled } from './table-kind.ts'
import { currencyInWords, moneyUnit, type MoneyUnit, unitWords } from './unit-line.ts'

/** What whoever hands in a table says of it, where the table itself does not. */
export interface TableHints {
  readonly year?: number
  readonly lastMonth?: number
  readonly isCumulative?: boolean
  readonly currency?: Currency
  readonly flow?: Flow
}

/** Everything above the figures. */
export interface Head {
  readonly kind: TableKind
  readonly title: string
  readonly span: NamedSpan
  readonly year: number
  readonly flow: Flow | null
  readonly money: MoneyUnit
  readonly headerRows: readonly number[]
  readonly labelColumn: number
  readonly firstRow: number
  readonly notes: readonly Problem[]
}

/** How far down a table's head may reach. */
const HEAD_WITHIN_ROWS = 40

/** The unit that a kind's tables have always had, where the table does not print it (layouts.md, "Unit line"). */
const USUAL_UNITS: Partial<Record<TableKind, Partial<Record<Currency, number>>>> = {
  'trade-mode': { USD: 3 },
  'enterprise-trade-mode': { USD: 3 },
  'section-chapter': { USD: 3, CNY: 4 },
  country: { USD: 3, CNY: 4 },
}

/** Reads what stands above the figures. Throws TableRefused naming what was looked for, and where. */
export function readHead(sheet: Sheet, hints: TableHints = {}): Head {
  const body = findBody(sheet)
  const texts = textsAbove(sheet, body.headerRows[0] ?? 0)
  const titles = texts.flatMap((text) => {
    const found = titled(text.text)
    return found ? [{ ...text, found }] : []
  })
  const kind = kindOf(sheet, titles[0], body)
  // A name alone may stand above the table and its period in the page's heading, or the other way round.
  const title = titles.find(({ text }) => titlePeriod(text) !== null) ?? titles[0]
  const span = spanOf(sheet, texts, title, kind === 'summary' ? periodOfRows(sheet, body, hints) : hints)
  const money = moneyOf(sheet, texts, body.headerRows, kind, hints)
  return {
    kind,
    title: title?.text ?? plain(cellAt(sheet, body.headerRows[0] ?? 0, body.labelColumn).text),
    span: span.span,
    year: span.year,
    flow: flowOf(kind, title?.text, hints),
    money: money.unit,
    ...body,
    notes: money.notes,
  }
}

interface Above {
  readonly text: string
  /** `Sheet!B2`, or the sheet's name for a page's heading. */
  readonly cell: string
}

interface Body {
  readonly headerRows: readonly number[]
  readonly labelColumn: number
  readonly firstRow: number
}

/** The header rows, and the first row of figures below them. */
function findBody(sheet: Sheet): Body {
  const headerRows: number[] = []
  const last = Math.min(sheet.rows.length, HEAD_WITHIN_ROWS)
  for (let row = 0; row < last; row++) {
    const label = headerRows.length > 0 ? labelColumnOf(sheet, headerRows) : 0
    if (isHeader(sheet, row, label, headerRows.length > 0)) headerRows.push(row)
    else if (headerRows.length > 0 && isFigures(sheet, row, label))
      return { headerRows, labelColumn: label, firstRow: row }
    else if (headerRows.length > 0 && row - (headerRows.at(-1) ?? 0) > 2) headerRows.length = 0
  }
  throw new TableRefused(
    sheet.name,
    headerRows.length > 0 ? ofTable.noFiguresBelow((headerRows.at(-1) ?? 0) + 1) : ofTable.noHeader,
  )
}

/** Words over at least two columns; below another header row its bare numbers of months, too. */
function isHeader(sheet: Sheet, row: number, label: number, isBelow: boolean): boolean {
  const cells = filled(sheet, row)
  if (cells.length < 2 || cells.some(({ text }) => isAboveHeader(text))) return false
  // The label's own words, `Import Source`, name no column.
  const columns = cells.filter(({ at }) => at > label)
  const heading = columns.filter(({ text }) => !isNumber(text) && text !== '-' && headsColumn(text))
  const wordy = columns.filter(({ text }) => !isNumber(text) && !/^-$/.test(text))
  if (heading.length >= 1 && heading.length * 2 >= wordy.length && columns.every(({ text }) => !isAmount(text)))
    return true
  return (
    isBelow &&
    columns.length > 0 &&
    cells.every(({ at }) => at > label) &&
    columns.every(({ text }) => /^(?:1[0-2]|0?[1-9])$/.test(text))
  )
}

/** Of whatever kind of table: its kind is known only with its title. */
function headsColumn(text: string): boolean {
  return headerWords(text, 'enterprise') !== null || headerWords(text, 'trade-mode') !== null
}

/** A title or a unit line, which may share a row. */
function isAboveHeader(text: string): boolean {
  return unitWords(text) !== null || (titled(text) !== null && titlePeriod(text) !== null)
}

/** A label, and at least one number or `-` to its right. */
function isFigures(sheet: Sheet, row: number, label: number): boolean {
  if (plain(cellAt(sheet, row, label).text) === '') return false
  return filled(sheet, row).some(({ at }) => {
    if (at <= label) return false
    const { is } = readFigure(cellAt(sheet, row, at), 'figure')
    return is === 'digits' || is === 'none'
  })
}

/** The leftmost column with a text in the header: sheets of the agency leave column A empty. */
function labelColumnOf(sheet: Sheet, headerRows: readonly number[]): number {
  return Math.min(...headerRows.flatMap((row) => filled(sheet, row).map(({ at }) => at)))
}

function filled(sheet: Sheet, row: number): { text: string; at: number }[] {
  return (sheet.rows[row] ?? []).flatMap(({ text }, at) => (plain(text) === '' ? [] : [{ text: plain(text), at }]))
}

const isNumber = (text: string) => /^-?[\d,.]+ ?%?$/.test(text)
/** More than a month's number: a figure. */
const isAmount = (text: string) => isNumber(text) && !/^(?:1[0-2]|0?[1-9])$/.test(text)

function textsAbove(sheet: Sheet, below: number): Above[] {
  const inside: Above[] = []
  for (let row = 0; row < below; row++)
    for (const { text, at } of filled(sheet, row)) inside.push({ text, cell: cellName(sheet, row, at) })
  // What stands nearest the figures goes before a page's heading.
  return [...inside, ...sheet.headings.toReversed().map((text) => ({ text: plain(text), cell: sheet.name }))]
}

function kindOf(sheet: Sheet, title: (Above & { found: Titled }) | undefined, body: Body): TableKind {
  if (title && 'notRead' in title.found)
    throw title.found.isOfOurs
      ? new TableRefused(title.cell, ofTable.layoutUnseen(title.text, title.found.notRead))
      : new TableRefused(title.cell, ofTable.notOfOurs(title.text, title.found.notRead), true)
  const label = body.headerRows.map((row) => cellAt(sheet, row, body.labelColumn).text).join(' ')
  const said = labelled(label)
  if (!title || !('kind' in title.found)) {
    if (said) return said
    throw new TableRefused(cellName(sheet, body.headerRows[0] ?? 0, body.labelColumn), ofTable.noTitle)
  }
  const { kind } = title.found
  // Titles of a summary's words stand over other tables too; the header of their labels tells.
  return kind === 'summary' && said ? said : kind
}

function spanOf(
  sheet: Sheet,
  texts: readonly Above[],
  title: Above | undefined,
  hints: TableHints,
): { span: NamedSpan; year: number } {
  const named = texts.flatMap((text) => {
    const span = titled(text.text) ? titlePeriod(text.text) : null
    return span?.year ? [{ ...text, span, year: span.year }] : []
  })
  const [first, ...others] = named
  const contradicting = others.find(
    ({ span, year }) =>
      first && (year !== first.year || span.first !== first.span.first || span.last !== first.span.last),
  )
  if (first && contradicting)
    throw new TableRefused(first.cell, ofTable.twoPeriods(first.text, contradicting.cell, contradicting.text))
  if (first) return { span: first.span, year: first.year }
  if (hints.year && hints.lastMonth) {
    const { year, lastMonth: last, isCumulative = false } = hints
    return { year, span: { year, first: isCumulative ? 1 : last, last, isCumulative } }
  }
  throw new TableRefused(title?.cell ?? sheet.name, ofTable.noPeriod(title?.text ?? null))
}

/** A summary may have its periods in rows, and none in its title: then the last one with a year is what it is of. */
function periodOfRows(sheet: Sheet, { firstRow, labelColumn }: Body, hints: TableHints): TableHints {
  for (let row = sheet.rows.length - 1; row >= firstRow; row--) {
    const span = rowPeriod(cellAt(sheet, row, labelColumn).text)
    if (span?.year) return { ...hints, year: span.year, lastMonth: span.last, isCumulative: span.isCumulative }
  }
  return hints
}

/** Commodity and enterprise tables are of one flow, which only the title names. */
function flowOf(kind: TableKind, title: string | undefined, hints: TableHints): Flow | null {
  const named = title ? flowIn(title) : null
  const isOne = named === 'exports' || named === 'imports'
  if (kind === 'commodity' || kind === 'commodity-trade-mode' || kind === 'enterprise-trade-mode')
    return isOne ? named : (hints.flow ?? null)
  return null
}

function moneyOf(
  sheet: Sheet,
  texts: readonly Above[],
  headerRows: readonly number[],
  kind: TableKind,
  hints: TableHints,
): { unit: MoneyUnit; notes: Problem[] } {
  const lines = texts.flatMap((text) => {
    const words = unitWords(text.text)
    return words === null ? [] : [{ ...text, words, unit: moneyUnit(words) }]
  })
  const named = texts.flatMap((text) => {
    const currency = titled(text.text) ? currencyInWords(text.text) : null
    return currency ? [{ ...text, currency }] : []
  })
  const [line] = lines
  const strange = lines.find(({ unit }) => unit === null)
  if (strange) throw new TableRefused(strange.cell, ofTable.unknownUnit(strange.words))
  const currencies = new Set([
    ...named.map(({ currency }) => currency),
    ...lines.flatMap(({ unit }) => unit?.currency ?? []),
  ])
  if (currencies.size > 1) {
    const said = [...named.map(({ cell, currency }) => ({ cell, words: currency })), ...lines]
    throw new TableRefused(line?.cell ?? named[0]?.cell ?? sheet.name, ofTable.twoCurrencies(said))
  }
  if (line?.unit) return { unit: line.unit, notes: [] }
  const where = cellName(sheet, headerRows[0] ?? 0, 0)
  const currency = named[0]?.currency ?? hints.currency ?? usualCurrency(kind)
  const scale = currency ? USUAL_UNITS[kind]?.[currency] : undefined
  if (!currency || scale === undefined) throw new TableRefused(where, ofTable.noUnit)
  return {
    unit: { currency, scale },
    notes: [{ cell: where, reason: ofTable.usualUnit({ base: currency, scale }) }],
  }
}

/** The English bulletin has its tables of regimes in dollars alone. */
function usualCurrency(kind: TableKind): Currency | undefined {
  const usual = USUAL_UNITS[kind]
  const only = CURRENCIES.filter((currency) => usual?.[currency] !== undefined)
  return only.length === 1 ? only[0] : undefined
}
