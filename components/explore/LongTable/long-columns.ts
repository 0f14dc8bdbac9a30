import type { Column } from '#trade/explore/view-query.ts'

/** What a column of a table of every period holds; `mark` is a figure's state: p, r or °. */
export type LongColumn = 'name' | 'period' | 'value' | 'mark' | 'share' | 'growth' | 'computed' | 'contribution'

export const LONG_COLUMNS = [
  'name',
  'period',
  'value',
  'mark',
  'share',
  'growth',
  'computed',
  'contribution',
] as const satisfies readonly LongColumn[]

/** A row as it is printed, its cells in the order of LONG_COLUMNS; texts only, so that fifty thousand of them travel to a browser. */
export interface LongRow {
  readonly id: string
  readonly cells: readonly string[]
}

/** Parts × periods with a figure, pinned rows apart and first. */
export interface LongTableRows {
  readonly pinned: readonly LongRow[]
  readonly rows: readonly LongRow[]
}

/** The column of a cell that can be quoted; null for what is no figure. */
export function quotedColumn(column: LongColumn): Column | null {
  return column === 'name' || column === 'period' || column === 'mark' ? null : column
}
