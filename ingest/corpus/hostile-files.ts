import { utils, write, type BookType, type CellObject, type WorkBook } from '@e965/xlsx'
import type { Refusal } from '../read/file-refused.ts'
import { zipOf } from './zip.ts'

/** A file made to be odd or hostile, and what must come of it: a draft with these figures' sum, or a refusal of this kind. */
export interface OddFile {
  readonly name: string
  readonly bytes: Buffer
  /** `draft`: read as the base table is. `problems`: read, with cells that are named. Else the kinds of refusal allowed. */
  readonly ends: 'draft' | 'problems' | 'no-draft' | readonly Refusal[]
  /** May take long, or much memory. */
  readonly isHeavy: boolean
}

const HEAVY = /bomb|million|laughs|nested|long sheet|far away|many parts|whole\.xls|scripts/

/** A small table in the agency's form, from which most are made. */
const BASE = [
  ['（2）2024年12月进出口商品国别（地区）总值表（人民币值）'],
  [null, null, null, null, null, null, null, null, null, '单位：万元人民币'],
  ['进口原产国（地区）', '进出口', null, '出口', null, '进口', null, '累计比去年同期±％', null, null],
  [null, '12月', '1至12月', '12月', '1至12月', '12月', '1至12月', '进出口', '出口', '进口'],
  ['总值', 406696046, 4384679258, 240993600, 2545453724, 165702447, 1839225534, 5, 7.1, 2.3],
  ['日本', 20367909, 219343066, 8983298, 108157656, 11384611, 111185410, -2, -2.3, -1.7],
]

const CSV = `${BASE.map((row) => Array.from({ length: 10 }, (_, at) => row[at] ?? '').join(',')).join('\n')}\n`
const HTML = `<html><head><meta charset="utf-8"><title>表</title></head><body><table>${BASE.map(
  (row) => `<tr>${Array.from({ length: 10 }, (_, at) => `<td>${row[at] ?? ''}</td>`).join('')}</tr>`,
).join('')}</table></body></html>`

function book(change: (book: WorkBook) => void = () => {}): WorkBook {
  const made = utils.book_new()
  utils.book_append_sheet(made, utils.aoa_to_sheet(BASE as unknown[][]), '表1')
  change(made)
  return made
}

const written = (made: WorkBook, bookType: BookType) => Buffer.from(write(made, { type: 'buffer', bookType }))
const sheet = (made: WorkBook) => made.Sheets['表1'] ?? {}

function gb18030(text: string): Buffer {
  // Node encodes UTF-8 alone: the letters needed here are looked up the other way round.
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder('gb18030')
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++)
      if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  return Buffer.from(
    Array.from(text).flatMap((letter) =>
      letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : (table.get(letter) ?? [0x3f]),
    ),
  )
}

const utf16le = (text: string) => Buffer.from(text, 'utf16le')
const utf16be = (text: string) => utf16le(text).swap16()
const SHEET_XML = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`

function xlsxOf(sheetXml: string | Buffer, more: { name: string; bytes: Buffer }[] = []): Buffer {
  const part = (name: string, text: string | Buffer) => ({ name, bytes: Buffer.from(text) })
  return zipOf([
    part(
      '[Content_Types].xml',
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    part(
      '_rels/.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    part(
      'xl/workbook.xml',
      '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    part('xl/worksheets/sheet1.xml', sheetXml),
    ...more,
  ])
}

const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share))
const cell = (address: string, text: string) =>
  `<row r="${address.replace(/\D/g, '')}"><c r="${address}" t="inlineStr"><is><t>${text}</t></is></c></row>`

/** At least sixty of them. Made anew each time, the same each time. */
export function hostileFiles(): readonly OddFile[] {
  const xlsx = written(book(), 'xlsx')
  const xls = written(book(), 'biff8')
  const ods = written(book(), 'ods')
  const file = (name: string, bytes: Buffer | string, ends: OddFile['ends']): OddFile => ({
    name,
    bytes: Buffer.from(bytes),
    ends,
    isHeavy: HEAVY.test(name),
  })
  /** The base table with one cell that is no printed figure. */
  const spoilt = (name: string, type: BookType, address: string, cell: CellObject, about: WorkBook['Workbook'] = {}) =>
    file(
      name,
      written(
        book((made) => {
          made.Workbook = about
          sheet(made)[address] = cell
        }),
        type,
      ),
      'problems',
    )
  const damaged = ['damaged', 'no-table', 'not-a-table'] as const
  return [
    ...(['xlsx', 'biff8', 'ods', 'xlsb', 'xlml', 'fods', 'html', 'csv', 'txt'] as const).map((type) =>
      file(`whole.${type}`, written(book(), type), type === 'xlml' || type === 'fods' ? 'no-draft' : 'draft'),
    ),
    ...[0.02, 0.3, 0.6, 0.9, 0.99].map((share) => file(`cut at ${share}.xlsx`, cut(xlsx, share), damaged)),
    ...[0.02, 0.3, 0.6].map((share) => file(`cut at ${share}.xls`, cut(xls, share), 'no-draft')),
    ...[0.02, 0.5, 0.95].map((share) => file(`cut at ${share}.ods`, cut(ods, share), damaged)),
    file('cut within quotes.csv', `${CSV}"中国香港,1,2`, ['damaged']),
    file('an open tag.html', cut(Buffer.from(HTML), 0.97), 'draft'),
    file('half a page.html', cut(Buffer.from(HTML), 0.4), 'no-draft'),
    file('utf-8.csv', CSV, 'draft'),
    file('utf-8 with a mark.csv', `\ufeff${CSV}`, 'draft'),
    file('gb18030.csv', gb18030(CSV), 'draft'),
    file('gb18030 that says utf-8.html', gb18030(HTML), 'draft'),
    file('utf-16le with a mark.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le(CSV)]), 'draft'),
    file('utf-16be with a mark.csv', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(CSV)]), 'draft'),
    file('utf-16le without.csv', utf16le(CSV), 'draft'),
    file('utf-16be without.csv', utf16be(CSV), 'draft'),
    file(
      'two encodings.csv',
      Buffer.concat([Buffer.from(CSV), gb18030('美国,1,2,3,4,5,6,7,8,9\n'), Buffer.from([0x81, 0x20])]),
      ['encoding', 'no-table'],
    ),
    file(
      'latin-1.csv',
      Buffer.concat([Buffer.from(CSV), Buffer.from('C\u00f4te,1,2,3,4,5,6,7,8,9\n', 'latin1')]),
      'no-draft',
    ),
    file('windows line ends.csv', CSV.replaceAll('\n', '\r\n'), 'draft'),
    file('semicolons.csv', CSV.replaceAll(',', ';'), 'draft'),
    file('tabs.txt', CSV.replaceAll(',', '\t'), 'draft'),
    file('zeros.csv', Buffer.concat([Buffer.from(CSV), Buffer.alloc(40)]), ['not-a-table', 'encoding']),
    file('ragged.csv', CSV.replace(/,+\n/g, '\n'), 'draft'),
    file('separators only.csv', ',,,\n,,,\n', ['no-table']),
    file('a thousand columns.csv', `${'1,'.repeat(1_000)}\n`.repeat(3), ['too-large']),
    file('one column.csv', 'a\nb\nc\n', ['no-table']),
    file('empty.csv', '', ['empty']),
    file('blanks.csv', '  \n \n', ['no-table']),
    file('prose.txt', 'China’s exports rose, by 7.1 percent, in 2024.\n', 'no-draft'),
    file('a long cell.csv', `${CSV}${'字'.repeat(100_000)},1\n`, 'problems'),
    file('marks of direction.csv', CSV.replace('日本', '\u202e日本\u202c\u200b'), 'draft'),
    file('a million rows.csv', '1,2\n'.repeat(1_000_000), ['too-large']),
    file('a picture.xlsx', Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex'), ['picture']),
    file('a jpeg.xls', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), ['picture']),
    file('a gif.csv', 'GIF89a\u0001', ['picture']),
    file('a pdf.xlsx', '%PDF-1.7\n%\u00e2', ['not-a-table']),
    file('a program.xls', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), ['not-a-table']),
    file('a gzip.xlsx', Buffer.from('1f8b0800000000000003', 'hex'), ['not-a-table']),
    file('a letter.xlsx', zipOf([{ name: 'word/document.xml', bytes: Buffer.from('<w/>') }]), ['not-a-table']),
    file('slides.xlsx', zipOf([{ name: 'ppt/presentation.xml', bytes: Buffer.from('<p/>') }]), ['not-a-table']),
    file('an archive.xlsx', zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), ['not-a-table']),
    file('an empty archive.xlsx', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), ['not-a-table']),
    file('a bomb.xlsx', xlsxOf(Buffer.alloc(200_000_000, 0x20)), ['too-large']),
    file(
      'a bomb that lies.xlsx',
      zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.alloc(80_000_000, 0x20), saysSize: 1_000 }]),
      ['too-large', 'damaged'],
    ),
    file(
      'many parts.xlsx',
      zipOf(Array.from({ length: 3_000 }, (_, at) => ({ name: `xl/${at}.xml`, bytes: Buffer.from('') }))),
      ['too-large'],
    ),
    file('a locked part.xlsx', zipOf([{ name: 'xl/workbook.xml', bytes: Buffer.from('x'), isLocked: true }]), [
      'password',
      'damaged',
    ]),
    file(
      'laughs.xlsx',
      xlsxOf(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? 'a' : `b${at - 1}`};`.repeat(10)}">`).join('')}]>${SHEET_XML(cell('A1', '&b19;'))}`,
      ),
      'no-draft',
    ),
    file(
      'an outside entity.xlsx',
      xlsxOf(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${SHEET_XML(cell('A1', '&e;'))}`),
      'no-draft',
    ),
    file('far away.xlsx', xlsxOf(SHEET_XML(cell('A1', 'a') + cell('XFD1048576', 'b'))), ['too-large']),
    file(
      'a long sheet.xlsx',
      xlsxOf(SHEET_XML(Array.from({ length: 30_000 }, (_, at) => cell(`A${at + 1}`, 'a')).join(''))),
      ['too-large'],
    ),
    file('no sheets.xlsx', xlsxOf(SHEET_XML('')), ['no-table', 'damaged']),
    file('proto.xlsx', xlsxOf(SHEET_XML(cell('__proto__1', 'polluted') + cell('A1', 'a'))), 'no-draft'),
    spoilt('formulas.xlsx', 'xlsx', 'B6', { t: 'n', v: 1, f: 'SUM(B1:B5)' }),
    spoilt('links.xlsx', 'xlsx', 'C6', { t: 's', v: 'x', f: 'HYPERLINK("http://127.0.0.1:1/","x")' }),
    spoilt('a web service.xlsx', 'xlsx', 'D6', { t: 'n', v: 5, f: 'WEBSERVICE("http://127.0.0.1:1/")' }),
    spoilt('an error.xlsx', 'xlsx', 'E6', { t: 'e', v: 0x2a }),
    spoilt('a date.xlsx', 'xlsx', 'F6', { t: 'n', v: 45_296, z: 'yyyy-mm-dd' }),
    spoilt('1904.xlsx', 'xlsx', 'F6', { t: 'n', v: 45_296, z: 'yyyy-mm-dd' }, { WBProps: { date1904: true } }),
    spoilt('an error.xls', 'biff8', 'E6', { t: 'e', v: 0x07 }),
    file(
      'scripts.html',
      HTML.replace(
        '<body>',
        '<body onload="steal()"><script>while(true){}</script><iframe src="http://127.0.0.1:1/"></iframe><img src=x onerror=alert(1)>',
      ),
      'draft',
    ),
    file('turned away.html', '<html><head><script>$_ts=window["$_ts"];</script></head><body></body></html>', [
      'turned-away',
    ]),
    file(
      'a viewer.html',
      '<html><body><div><iframe src="view?src=a.xls"></iframe></div><p>进出口商品国别总值表，详见附件。进出口商品国别总值表</p></body></html>',
      ['no-table'],
    ),
    file(
      'an image for a table.html',
      '<html><body><h1>（4）</h1><p>China’s Total Export and Import Values by Country, September 2018</p><img src="4-RMB.png"></body></html>',
      ['picture'],
    ),
    file('wide spans.html', HTML.replace('<td>日本</td>', '<td colspan="1000000">日本</td>'), ['too-large']),
    file('deep spans.html', HTML.replace('<td>日本</td>', '<td rowspan="1000000">日本</td>'), 'draft'),
    file('nested.html', `${'<table><tr><td>'.repeat(2_000)}${HTML}`, 'no-draft'),
    file('unclosed.html', HTML.replace(/<\/t[dr]>/g, ''), 'draft'),
  ]
}
