import { read, SSF, utils, type CellAddress, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { set_cptable } from '@e965/xlsx'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { type Cell, EMPTY_CELL, type Sheet } from '../sheet.ts'
import { decimalDigits } from './decimal-digits.ts'
import { FileRefused } from './file-refused.ts'
import { CELLS_AT_MOST, COLUMNS_AT_MOST, ROWS_AT_MOST, SHEETS_AT_MOST, TEXT_AT_MOST } from './limits.ts'
import { archiveOf, locked } from './zip-gate.ts'

// The agency's .xls files are in code page 936: without its table Chinese is lost.
set_cptable(codePages)

/** The sheets of a zipped workbook (xlsx, xlsb, ods) from its unpacked parts, as `workbookSheets` reads them. Throws FileRefused. */
export function zippedSheets(parts: ReadonlyMap<string, Buffer>): Sheet[] {
  return workbookSheets(archiveOf(new Map(Array.from(parts, ([name, part]) => [name, prepared(name, part)]))))
}

/** The sheets of a workbook (xls), as displayed. Formulas are not computed, links not followed. Throws FileRefused. */
export function workbookSheets(bytes: Uint8Array): Sheet[] {
  const book = open(bytes)
  assertWhole(book)
  if (book.SheetNames.length > SHEETS_AT_MOST)
    throw new FileRefused('too-large', {
      en: `The workbook has ${book.SheetNames.length} sheets; at most ${SHEETS_AT_MOST} are read.`,
      zh: `工作簿有${book.SheetNames.length}个工作表，最多读取${SHEETS_AT_MOST}个。`,
    })
  let cells = 0
  const sheets = book.SheetNames.map((name) => {
    const sheet = sheetOf(name, book.Sheets[name] ?? {})
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0)
    if (cells > CELLS_AT_MOST) throw tooManyCells(name, cells)
    return sheet
  })
  if (sheets.every(({ rows }) => rows.length === 0))
    throw new FileRefused('no-table', { en: 'There is no cell in this workbook.', zh: '工作簿中没有单元格。' })
  return sheets
}

/** A part in a form in which the reader neither misses what we must know nor does more than its bytes are worth. */
function prepared(name: string, part: Buffer): Buffer {
  // As Latin-1 every byte is a letter and stays one.
  if (name === 'content.xml') return Buffer.from(boundRepeats(part.toString('latin1')), 'latin1')
  if (/^xl\/worksheets\/.*\.xml$/i.test(name)) return Buffer.from(saidFormulas(part.toString('latin1')), 'latin1')
  return part
}

/**
 * An ods says "this cell, a million times" in a few letters, and the reader makes each. With nothing in it, one more than we read
 * is as good as a million: whatever follows is beyond the limit either way, and refused for it if it holds anything.
 */
function boundRepeats(xml: string): string {
  for (const row of xml.split('<table:table-row').slice(1)) {
    if (repeated(row.slice(0, row.indexOf('>'))) > REPEATS_AT_MOST && row.includes('value-type')) throw repeats('row')
    for (const cell of row.split('<table:table-cell').slice(1)) {
      const tag = cell.slice(0, cell.indexOf('>'))
      if (repeated(tag) > COLUMNS_AT_MOST && tag.includes('value-type')) throw repeats('cell')
    }
  }
  return xml.replace(
    /(number-(columns|rows)-repeated=["'])(\d+)/g,
    (_, before: string, what: string, times: string) => {
      const most = 1 + (what === 'rows' ? ROWS_AT_MOST : COLUMNS_AT_MOST)
      return before + Math.min(Number(times), most)
    },
  )
}

/** Rows alike but for nothing do not stand under one another in a table of figures. */
const REPEATS_AT_MOST = 1_000

const repeated = (tag: string) => Number(/-repeated=["'](\d+)/.exec(tag)?.[1] ?? 1)

function repeats(what: 'row' | 'cell'): FileRefused {
  return new FileRefused('too-large', {
    en: `The file repeats a ${what} many times over: no table of figures does.`,
    zh: `文件把同一${what === 'row' ? '行' : '单元格'}重复了许多遍，统计表不会如此。`,
  })
}

/** A formula said elsewhere (shared, of a data table) is an empty element, which the reader passes over: it is given words. */
function saidFormulas(xml: string): string {
  return xml.replace(/<((?:\w+:)?f)(?:\s[^<>]*)?(?:\/>|>\s*<\/\1>)/g, '<$1>0</$1>')
}

/** The reader leaves out a sheet that it fails to read, and keeps one of two that share a name: to us neither is a workbook. */
function assertWhole(book: WorkBook): void {
  const lost = book.SheetNames.find((name) => !Object.hasOwn(book.Sheets, name) || !book.Sheets[name])
  if (lost !== undefined)
    throw new FileRefused('damaged', {
      en: `Sheet "${lost}" is damaged and cannot be read: fetch the file again.`,
      zh: `工作表“${lost}”已损坏，无法读取：请重新获取文件。`,
    })
  const twice = book.SheetNames.find((name, at) => book.SheetNames.indexOf(name) !== at)
  if (twice !== undefined)
    throw new FileRefused('damaged', {
      en: `Two sheets are called "${twice}": rename one of them, and save the file anew.`,
      zh: `有两个工作表都叫“${twice}”：请改名后另存。`,
    })
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
    if (/Cannot find Workbook stream/.test(words))
      throw new FileRefused('not-a-table', {
        en: 'This is an Office document, not a workbook: save the table as xlsx or csv.',
        zh: '这是Office文档，不是工作簿：请将表格另存为xlsx或csv。',
      })
    throw new FileRefused('damaged', {
      en: `The workbook is damaged or was cut short (${words}): fetch it again.`,
      zh: `工作簿已损坏或不完整（${words}）：请重新获取。`,
    })
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
    if (r >= ROWS_AT_MOST)
      throw tooMany(
        { en: `Sheet "${name}" has a cell in row ${r + 1}`, zh: `工作表“${name}”在第${r + 1}行有单元格` },
        { en: `${ROWS_AT_MOST} rows`, zh: `${ROWS_AT_MOST}行` },
      )
    if (c >= COLUMNS_AT_MOST)
      throw tooMany(
        { en: `Sheet "${name}" has a cell in column ${c + 1}`, zh: `工作表“${name}”在第${c + 1}列有单元格` },
        { en: `${COLUMNS_AT_MOST} columns`, zh: `${COLUMNS_AT_MOST}列` },
      )
    if (++count > CELLS_AT_MOST) throw tooManyCells(name, addresses.length)
    put(rows, r, c, cell)
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  for (const { s, e } of sheet['!merges'] ?? []) {
    // A merge beyond what is filled says nothing of the table.
    if (s.r >= rows.length || s.c >= width) continue
    const anchor = rows[s.r]?.[s.c] ?? EMPTY_CELL
    const lastRow = Math.min(e.r, rows.length - 1)
    const lastColumn = Math.min(e.c, width - 1)
    // No spreadsheet lets two overlap; where a file says so, the first stands.
    if (isTaken(rows, s, { r: lastRow, c: lastColumn })) continue
    for (let r = s.r; r <= lastRow; r++)
      for (let c = s.c; c <= lastColumn; c++) put(rows, r, c, { ...EMPTY_CELL, isCovered: true })
    put(rows, s.r, s.c, { ...anchor, rows: lastRow - s.r + 1, columns: lastColumn - s.c + 1 })
  }
  return { name, headings: [], rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? EMPTY_CELL)) }
}

function isTaken(rows: readonly (readonly Cell[])[], first: CellAddress, last: CellAddress): boolean {
  for (let r = first.r; r <= last.r; r++)
    for (let c = first.c; c <= last.c; c++) {
      const { isCovered, columns, rows: down } = rows[r]?.[c] ?? EMPTY_CELL
      if (isCovered || columns > 1 || down > 1) return true
    }
  return false
}

function put(rows: Cell[][], row: number, column: number, cell: Cell): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row] as Cell[]
  while (cells.length <= column) cells.push(EMPTY_CELL)
  cells[column] = cell
}

function cellOf(held: CellObject): Cell | null {
  const text = (held.w ?? String(held.v ?? '')).slice(0, TEXT_AT_MOST)
  // A cell of an array formula but the first has the array's area, and no formula of its own.
  const isFormula = held.f !== undefined || held.F !== undefined
  switch (held.t) {
    case 'z':
      return null
    case 'e':
      return { ...EMPTY_CELL, text, trouble: 'error' }
    case 'n': {
      if (typeof held.v !== 'number' || !Number.isFinite(held.v)) return { ...EMPTY_CELL, text, trouble: 'error' }
      const isDate = held.z !== undefined && SSF.is_date(String(held.z))
      const trouble = isFormula ? 'formula' : isDate ? 'date' : null
      const number = decimalDigits(held.v)
      // Without a format a number is shown as wide as its column happens to be: as it stands says more than 1.23457E+13.
      return { ...EMPTY_CELL, text: held.z === 'General' ? number : text, number, trouble }
    }
    case 'd':
      return { ...EMPTY_CELL, text, trouble: 'date' }
    default: {
      if (text === '') return null
      return { ...EMPTY_CELL, text, trouble: isFormula ? 'formula' : null }
    }
  }
}

function tooManyCells(sheet: string, cells: number): FileRefused {
  return tooMany(
    { en: `With sheet "${sheet}" there are ${cells} cells`, zh: `到工作表“${sheet}”已有${cells}个单元格` },
    { en: `${CELLS_AT_MOST}`, zh: `${CELLS_AT_MOST}个` },
  )
}

function tooMany(found: Bilingual, limit: Bilingual): FileRefused {
  return new FileRefused('too-large', {
    en: `${found.en}; at most ${limit.en} are read. The agency's longest table has 300 rows.`,
    zh: `${found.zh}，最多读取${limit.zh}。海关最长的表约300行。`,
  })
}
