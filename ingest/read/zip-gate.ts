import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { FileRefused } from './file-refused.ts'
import { PARTS_AT_MOST, UNPACKED_BYTES_AT_MOST } from './limits.ts'

/**
 * Looks through a zipped file before any reader of workbooks unpacks it: how many parts, how large they say they are, and, since
 * they may lie, how large they turn out to be. Answers the names of its parts. Throws FileRefused.
 */
export async function passZipGate(bytes: Uint8Array): Promise<readonly string[]> {
  const zip = await open(bytes)
  const entries = await listed(zip)
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (declared > UNPACKED_BYTES_AT_MOST) throw tooLarge(declared)
  if (entries.some((entry) => (entry.generalPurposeBitFlag & 1) === 1)) throw locked()
  let unpacked = 0
  for (const entry of entries) unpacked += await unpackedSize(zip, entry, UNPACKED_BYTES_AT_MOST - unpacked)
  return entries.map(({ fileName }) => fileName)
}

/** Words for a file behind a password, wherever that is found out. */
export function locked(): FileRefused {
  return new FileRefused('password', 'The file is locked with a password: save it without one, or paste its cells.')
}

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true, autoClose: false },
      (error, zip) => (error ? reject(damaged(error)) : resolve(zip)),
    )
  })
}

function listed(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = []
    if (zip.entryCount > PARTS_AT_MOST)
      return reject(new FileRefused('too-large', `The file has ${zip.entryCount} parts; a workbook has a few dozen.`))
    zip.on('entry', (entry: Entry) => {
      entries.push(entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(damaged(error)))
    zip.readEntry()
  })
}

/** Unpacks to nowhere and counts, and stops where it is too much. */
function unpackedSize(zip: ZipFile, entry: Entry, atMost: number): Promise<number> {
  if (entry.fileName.endsWith('/')) return Promise.resolve(0)
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(error))
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > atMost) stream.destroy(tooLarge(size))
      })
      stream.on('error', (failed: Error) => reject(failed instanceof FileRefused ? failed : damaged(failed)))
      stream.on('end', () => resolve(size))
    })
  })
}

function damaged(error: Error): FileRefused {
  return new FileRefused('damaged', `The file is damaged or was cut short (${error.message}): fetch it again.`)
}

function tooLarge(bytes: number): FileRefused {
  return new FileRefused(
    'too-large',
    `The file unpacks to more than ${Math.round(Math.max(bytes, UNPACKED_BYTES_AT_MOST) / 1_000_000)} MB; a table has less than one. It is not opened.`,
  )
}
