import { MINUS, NO_BREAK_SPACE, WORD_JOINER } from '#trade/format/format-number.ts'

/** A table as it goes to the clipboard: what it shows, its heads with their units, its rows as printed, and where it is from. */
export interface CopiedTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Source, vintage and the address of the view: lines under the table. */
  readonly source: readonly string[]
}

const PRINTED_NUMBER = new RegExp(`^[+${MINUS}-]?\\d[\\d,]*(\\.\\d+)?%?$`)

/** Tab-separated lines: numbers as a spreadsheet reads them, everything else as text that it will not run. */
export function asTabs({ title, columns, rows, source }: CopiedTable): string {
  const lines = [[title], [...columns], ...rows, ...source.map((line) => [line])]
  return lines.map((line) => line.map((cell) => plain(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')
}

/** The same as an HTML table, which spreadsheets and word processors prefer. */
export function asHtml({ title, columns, rows, source }: CopiedTable): string {
  const row = (cells: readonly string[], tag: 'td' | 'th') =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(plain(cell))}</${tag}>`).join('')}</tr>`
  const wide = (text: string) => `<tr><td colspan="${columns.length}">${escaped(plain(text))}</td></tr>`
  return `<table><tbody>${wide(title)}${row(columns, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}${source.map(wide).join('')}</tbody></table>`
}

/** `−1,234.5` as -1234.5: a spreadsheet takes our minus and commas for text. A text that it would run as a formula is defused by an apostrophe. */
function plain(cell: string): string {
  const text = cell.replaceAll(WORD_JOINER, '').replaceAll(NO_BREAK_SPACE, ' ').trim()
  if (PRINTED_NUMBER.test(text)) return text.replaceAll(',', '').replace(MINUS, '-').replace(/^\+/, '')
  return /^[=+\-@]/.test(text) ? `'${text}` : text
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
