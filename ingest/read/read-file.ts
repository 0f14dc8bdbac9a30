import type { Sheet } from '../sheet.ts'
import { delimitedSheets } from './delimited.ts'
import { FileRefused } from './file-refused.ts'
import { kindOfFile } from './kind-of-file.ts'
import { FILE_BYTES_AT_MOST } from './limits.ts'
import { isPage, pageSheets } from './page.ts'
import { textOf } from './text-of.ts'
import { workbookSheets, zippedSheets } from './workbook.ts'
import { unzip } from './zip-gate.ts'

/**
 * The sheets of a file: xlsx, xls, ods, csv and its like, or a saved page, told apart by their content. Rejects with FileRefused.
 * It may take long or much memory over a hostile file: from outside it is called through a reader that can be killed (reader.ts).
 */
export async function readFile(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > FILE_BYTES_AT_MOST)
    throw new FileRefused('too-large', {
      en: `The file has ${Math.round(bytes.length / 1_000_000)} MB; at most ${FILE_BYTES_AT_MOST / 1_000_000} are read.`,
      zh: `文件有${Math.round(bytes.length / 1_000_000)} MB，最多读取${FILE_BYTES_AT_MOST / 1_000_000} MB。`,
    })
  switch (kindOfFile(bytes)) {
    case 'zipped': {
      const { names, parts } = await unzip(bytes)
      assertWorkbook(names)
      return zippedSheets(parts)
    }
    case 'binary-workbook':
      return workbookSheets(bytes)
    case 'text': {
      const text = textOf(bytes)
      return isPage(text) ? shallow(() => pageSheets(text)) : delimitedSheets(text)
    }
  }
}

/** A page whose parts stand within one another thousands deep is more than any reader of pages can follow. */
function shallow<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new FileRefused('too-heavy', {
      en: 'The page is nested too deeply to be read: copy the cells, and paste them.',
      zh: '网页嵌套过深，无法读取：请复制单元格后粘贴。',
    })
  }
}

function assertWorkbook(parts: readonly string[]): void {
  if (parts.some((name) => /^xl\/workbook\.(?:xml|bin)$/i.test(name)) || parts.includes('content.xml')) return
  const what = parts.some((name) => name.startsWith('word/'))
    ? { en: 'a text document', zh: '文字文档' }
    : parts.some((name) => name.startsWith('ppt/'))
      ? { en: 'a presentation', zh: '演示文稿' }
      : { en: 'an archive', zh: '压缩包' }
  throw new FileRefused('not-a-table', {
    en: `This is ${what.en}, not a workbook: save the table as xlsx, csv or html.`,
    zh: `这是${what.zh}，不是工作簿：请将表格另存为xlsx、csv或html。`,
  })
}
