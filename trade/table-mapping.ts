import type { Flow } from './flow.ts'
import type { Basis } from './period.ts'
import type { Measure } from './series-key.ts'
import type { Currency } from './unit.ts'

/** What the labels of a table's rows name; `summary`: flows of all trade, or its periods. */
export const ROW_NAMES = ['country', 'commodity', 'trade-mode', 'enterprise', 'section-chapter', 'summary'] as const
export type RowNames = (typeof ROW_NAMES)[number]

/** A cell of a sheet; rows and columns are counted from 0, as everywhere in a mapping. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** What a column holds. A `flow` of null: the row says it, as in a summary. */
export type ColumnHolds =
  | { readonly holds: Measure; readonly flow: Flow | null; readonly basis: Basis }
  | { readonly holds: 'growth'; readonly of: Measure; readonly flow: Flow | null; readonly basis: Basis }
  /** Of the quantities beside it. */
  | { readonly holds: 'unit' }
  | { readonly holds: 'nothing-read' }
export type MappedColumn = { readonly at: number } & ColumnHolds

/** How a layout that nobody has seen before is read, as a person told it by pointing at its cells. */
export interface TableMapping {
  /** The first row of figures. All above it is the head, by whose words the layout is known again. */
  readonly firstRow: number
  /** The label of the last row that is read; null for all rows, up to the sheet's end or its notes. */
  readonly lastLabel: string | null
  readonly label: { readonly column: number; readonly names: RowNames }
  /**
   * Where the partner of a figure is named, in a table of HS sections and chapters by partner: in a column beside the labels, row by
   * row, or in a row of the head, over each column. Absent in any other.
   */
  readonly partners?: { readonly column: number } | { readonly row: number } | undefined
  readonly columns: readonly MappedColumn[]
  /** True where growth stands in a row of its own below each row of values. */
  readonly hasGrowthRows: boolean
  /** The cell that says the unit of the values, or the unit. */
  readonly money: CellPlace | { readonly currency: Currency; readonly scale: number }
  /** The cell that says the period; null where none does, and a person types it with each file. */
  readonly period: CellPlace | null
}
