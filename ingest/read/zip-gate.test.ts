import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file.ts'
import { xlsx } from './testing/made-workbook.ts'

const SHEET = '<row r="1"><c r="A1"><v>1305.3</v></c></row>'
const NAME = 'xl/worksheets/sheet1.xml'

/** Where the directory's entry of the sheet stands, and where its own header. */
function placesOf(file: Buffer): { readonly directory: number; readonly header: number; readonly data: number } {
  const directory = file.lastIndexOf(NAME) - 46
  const header = file.indexOf(NAME) - 30
  return { directory, header, data: header + 30 + NAME.length }
}

describe('what the gate let through is what the reader of workbooks unpacks', () => {
  it('a part that is packed, where the directory says it is not, is never unpacked', async () => {
    const file = xlsx(SHEET)
    const { directory, data } = placesOf(file)
    const packed = file.readUInt32LE(directory + 20)
    file.writeUInt16LE(0, directory + 10)
    file.writeUInt32LE(crc32(file.subarray(data, data + packed)), directory + 16)
    file.writeUInt32LE(packed, directory + 24)
    // Read by what stands before each part, its sheet would be unpacked: 1.4 MB of such a file took 3 GB.
    await expect(readFile(file)).rejects.toMatchObject({ name: 'FileRefused', refusal: 'no-table' })
  })

  it('a part whose bytes are not those that were packed is refused: one bit is another figure', async () => {
    const file = xlsx(SHEET)
    const { directory, header, data } = placesOf(file)
    const packed = file.readUInt32LE(directory + 20)
    const other = deflateRawSync(
      Buffer.from(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${SHEET.replace('1305.3', '1309.3')}</sheetData></worksheet>`,
      ),
      { level: 9 },
    )
    expect(other).toHaveLength(packed)
    other.copy(file, data)
    expect(header).toBeGreaterThan(0)
    await expect(readFile(file)).rejects.toMatchObject({ refusal: 'damaged' })
    await expect(readFile(xlsx(SHEET))).resolves.toHaveLength(1)
  })
})
