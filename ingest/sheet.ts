import { columnLetters } from '#trade/column-letters.ts'

/**
 * A rectangle of cells, as a file or a page holds it: what every reader makes and every layout reads. Nothing in it is
 * understood yet, and nothing is lost: indents, marks and blanks of a text are as they stand.
 */
export interface Sheet {
  /** As a person finds it again: the sheet's own name, `Table 2` of a page, `Sheet1` where the file names none. */
  readonly name: string
  /** What stands above the table outside it: a page's heading, nearest last. Empty where there is nothing. */
  readonly headings: readonly string[]
  /** From the first row and column of the sheet on, so that B17 is `rows[16][1]`. Rows may differ in length. */
  readonly rows: readonly (readonly Cell[])[]
}

export interface Cell {
  /** As displayed: `41,046.4 `, `  European Union`, `-`. Empty for a blank cell, and for one covered by a merged neighbour. */
  readonly text: string
  /** The stored number in plain decimal digits, `1305.30764943`, where the file keeps a number; null for text. */
  readonly number: string | null
  /** How many columns and rows the cell covers, itself included. */
  readonly columns: number
  readonly rows: number
  /** True for the rest of a merged area: what it shows stands in the area's first cell. */
  readonly isCovered: boolean
  /** What makes the cell none that a person printed; it is never read as a figure. */
  readonly trouble: CellTrouble | null
}

export type CellTrouble =
  /** A formula; `text` and `number` are what it was last computed to. */
  | 'formula'
  /** An error value: #N/A, #REF!. */
  | 'error'
  /** Stored as a date, as spreadsheets make of 1-5. */
  | 'date'

export const EMPTY_CELL: Cell = { text: '', number: null, columns: 1, rows: 1, isCovered: false, trouble: null }

/** The cell of a row and column counted from 0; blank where the sheet has none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? EMPTY_CELL
}

/** `Sheet1!B17` for a row and column counted from 0. */
export function cellName(sheet: Sheet, row: number, column: number): string {
  return `${sheet.name}!${columnLetters(column)}${row + 1}`
}
