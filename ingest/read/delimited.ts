import { CsvError, parse } from 'csv-parse/sync'
import { EMPTY_CELL, type Sheet } from '../sheet.ts'
import { FileRefused } from './file-refused.ts'
import { CELLS_AT_MOST, COLUMNS_AT_MOST, ROWS_AT_MOST, TEXT_AT_MOST } from './limits.ts'

/** Cells separated by comma, tab or semicolon, or pasted from a spreadsheet, as one sheet. Throws FileRefused. */
export function delimitedSheets(text: string): Sheet[] {
  // A spreadsheet's own first line, which it shows as no row.
  const [line = '', said] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? []
  const body = text.slice(line.length)
  const rows = parsed(body, said ?? delimiterOf(body))
  if (rows.length > ROWS_AT_MOST)
    throw new FileRefused('too-large', {
      en: `The file has more than ${ROWS_AT_MOST} rows; the agency's longest table has 300.`,
      zh: `文件超过${ROWS_AT_MOST}行，海关最长的表约300行。`,
    })
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (widest > COLUMNS_AT_MOST)
    throw new FileRefused('too-large', {
      en: `A row has ${widest} cells; at most ${COLUMNS_AT_MOST} columns are read.`,
      zh: `有一行多达${widest}个单元格，最多读取${COLUMNS_AT_MOST}列。`,
    })
  if (rows.reduce((sum, row) => sum + row.length, 0) > CELLS_AT_MOST)
    throw new FileRefused('too-large', {
      en: `The file has more than ${CELLS_AT_MOST} cells.`,
      zh: `文件超过${CELLS_AT_MOST}个单元格。`,
    })
  if (rows.every((row) => row.every((cell) => cell.trim() === '')))
    throw new FileRefused('no-table', { en: 'There is no cell with anything in it.', zh: '所有单元格都是空的。' })
  if (widest < 2)
    throw new FileRefused('no-table', {
      en: 'There is only one column: expected cells separated by commas, tabs or semicolons.',
      zh: '只有一列：单元格之间应以逗号、制表符或分号分隔。',
    })
  const cells = rows.map((row) => row.map((cell) => ({ ...EMPTY_CELL, text: cell.slice(0, TEXT_AT_MOST) })))
  return [{ name: 'Sheet1', headings: [], rows: cells }]
}

function parsed(text: string, delimiter: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      // A sheet pasted as text may have a quote within a cell; one that is never closed is an error all the same.
      relax_quotes: delimiter === '\t',
      skip_empty_lines: false,
      max_record_size: 2_000_000,
      to_line: ROWS_AT_MOST + 1,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? String(error.lines) : null
    throw new FileRefused('damaged', {
      en: `The cells cannot be told apart${line ? ` in line ${line}` : ''} (${error.code}): a quote is open, or the file was cut short.`,
      zh: `${line ? `第${line}行` : '文件'}的单元格无法分开（${error.code}）：引号未闭合，或文件不完整。`,
    })
  }
}

/** The one that parts the first lines into the most cells, evenly: commas stand within the agency's numbers, too. */
function delimiterOf(text: string): string {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, 40)
  const counts = ['\t', ';', ','].map((delimiter) => ({
    delimiter,
    lines: lines.filter((line) => line.includes(delimiter)).length,
  }))
  const [tabs, semicolons] = counts
  if (tabs && tabs.lines >= Math.max(1, lines.filter((line) => line.trim()).length / 2)) return '\t'
  if (semicolons && semicolons.lines >= Math.max(2, lines.filter((line) => line.trim()).length / 2)) return ';'
  return ','
}
