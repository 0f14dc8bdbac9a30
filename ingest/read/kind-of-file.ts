import { FileRefused } from './file-refused.ts'

export type FileKind = 'zipped' | 'binary-workbook' | 'text'

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte)
const startsWith = (bytes: Uint8Array, words: string) =>
  starts(bytes, ...Array.from(words, (letter) => letter.charCodeAt(0)))

/** What a file is, by its first bytes and never by its name. Throws FileRefused for what holds no table whatever it is called. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileRefused('empty', 'The file is empty.')
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'zipped'
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'binary-workbook'
  // A workbook of Excel 2 to 5 without a container.
  if (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
    (bytes[2] ?? 0) <= 0x10 &&
    bytes[3] === 0
  )
    return 'binary-workbook'
  const [, what] = OTHERS.find(([isIt]) => isIt(bytes)) ?? []
  if (what === 'picture')
    throw new FileRefused(
      'picture',
      'This is a picture: there are no cells in it. Ask for the table itself, or type the figures.',
    )
  if (what) throw new FileRefused('not-a-table', `This is ${what}, not a table: save it as xlsx, csv or html.`)
  // Its page is packed as for mail: 3D stands before each number of an attribute, so that a span of 2 would be read as 3.
  if (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*mime-version:/i.test(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'))
  )
    throw new FileRefused(
      'not-a-table',
      'This is a page saved as a single file (mhtml): save it as "web page, HTML only", or copy its cells and paste them.',
    )
  return 'text'
}

const OTHERS: readonly (readonly [(bytes: Uint8Array) => boolean, string])[] = [
  [(bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47), 'picture'],
  [(bytes) => starts(bytes, 0xff, 0xd8, 0xff), 'picture'],
  [(bytes) => startsWith(bytes, 'GIF8'), 'picture'],
  [(bytes) => startsWith(bytes, 'RIFF'), 'picture'],
  [(bytes) => startsWith(bytes, 'BM') && bytes[5] === 0 && bytes.length > 54 && bytes[14] === 40, 'picture'],
  [(bytes) => starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a), 'picture'],
  [(bytes) => startsWith(bytes, '%PDF'), 'a PDF'],
  [(bytes) => startsWith(bytes, '{\\rtf'), 'a text document'],
  [
    (bytes) => starts(bytes, 0x1f, 0x8b) || startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\u00bc\u00af'),
    'an archive',
  ],
  [(bytes) => startsWith(bytes, 'MZ') || starts(bytes, 0x7f, 0x45, 0x4c, 0x46), 'a program'],
  [(bytes) => starts(bytes, 0x50, 0x4b, 0x05, 0x06) || starts(bytes, 0x50, 0x4b, 0x07, 0x08), 'an empty archive'],
]
