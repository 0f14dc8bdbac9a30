import type { Bilingual } from '#trade/sentences/sentences.ts'
import { FileRefused } from './file-refused.ts'

export type FileKind = 'zipped' | 'binary-workbook' | 'text'

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte)
const startsWith = (bytes: Uint8Array, words: string) =>
  starts(bytes, ...Array.from(words, (letter) => letter.charCodeAt(0)))

/** What a file is, by its first bytes and never by its name. Throws FileRefused for what holds no table whatever it is called. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new FileRefused('empty', { en: 'The file is empty.', zh: '文件是空的。' })
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
  if (what === PICTURE)
    throw new FileRefused('picture', {
      en: 'This is a picture: there are no cells in it. Ask for the table itself, or type the figures.',
      zh: '这是图片，没有单元格。请索取原表，或手工录入。',
    })
  if (what)
    throw new FileRefused('not-a-table', {
      en: `This is ${what.en}, not a table: save it as xlsx, csv or html.`,
      zh: `这是${what.zh}，不是表格：请另存为xlsx、csv或html。`,
    })
  // Its page is packed as for mail: 3D stands before each number of an attribute, so that a span of 2 would be read as 3.
  if (
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*mime-version:/i.test(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'))
  )
    throw new FileRefused('not-a-table', {
      en: 'This is a page saved as a single file (mhtml): save it as "web page, HTML only", or copy its cells and paste them.',
      zh: '这是单文件网页（mhtml）：请另存为“仅HTML网页”，或复制单元格后粘贴。',
    })
  return 'text'
}

const PICTURE = { en: 'a picture', zh: '图片' }
const ARCHIVE = { en: 'an archive', zh: '压缩包' }
const PROGRAM = { en: 'a program', zh: '程序' }

const OTHERS: readonly (readonly [(bytes: Uint8Array) => boolean, Bilingual])[] = [
  [(bytes) => starts(bytes, 0x89, 0x50, 0x4e, 0x47), PICTURE],
  [(bytes) => starts(bytes, 0xff, 0xd8, 0xff), PICTURE],
  [(bytes) => startsWith(bytes, 'GIF8'), PICTURE],
  [(bytes) => startsWith(bytes, 'RIFF'), PICTURE],
  [(bytes) => startsWith(bytes, 'BM') && bytes[5] === 0 && bytes.length > 54 && bytes[14] === 40, PICTURE],
  [(bytes) => starts(bytes, 0x49, 0x49, 0x2a, 0x00) || starts(bytes, 0x4d, 0x4d, 0x00, 0x2a), PICTURE],
  [(bytes) => startsWith(bytes, '%PDF'), { en: 'a PDF', zh: 'PDF文件' }],
  [(bytes) => startsWith(bytes, '{\\rtf'), { en: 'a text document', zh: '文字文档' }],
  [(bytes) => starts(bytes, 0x1f, 0x8b) || startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\u00bc\u00af'), ARCHIVE],
  [(bytes) => startsWith(bytes, 'MZ') || starts(bytes, 0x7f, 0x45, 0x4c, 0x46), PROGRAM],
  [
    (bytes) => starts(bytes, 0x50, 0x4b, 0x05, 0x06) || starts(bytes, 0x50, 0x4b, 0x07, 0x08),
    { en: 'an empty archive', zh: '空的压缩包' },
  ],
]
