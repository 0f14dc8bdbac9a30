import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { set_cptable } from '@e965/xlsx'
import { type Cell, EMPTY_CELL, type Sheet } from '../sheet.ts'
import { decimalDigits } from './decimal-digits.ts'
import { FileRefused } from './file-refused.ts'
import { CELLS_AT_MOST, COLUMNS_AT_MOST, ROWS_AT_MOST, SHEETS_AT_MOST, TEXT_AT_MOST } from './limits.ts'
import { locked } from './zip-gate.ts'

// The agency's .xls files are in code page 936: without its table Chinese is lost.
set_cptable(codePages)

/** The sheets of a workbook (xlsx, xls, ods), as displayed. Formulas are not computed, links not followed. Throws FileRefused. */
export function workbookSheets(bytes: Uint8Array): Sheet[] {
  const book = open(bytes)
  if (book.SheetNames.length > SHEETS_AT_MOST)
    throw new FileRefused(
      'too-large',
      `The workbook has ${book.SheetNames.length} sheets; at most ${SHEETS_AT_MOST} are read.`,
    )
  let cells = 0
  const sheets = book.SheetNames.map((name) => {
    const sheet = sheetOf(name, book.Sheets[name] ?? {})
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0)
    if (cells > CELLS_AT_MOST) throw tooMany(name, `${cells} cells in all`, `${CELLS_AT_MOST} are read`)
    return sheet
  })
  if (sheets.every(({ rows }) => rows.length === 0))
    throw new FileRefused('no-table', 'There is no cell in this workbook.')
  return sheets
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: false,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: true,
      cellDates: false,
      bookVBA: false,
      WTF: false,
    })
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    if (/password|encrypt/i.test(words)) throw locked()
    throw new FileRefused('damaged', `The workbook is damaged or was cut short (${words}): fetch it again.`)
  }
}

function sheetOf(name: string, sheet: WorkSheet): Sheet {
  const addresses = Object.keys(sheet).filter((key) => /^[A-Z]{1,3}[1-9]\d{0,6}$/.test(key))
  const rows: Cell[][] = []
  let count = 0
  for (const address of addresses) {
    const held = sheet[address] as CellObject
    const cell = cellOf(held)
    if (cell === null) continue
    const { r, c } = utils.decode_cell(address)
    if (r >= ROWS_AT_MOST) throw tooMany(name, `a cell in row ${r + 1}`, `${ROWS_AT_MOST} rows are read`)
    if (c >= COLUMNS_AT_MOST) throw tooMany(name, `a cell in column ${c + 1}`, `${COLUMNS_AT_MOST} columns are read`)
    if (++count > CELLS_AT_MOST) throw tooMany(name, `${addresses.length} cells`, `${CELLS_AT_MOST} are read`)
    put(rows, r, c, cell)
  }
  for (const { s, e } of sheet['!merges'] ?? []) {
    // A merge beyond what is filled says nothing of the table.
    if (s.r >= rows.length) continue
    const anchor = rows[s.r]?.[s.c] ?? EMPTY_CELL
    const lastRow = Math.min(e.r, rows.length - 1)
    const lastColumn = Math.min(e.c, COLUMNS_AT_MOST - 1)
    for (let r = s.r; r <= lastRow; r++)
      for (let c = s.c; c <= lastColumn; c++) put(rows, r, c, { ...EMPTY_CELL, isCovered: true })
    put(rows, s.r, s.c, { ...anchor, rows: lastRow - s.r + 1, columns: lastColumn - s.c + 1 })
  }
  return { name, headings: [], rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? EMPTY_CELL)) }
}

function put(rows: Cell[][], row: number, column: number, cell: Cell): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row] as Cell[]
  while (cells.length <= column) cells.push(EMPTY_CELL)
  cells[column] = cell
}

function cellOf(held: CellObject): Cell | null {
  const text = (held.w ?? String(held.v ?? '')).slice(0, TEXT_AT_MOST)
  switch (held.t) {
    case 'z':
      return null
    case 'e':
      return { ...EMPTY_CELL, text, trouble: 'error' }
    case 'n': {
      if (typeof held.v !== 'number' || !Number.isFinite(held.v)) return { ...EMPTY_CELL, text, trouble: 'error' }
      const isDate = held.z !== undefined && SSF.is_date(String(held.z))
      const trouble = held.f !== undefined ? 'formula' : isDate ? 'date' : null
      return { ...EMPTY_CELL, text, number: decimalDigits(held.v), trouble }
    }
    case 'd':
      return { ...EMPTY_CELL, text, trouble: 'date' }
    default: {
      if (text === '') return null
      return { ...EMPTY_CELL, text, trouble: held.f !== undefined ? 'formula' : null }
    }
  }
}

function tooMany(sheet: string, found: string, limit: string): FileRefused {
  return new FileRefused(
    'too-large',
    `Sheet "${sheet}" has ${found}; at most ${limit}. The agency's longest table has 300 rows.`,
  )
}
