import { zipOf, type ZipPart } from '../../corpus/zip.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The parts of an xlsx whose sheets have this XML between <sheetData> and its end, called S1, S2 … or by `names`. */
export function xlsxParts(sheets: readonly string[], names = sheets.map((_, at) => `S${at + 1}`)): ZipPart[] {
  const types = sheets.map(
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  )
  const listed = names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const targets = sheets.map(
    (_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  )
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types.join('')}</Types>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${PACKAGE}/relationships">${targets.join('')}</Relationships>`,
    ),
    ...sheets.map((data, at) =>
      part(`xl/worksheets/sheet${at + 1}.xml`, `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`),
    ),
  ]
}

export const xlsx = (...sheets: readonly string[]): Buffer => zipOf(xlsxParts(sheets))

/** An ods with this XML as its one table's rows. */
export function ods(rows: string): Buffer {
  return zipOf([
    part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    part('META-INF/manifest.xml', '<manifest:manifest/>'),
    part('styles.xml', '<office:document-styles/>'),
    part(
      'content.xml',
      `<office:document-content><office:body><office:spreadsheet><table:table table:name="T">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  ])
}

function part(name: string, text: string): ZipPart {
  return { name, bytes: Buffer.from(text) }
}
