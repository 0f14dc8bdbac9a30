import { csvCell } from '#trade/csv-cell.ts'

// Excel reads a file as UTF-8, and so 中文 as such, only behind this mark.
export const BYTE_ORDER_MARK = '\uFEFF'

/** Lines of printed cells as a whole file. */
export function csvFile(lines: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

/** A text as a cell of CSV. One that a spreadsheet would run as a formula is defused; numbers are not texts and keep their minus. */
export function csvText(value: string): string {
  return csvCell(/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value)
}
