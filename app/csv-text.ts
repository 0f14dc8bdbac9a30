import { csvCell } from '#trade/csv-cell.ts'

/** A text as a cell of CSV. One that a spreadsheet would run as a formula is defused; numbers are not texts and keep their minus. */
export function csvText(value: string): string {
  return csvCell(/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value)
}
