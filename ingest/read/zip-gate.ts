import { crc32 } from 'node:zlib'
import { CFB } from '@e965/xlsx'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import { FileRefused } from './file-refused.ts'
import { PARTS_AT_MOST, UNPACKED_BYTES_AT_MOST } from './limits.ts'

/** The parts of a zipped file that a reader of workbooks needs, unpacked, by name. */
export interface ZippedFile {
  readonly names: readonly string[]
  readonly parts: ReadonlyMap<string, Buffer>
}

/**
 * What a workbook's cells are made of: its lists, styles, words and sheets. Pictures, macros, links to other files, comments and
 * drawings are never unpacked, so that nothing in them is anybody's risk.
 */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|mimetype|content\.xml|styles\.xml|META-INF\/manifest\.xml|xl\/_rels\/workbook[^/]*\.rels|xl\/(?:workbook|styles|sharedStrings|metadata)[^/]*\.(?:xml|bin)|xl\/(?:worksheets|chartsheets|dialogsheets|macrosheets|persons)\/[^/]+\.(?:xml|bin))$/i

/**
 * Unpacks a zipped file before any reader of workbooks sees it: how many parts, how large they say they are, and, since they may
 * lie, how large they turn out to be, and whether they are what was packed. Throws FileRefused.
 */
export async function unzip(bytes: Uint8Array): Promise<ZippedFile> {
  const zip = await open(bytes)
  const entries = await listed(zip)
  const names = entries.map(({ fileName }) => fileName)
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (declared > UNPACKED_BYTES_AT_MOST) throw tooLarge(declared)
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) throw locked()
  const parts = new Map<string, Buffer>()
  let unpacked = 0
  for (const entry of entries) {
    if (!NEEDED.test(entry.fileName)) continue
    if (parts.has(entry.fileName))
      throw damaged({ en: `it has two parts called ${entry.fileName}`, zh: `有两个部分都叫${entry.fileName}` })
    const part = await unpack(zip, entry, UNPACKED_BYTES_AT_MOST - unpacked)
    // Neither yauzl nor the reader of workbooks compares it: one bit turned over is another figure.
    if (crc32(part) !== entry.crc32)
      throw damaged({ en: `${entry.fileName} is not what was packed`, zh: `${entry.fileName}与打包时不符` })
    unpacked += part.length
    parts.set(entry.fileName, part)
  }
  return { names, parts }
}

/**
 * The parts as an archive of our own, not packed. The reader of workbooks gets this and never the file: it believes what stands
 * before each part where the gate believes the directory, so a file that says two things would be let through as one and
 * unpacked as the other.
 */
export function archiveOf(parts: ReadonlyMap<string, Buffer>): Uint8Array {
  const archive = CFB.utils.cfb_new()
  for (const [name, part] of parts) CFB.utils.cfb_add(archive, `/${name}`, part)
  const written: unknown = CFB.write(archive, { fileType: 'zip', type: 'buffer', compression: false })
  if (!(written instanceof Uint8Array)) throw new TypeError('expected an archive as bytes')
  return written
}

/** Words for a file behind a password, wherever that is found out. */
export function locked(): FileRefused {
  return new FileRefused('password', {
    en: 'The file is locked with a password: save it without one, or paste its cells.',
    zh: '文件有密码：请另存为无密码的文件，或粘贴单元格。',
  })
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true, autoClose: false },
      (error, zip) => (error ? reject(damaged(asSaid(error))) : resolve(zip)),
    )
  })
}

function listed(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    if (zip.entryCount > PARTS_AT_MOST)
      return reject(
        new FileRefused('too-large', {
          en: `The file has ${zip.entryCount} parts; a workbook has a few dozen.`,
          zh: `文件由${zip.entryCount}个部分组成，工作簿通常只有几十个。`,
        }),
      )
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(damaged(asSaid(error))))
    zip.readEntry()
  })
}

/** One part, or a refusal as soon as it is too much. */
function unpack(zip: ZipFile, entry: Entry, atMost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(asSaid(error)))
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > atMost) stream.destroy(tooLarge(size))
        else chunks.push(chunk)
      })
      stream.on('error', (failed: Error) => reject(failed instanceof FileRefused ? failed : damaged(asSaid(failed))))
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}

function damaged(how: Bilingual): FileRefused {
  return new FileRefused('damaged', {
    en: `The file is damaged or was cut short (${how.en}): fetch it again.`,
    zh: `文件已损坏或不完整（${how.zh}）：请重新获取。`,
  })
}

/** A library's words, which it has in English alone. */
const asSaid = ({ message }: Error): Bilingual => ({ en: message, zh: message })

function tooLarge(bytes: number): FileRefused {
  const megabytes = Math.round(Math.max(bytes, UNPACKED_BYTES_AT_MOST) / 1_000_000)
  return new FileRefused('too-large', {
    en: `The file unpacks to more than ${megabytes} MB; a table has less than one. It is not opened.`,
    zh: `文件解压后超过${megabytes} MB，而统计表不到1 MB，故未打开。`,
  })
}
