import { csvCell } from '#trade/csv-cell.ts'

/** A text as a cell of a CSV that people open: defused where a spreadsheet would run it as a formula. Numbers are not texts and keep their minus. */
export function textCell(text: string): string {
  return csvCell(/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
}
