import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../corpus/zip.ts'
import { readFile } from './read-file.ts'
import { ods, xlsx, xlsxParts } from './testing/made-workbook.ts'

const cell = (address: string, value: string, formula = '') => `<c r="${address}">${formula}<v>${value}</v></c>`
const row = (number: number, ...cells: readonly string[]) => `<row r="${number}">${cells.join('')}</row>`
const ONE = row(1, cell('A1', '1'))

describe('a workbook is read whole or not at all', () => {
  it('a sheet the reader fails at is a refusal, not an empty sheet', async () => {
    const unknownWord = row(1, '<c r="A1" t="s"><v>99</v></c>')
    await expect(readFile(xlsx(ONE, unknownWord))).rejects.toMatchObject({ refusal: 'damaged' })
    await expect(readFile(xlsx(ONE, ONE))).resolves.toHaveLength(2)
  })

  it('a sheet whose part is missing is a refusal', async () => {
    const parts = xlsxParts([ONE, ONE]).filter(({ name }) => !name.endsWith('sheet2.xml'))
    await expect(readFile(zipOf(parts))).rejects.toMatchObject({ refusal: 'damaged' })
  })

  it('of two sheets with one name neither stands for the other', async () => {
    const parts = xlsxParts([ONE, row(1, cell('A1', '2'))], ['S', 'S'])
    await expect(readFile(zipOf(parts))).rejects.toMatchObject({ refusal: 'damaged' })
  })
})

describe('a computed cell is known as one', () => {
  const troubles = async (...cells: readonly string[]) =>
    (await readFile(xlsx(row(1, ...cells)))).flatMap((sheet) => sheet.rows.flat().map(({ trouble }) => trouble))

  it('where an array formula reaches over it', async () => {
    const over = await troubles(cell('A1', '1', '<f t="array" ref="A1:B1">C1:D1</f>'), cell('B1', '2'))
    expect(over).toEqual(['formula', 'formula'])
  })

  it('where its formula is said elsewhere, or nowhere', async () => {
    const table = '<f t="dataTable" ref="B1:B2" dt2D="0" dtr="0" r1="A1"/>'
    expect(await troubles(cell('A1', '5', '<f t="shared" si="9"/>'), cell('B1', '6', table), cell('C1', '7'))).toEqual([
      'formula',
      'formula',
      null,
    ])
  })
})

describe('a cell shows what it holds', () => {
  it('a number without a format shows all its digits', async () => {
    const [sheet] = await readFile(xlsx(row(1, cell('A1', '1305.30764943'), cell('B1', '12345678901234'))))
    expect(sheet?.rows[0]).toMatchObject([
      { text: '1305.30764943', number: '1305.30764943' },
      { text: '12345678901234', number: '12345678901234' },
    ])
  })

  it('7.1% of an ods shows as printed and keeps 0.071', async () => {
    const percent =
      '<table:table-cell office:value-type="percentage" office:value="0.071"><text:p>7.1%</text:p></table:table-cell>'
    const [sheet] = await readFile(ods(`<table:table-row>${percent}</table:table-row>`))
    expect(sheet?.rows[0]).toMatchObject([{ text: '7.1%', number: '0.071' }])
  })
})

describe('an ods that says a million cells in one', () => {
  const filled = (repeat = '') =>
    `<table:table-cell office:value-type="float" office:value="1"${repeat}><text:p>1</text:p></table:table-cell>`

  it('is refused where they hold anything', async () => {
    const cells = `<table:table-row>${filled(' table:number-columns-repeated="16384"')}</table:table-row>`
    const rows = `<table:table-row table:number-rows-repeated="1000000">${filled()}</table:table-row>`
    await expect(readFile(ods(cells))).rejects.toMatchObject({ refusal: 'too-large' })
    await expect(readFile(ods(rows))).rejects.toMatchObject({ refusal: 'too-large' })
  })

  it('is read where they are the empty rest of the sheet, as LibreOffice writes it', async () => {
    const rest = '<table:table-cell table:number-columns-repeated="16383"/>'
    const below = `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    const [sheet] = await readFile(ods(`<table:table-row>${filled()}${rest}</table:table-row>${below}`))
    expect(sheet?.rows.map((cells) => cells.map(({ text }) => text))).toEqual([['1']])
  })
})

describe('a workbook of Excel 95', () => {
  /** As Excel 95 wrote it in China: one byte a letter, two of code page 936 for Chinese, which it names. */
  function excel95(...words: readonly (readonly [placeholder: string, gbk: readonly number[]])[]): Buffer {
    const book = utils.book_new()
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['AAAA', 'Exports'],
        ['BBBB', 1.5],
      ]),
      'S',
    )
    const bytes: unknown = write(book, { type: 'buffer', bookType: 'biff5' })
    if (!(bytes instanceof Uint8Array)) throw new TypeError('expected bytes')
    const file = Buffer.from(bytes)
    for (const [placeholder, gbk] of words) file.set(gbk, file.indexOf(placeholder))
    file.writeUInt16LE(936, file.indexOf(Buffer.from('42000200', 'hex')) + 4)
    return file
  }

  it('is read with its Chinese', async () => {
    const sheets = await readFile(excel95(['AAAA', [0xb9, 0xfa, 0xbc, 0xd2]], ['BBBB', [0xc8, 0xd5, 0xb1, 0xbe]]))
    expect(sheets.map(({ rows }) => rows.map((cells) => cells.map(({ text }) => text)))).toEqual([
      [
        ['国家', 'Exports'],
        ['日本', '1.5'],
      ],
    ])
  })
})
