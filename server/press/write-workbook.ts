import { CFB, type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { Column, Sheet } from './order.ts'

/**
 * A workbook of `sheets`. A number is a number: its cell holds the very digits, and its format shows as many decimals as were
 * printed. A spreadsheet keeps fifteen significant digits; a longer number stands as text, whole. A text is a text and is never run.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name)
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true })
  return withHeads(bytes, sheets)
}

function worksheet({ columns, rows, hasHead }: Sheet): WorkSheet {
  const head: CellObject[] = columns.map(({ head: v }) => ({ t: 's', v }))
  const sheet = utils.aoa_to_sheet([
    ...(hasHead ? [head] : []),
    ...rows.map((row) => row.map((text, at) => (text === null ? null : cellObject(text, columns[at]?.kind ?? 'text')))),
  ])
  sheet['!cols'] = columns.map(({ width }) => ({ wch: width }))
  if (hasHead) sheet['!autofilter'] = { ref: utils.encode_range(utils.decode_range(sheet['!ref'] ?? 'A1')) }
  return sheet
}

function cellObject(text: string, kind: Column['kind']): CellObject {
  if (kind === 'text') return { t: 's', v: text }
  if (kind === 'address') return { t: 's', v: text, ...(isOfTheWeb(text) && { l: { Target: text } }) }
  const digits = text
  if (!/^-?\d+(\.\d+)?$/.test(digits)) throw new RangeError(`expected a plain decimal like -3.9, found "${digits}"`)
  if (significant(digits) > SIGNIFICANT_AT_MOST) return { t: 's', v: digits }
  const decimals = digits.split('.')[1]?.length ?? 0
  // The float is the cell's own form: within fifteen digits it goes there and back without a change (IEEE 754, DBL_DIG).
  return { t: 'n', v: Number(digits), z: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` }
}

const SIGNIFICANT_AT_MOST = 15
// Excel gives up on a workbook with a longer one.
const ADDRESS_AT_MOST = 2_000

/** What a reader may follow: nothing else that a source's words could be. */
function isOfTheWeb(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && text.length < ADDRESS_AT_MOST
}

/** Digits from the first that is not zero to the last that is not. */
function significant(digits: string): number {
  return digits.replace(/[-.]/g, '').replace(/^0+|0+$/g, '').length
}

/** The first row of each sheet with a head stays in sight, with its first two columns, and is bold: which the library does not write. */
function withHeads(bytes: Uint8Array, sheets: readonly Sheet[]): Uint8Array {
  const file = CFB.read(Buffer.from(bytes), { type: 'buffer' })
  const styles = edit(file, '/xl/styles.xml', (xml) =>
    xml
      .replace(/<fonts count="1">(<font>)(.*?<\/font>)<\/fonts>/s, '<fonts count="2">$1$2$1<b/>$2</fonts>')
      .replace(/<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s, (_, count: string, formats: string) => {
        const more = `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>`
        return `<cellXfs count="${Number(count) + 1}">${formats}${more}</cellXfs>`
      }),
  )
  const bold = Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1] ?? 1) - 1
  for (const [at, { hasHead }] of sheets.entries())
    if (hasHead)
      edit(file, `/xl/worksheets/sheet${at + 1}.xml`, (xml) =>
        xml
          .replace(
            /<sheetView ([^>]*?)\/>/,
            '<sheetView $1><pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/></sheetView>',
          )
          .replace(/<row r="1".*?<\/row>/s, (row) => row.replace(/<c /g, `<c s="${bold}" `)),
      )
  return CFB.write(file, { type: 'buffer', fileType: 'zip', compression: true }) as Uint8Array
}

/** The part `path` of the package as `change` makes it; also returned. Throws where there is no such part, or nothing was changed. */
function edit(file: ReturnType<typeof CFB.read>, path: string, change: (xml: string) => string): string {
  const part = CFB.find(file, path)
  if (!part) throw new Error(`a workbook without ${path}`)
  const before = Buffer.from(part.content as Uint8Array).toString('utf8')
  const after = change(before)
  if (after === before) throw new Error(`${path} is not as the library used to write it`)
  part.content = Buffer.from(after, 'utf8')
  part.size = part.content.length
  return after
}
