import { FLOWS, type Flow } from '#trade/flow.ts'
import type { PointedOut, SheetView } from '#trade/import-view.ts'
import { type Basis, parsePeriod } from '#trade/period.ts'
import type { CellPlace, ColumnHolds, RowNames, TableMapping } from '#trade/table-mapping.ts'
import type { Currency } from '#trade/unit.ts'

export const COLUMN_KINDS = [
  'labels',
  'partners',
  'value',
  'quantity',
  'growth-of-value',
  'growth-of-quantity',
  'unit',
  'nothing-read',
] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

/** The flows a column may be of; in a summary the row may say it. */
export const COLUMN_FLOWS = [...FLOWS, 'of-the-row'] as const
export type ColumnFlow = Flow | 'of-the-row'

/** What was said of a column so far. */
export interface ColumnSaid {
  readonly kind: ColumnKind
  readonly names: RowNames | null
  readonly flow: ColumnFlow | null
  readonly basis: Basis | null
}

/** What has been pointed out of a sheet so far: nothing is filled in that nobody said. */
export interface Pointing {
  readonly columns: ReadonlyMap<number, ColumnSaid>
  readonly firstRow: number | null
  readonly lastRow: number | null
  readonly hasGrowthRows: boolean
  readonly unitCell: CellPlace | null
  readonly currency: Currency | null
  readonly scale: number | null
  readonly periodCell: CellPlace | null
  /** The row of the head that names the partner of each column. */
  readonly partnerRow: number | null
  readonly typedPeriod: string
}

export const NOTHING_POINTED: Pointing = {
  columns: new Map(),
  firstRow: null,
  lastRow: null,
  hasGrowthRows: false,
  unitCell: null,
  currency: null,
  scale: null,
  periodCell: null,
  partnerRow: null,
  typedPeriod: '',
}

/** What is still to be said before the sheet can be read: a part of the table, or more of a column. */
export type Unsaid = 'labels' | 'figures' | 'first-row' | 'unit' | 'period' | { readonly column: number }

/** What a pointing lacks, in the order in which a person comes to it. */
export function unsaid(pointing: Pointing): readonly Unsaid[] {
  const columns = [...pointing.columns].toSorted(([a], [b]) => a - b)
  const kinds = columns.map(([, { kind }]) => kind)
  const isUnitSaid = pointing.unitCell !== null || (pointing.currency !== null && pointing.scale !== null)
  const isPeriodSaid = pointing.periodCell !== null || isPeriod(pointing.typedPeriod)
  return [
    ...(kinds.includes('labels') ? [] : (['labels'] as const)),
    ...(kinds.includes('value') || kinds.includes('quantity') ? [] : (['figures'] as const)),
    ...columns.flatMap(([column, said]) => (isWhole(said) ? [] : [{ column }])),
    ...(pointing.firstRow === null ? (['first-row'] as const) : []),
    ...(isUnitSaid ? [] : (['unit'] as const)),
    ...(isPeriodSaid ? [] : (['period'] as const)),
  ]
}

function isWhole({ kind, names, flow, basis }: ColumnSaid): boolean {
  if (kind === 'labels') return names !== null
  return kind === 'partners' || kind === 'unit' || kind === 'nothing-read' || (flow !== null && basis !== null)
}

function isPeriod(text: string): boolean {
  try {
    parsePeriod(text.trim())
    return true
  } catch {
    return false
  }
}

/** The mapping that was pointed out; null while something is unsaid. */
export function pointedOut(pointing: Pointing, sheet: SheetView): PointedOut | null {
  const { firstRow, lastRow, hasGrowthRows, unitCell, currency, scale, periodCell, partnerRow, typedPeriod } = pointing
  const label = [...pointing.columns].find(([, { kind }]) => kind === 'labels')
  const partners = [...pointing.columns].find(([, { kind }]) => kind === 'partners')
  const money = unitCell ?? (currency !== null && scale !== null ? { currency, scale } : null)
  const names = label?.[1].names
  if (unsaid(pointing).length > 0 || !label || !names || firstRow === null || money === null) return null
  const [column] = label
  return {
    sheet: sheet.name,
    mapping: {
      firstRow,
      lastLabel: lastRow === null ? null : (sheet.rows[lastRow]?.[column] ?? '').trim() || null,
      label: { column, names },
      ...(partners ? { partners: { column: partners[0] } } : {}),
      ...(!partners && partnerRow !== null ? { partners: { row: partnerRow } } : {}),
      columns: [...pointing.columns].flatMap(([at, said]) => {
        const holds = holdsOf(said)
        return holds ? [{ at, ...holds }] : []
      }),
      hasGrowthRows,
      money,
      period: periodCell,
    },
    period: periodCell ? null : typedPeriod.trim(),
  }
}

function holdsOf({ kind, flow: said, basis }: ColumnSaid): ColumnHolds | null {
  if (kind === 'unit' || kind === 'nothing-read') return { holds: kind }
  if (kind === 'labels' || kind === 'partners' || said === null || basis === null) return null
  const flow = said === 'of-the-row' ? null : said
  switch (kind) {
    case 'value':
    case 'quantity':
      return { holds: kind, flow, basis }
    case 'growth-of-value':
      return { holds: 'growth', of: 'value', flow, basis }
    case 'growth-of-quantity':
      return { holds: 'growth', of: 'quantity', flow, basis }
  }
}

/** A mapping as it was pointed out, to be changed. A period that was typed is not the next file's. */
export function pointingOf(mapping: TableMapping, sheet: SheetView): Pointing {
  const { label, partners, columns, firstRow, lastLabel, hasGrowthRows, money, period } = mapping
  const last = sheet.rows.findLastIndex(
    (row, at) => at >= firstRow && lastLabel !== null && row[label.column]?.trim() === lastLabel,
  )
  const named: ColumnSaid = { kind: 'labels', names: label.names, flow: null, basis: null }
  const besides = partners && 'column' in partners ? [[partners.column, PARTNERS] as const] : []
  return {
    columns: new Map([
      [label.column, named],
      ...besides,
      ...columns.map(({ at, ...holds }) => [at, saidOf(holds)] as const),
    ]),
    firstRow,
    lastRow: last < 0 ? null : last,
    hasGrowthRows,
    unitCell: 'row' in money ? money : null,
    currency: 'row' in money ? null : money.currency,
    scale: 'row' in money ? null : money.scale,
    periodCell: period,
    partnerRow: partners && 'row' in partners ? partners.row : null,
    typedPeriod: '',
  }
}

const PARTNERS: ColumnSaid = { kind: 'partners', names: null, flow: null, basis: null }

function saidOf(holds: ColumnHolds): ColumnSaid {
  if (holds.holds === 'unit' || holds.holds === 'nothing-read')
    return { kind: holds.holds, names: null, flow: null, basis: null }
  const kind = holds.holds === 'growth' ? (`growth-of-${holds.of}` as const) : holds.holds
  return { kind, names: null, flow: holds.flow ?? 'of-the-row', basis: holds.basis }
}

/** A cell said to be something, or, where it was said already, no more. */
export function toggledCell(before: CellPlace | null, at: CellPlace): CellPlace | null {
  return before?.row === at.row && before.column === at.column ? null : at
}

/** The same with more said of one column; with null nothing is said of it. Only one column names the rows, and one their partners. */
export function withColumn(pointing: Pointing, at: number, said: ColumnSaid | null): Pointing {
  const columns = new Map(pointing.columns)
  if (said?.kind === 'labels' || said?.kind === 'partners')
    for (const [other, { kind }] of pointing.columns) if (kind === said.kind) columns.delete(other)
  if (said) columns.set(at, said)
  else columns.delete(at)
  return { ...pointing, columns }
}
