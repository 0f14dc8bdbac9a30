import { load, type CheerioAPI } from 'cheerio'
import { decimal } from '#trade/decimal.ts'
import { type Cell, EMPTY_CELL, type Sheet } from '../sheet.ts'
import { decimalDigits } from './decimal-digits.ts'
import { FileRefused } from './file-refused.ts'
import { CELLS_AT_MOST, COLUMNS_AT_MOST, ROWS_AT_MOST, SHEETS_AT_MOST, TEXT_AT_MOST } from './limits.ts'

/** True for a page, or cells pasted from one. */
export function isPage(text: string): boolean {
  return /<(?:!doctype|html|head|body|table|tbody|tr|td|meta|div|script)\b/i.test(text.slice(0, 5_000))
}

/**
 * The tables of a saved page, each a sheet: the innermost only, since pages are laid out in tables too, and only those of at least
 * two rows and columns. Nothing of it is run or fetched. Throws FileRefused, saying what stands in a table's place.
 */
export function pageSheets(html: string): Sheet[] {
  const page = load(html)
  const words = page('body').text()
  page('script, style, noscript, template, object, embed').remove()
  const headings = headingsOf(page)
  const tables = innermost(page('table').toArray())
  if (tables.length > SHEETS_AT_MOST)
    throw new FileRefused('too-large', {
      en: `The page has ${tables.length} tables; at most ${SHEETS_AT_MOST} are read.`,
      zh: `网页有${tables.length}个表格，最多读取${SHEETS_AT_MOST}个。`,
    })
  let cells = 0
  const sheets = tables.flatMap((table, at) => {
    const caption = page(table).find('caption').first().text().trim()
    const rows = rowsOf(page, table, (count) => {
      cells += count
      if (cells > CELLS_AT_MOST)
        throw new FileRefused('too-large', {
          en: `The page's tables have more than ${CELLS_AT_MOST} cells.`,
          zh: `网页表格超过${CELLS_AT_MOST}个单元格。`,
        })
    })
    const isTable = rows.length > 1 && rows.some((row) => row.length > 1)
    return isTable ? [{ name: `Table${at + 1}`, headings: caption ? [...headings, caption] : headings, rows }] : []
  })
  if (sheets.length === 0) throw nothingIn(page, html, words)
  return sheets
}

/** Those with none within them. Upwards, and each ancestor once: a page may have thousands, one in another. */
function innermost<Table extends { readonly parent: unknown }>(tables: readonly Table[]): readonly Table[] {
  const outer = new Set<unknown>()
  for (const table of tables) {
    let around = table.parent as Table | null
    while (around && !outer.has(around)) {
      outer.add(around)
      around = around.parent as Table | null
    }
  }
  return tables.filter((table) => !outer.has(table))
}

function headingsOf(page: CheerioAPI): readonly string[] {
  const found = ['title', 'h1', 'h2', '.atcl-ttl', '.easysite-news-title'].flatMap((selector) =>
    page(selector)
      .toArray()
      .map((element) => page(element).text().replace(/\s+/gu, ' ').trim()),
  )
  return [...new Set(found)].filter((text) => text !== '' && text.length < 300)
}

function rowsOf(page: CheerioAPI, table: Parameters<CheerioAPI>[0], count: (cells: number) => void): Cell[][] {
  const rows: Cell[][] = []
  // Cells that reach down from a row above, by column: how many rows they still cover.
  let hanging: number[] = []
  for (const tr of page(table as never)
    .find('tr')
    .toArray()) {
    if (rows.length >= ROWS_AT_MOST)
      throw new FileRefused('too-large', {
        en: `A table of the page has more than ${ROWS_AT_MOST} rows.`,
        zh: `网页中有表格超过${ROWS_AT_MOST}行。`,
      })
    const row: Cell[] = []
    const nextHanging: number[] = []
    const cover = () => {
      while ((hanging[row.length] ?? 0) > 0) {
        nextHanging[row.length] = (hanging[row.length] ?? 0) - 1
        row.push({ ...EMPTY_CELL, isCovered: true })
      }
    }
    /** What reaches down beyond the end of a short row reaches down all the same. */
    const coverBeyond = () => {
      const last = hanging.findLastIndex((rows) => rows > 0)
      while (row.length <= last) {
        if ((hanging[row.length] ?? 0) > 0) cover()
        else row.push(EMPTY_CELL)
      }
    }
    for (const td of page(tr).children('td, th').toArray()) {
      cover()
      const columns = spanOf(page(td).attr('colspan'), COLUMNS_AT_MOST)
      const down = spanOf(page(td).attr('rowspan'), ROWS_AT_MOST)
      const at = row.length
      if (at + columns > COLUMNS_AT_MOST)
        throw new FileRefused('too-large', {
          en: `A row of a table reaches over more than ${COLUMNS_AT_MOST} columns.`,
          zh: `有一行跨越超过${COLUMNS_AT_MOST}列。`,
        })
      const text = textOf(page, td)
      row.push({ ...EMPTY_CELL, text, ...storedIn(page(td), text), columns, rows: down })
      for (let column = 1; column < columns; column++) row.push({ ...EMPTY_CELL, isCovered: true })
      for (let column = at; column < at + columns; column++) nextHanging[column] = down - 1
    }
    coverBeyond()
    count(row.length)
    rows.push(row)
    hanging = nextHanging
  }
  return rows
}

/**
 * What a spreadsheet that saved itself as a page keeps beside what it shows: `x:num="1305.3076"`, `x:fmla="=B5+B6"`. The number only
 * where it rounds to what is shown: of a date, or of one that is not what a reader of the page sees, the text is taken.
 */
function storedIn(cell: Attributes, text: string): Pick<Cell, 'number' | 'trouble'> {
  const kept = Number(cell.attr('x:num') || 'none')
  const shown = /^([-+]?)([\d,]*)(?:\.(\d+))? ?(%?)$/.exec(text.trim().replace('\u2212', '-'))
  const trouble = cell.attr('x:fmla') === undefined ? null : 'formula'
  if (!Number.isFinite(kept) || !shown) return { number: null, trouble }
  const [, sign = '', whole = '', fraction = '', percent = ''] = shown
  const number = decimalDigits(kept)
  const printed = decimal(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '') || '0'}.${fraction}0`)
  const rounded = decimal(number)
    .times(decimal(percent ? '100' : '1'))
    .round(fraction.length, 1)
  return { number: rounded.eq(printed) ? number : null, trouble }
}

interface Attributes {
  attr(name: string): string | undefined
}

function spanOf(said: string | undefined, most: number): number {
  const number = Number.parseInt(said ?? '1', 10)
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), most) : 1
}

/** A cell's words, its breaks as line breaks, its indent kept: white space of the markup is none. */
function textOf(page: CheerioAPI, td: Parameters<CheerioAPI>[0]): string {
  const cell = page(td as never)
  cell.find('br').replaceWith('\n')
  const text = cell.text().slice(0, TEXT_AT_MOST)
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '').replace(/[ \t\r]*\n[ \t\r\n]*/g, '\n')
}

function nothingIn(page: CheerioAPI, html: string, words: string): FileRefused {
  const isScript = words.replace(/\s+/g, '').length < 200 && /<script/i.test(html)
  if (isScript || /\$_ts|412 Precondition/i.test(html))
    return new FileRefused('turned-away', {
      en: 'This is the page by which the agency turns programs away, not its table: open the table in a browser, copy its cells, and paste them here.',
      zh: '这是海关网站拒绝程序访问的页面，不是统计表：请在浏览器中打开原表，复制单元格后粘贴到这里。',
    })
  if (page('iframe').length > 0)
    return new FileRefused('no-table', {
      en: 'The page shows its table in a viewer of its own, which is not saved with it: download the file, or copy the cells and paste them.',
      zh: '表格显示在内嵌页面中，没有随网页保存：请下载文件，或复制单元格后粘贴。',
    })
  if (page('img').length > 0)
    return new FileRefused('picture', {
      en: 'The page has a picture in the place of a table: there are no cells to read. Type the figures.',
      zh: '网页中的表格是图片，没有单元格可读：请手工录入。',
    })
  return new FileRefused('no-table', { en: 'There is no table in this page.', zh: '网页中没有表格。' })
}
