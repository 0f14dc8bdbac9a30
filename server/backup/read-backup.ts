import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, open, type ZipFile } from 'yauzl'
import { type Count, Counted } from './counted.ts'
import { type Manifest, MANIFEST, MANIFEST_DIGEST, manifestSchema, partOf, type TableRows } from './manifest.ts'
import { BackupRefused } from './refused.ts'

/** A backup opened for reading; what it says of itself is true of its list of parts, and of nothing more before they are read. */
export interface OpenBackup {
  readonly manifest: Manifest
  /** The rows of a table, in COPY text. */
  rows(table: TableRows): Promise<Readable>
  close(): void
}

/** A manifest lists some thirty tables. */
const MANIFEST_AT_MOST = 4_000_000

/**
 * Reads a backup from its first byte to its last, and answers what it holds. Throws BackupRefused for a file that is none, was cut
 * off, or in which one bit is another: which part, what was expected and what was found.
 */
export async function verifyBackup(file: string): Promise<Manifest> {
  const backup = await openBackup(file)
  try {
    for (const table of backup.manifest.tables) {
      let found: Count | undefined
      const through = new Counted((count) => (found = count))
      await pipeline(await backup.rows(table), through, async (rows) => {
        for await (const _ of rows);
      }).catch((error: unknown) => {
        throw damaged(file, partOf(table.name), wordsOf(error))
      })
      assertSame(file, table, found)
    }
    return backup.manifest
  } finally {
    backup.close()
  }
}

/** Throws BackupRefused where what was read of a table is not what the manifest says. */
export function assertSame(file: string, table: TableRows, found: Count | undefined): void {
  for (const of of ['rows', 'bytes', 'sha256'] as const)
    if (found?.[of] !== table[of])
      throw damaged(file, partOf(table.name), `expected ${of} ${table[of]}, found ${found?.[of] ?? 'none'}`)
}

/** Opens a backup, and checks that it is one, of a version this one reads. Throws BackupRefused. */
export async function openBackup(file: string): Promise<OpenBackup> {
  const zip = await openZip(file)
  try {
    const entries = await listed(zip, file)
    const manifest = await readManifest(zip, entries, file)
    assertParts(file, manifest, entries)
    return {
      manifest,
      rows: (table) => stream(zip, entries, partOf(table.name), file),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function openZip(file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (!error) return resolve(zip)
      // No such file, or not ours to read, is said by the system's own code.
      if ('code' in error) return reject(error)
      reject(
        new BackupRefused(
          `${basename(file)} is no backup of Tradewire, or was cut off (${error.message}). Nothing was changed. Take another file.`,
        ),
      )
    }),
  )
}

function listed(zip: ZipFile, file: string): Promise<ReadonlyMap<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>()
    zip.on('entry', (entry: Entry) => {
      if (entries.has(entry.fileName)) return reject(damaged(file, entry.fileName, 'it is there twice'))
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(damaged(file, 'its list of parts', error.message)))
    zip.readEntry()
  })
}

async function readManifest(zip: ZipFile, entries: ReadonlyMap<string, Entry>, file: string): Promise<Manifest> {
  if (!entries.has(MANIFEST))
    throw new BackupRefused(
      `${basename(file)} is no backup of Tradewire: it has no ${MANIFEST}. Nothing was changed. Take another file.`,
    )
  const text = await readPart(zip, entries, MANIFEST, file)
  const expected = await readPart(zip, entries, MANIFEST_DIGEST, file)
  if (createHash('sha256').update(text).digest('hex') !== expected)
    throw damaged(file, MANIFEST, `its SHA-256 is not the one in ${MANIFEST_DIGEST}`)
  const read = manifestSchema.safeParse(asJson(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new BackupRefused(
    `${basename(file)} is no backup that this version reads (${MANIFEST}: ${issue?.path.join('.')}: ${issue?.message}). Nothing was changed. Use the version that wrote it, or a newer one.`,
  )
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Exactly the parts that the manifest lists: what is beside them came from somebody else. */
function assertParts(file: string, { tables }: Manifest, entries: ReadonlyMap<string, Entry>): void {
  const expected = new Set([MANIFEST, MANIFEST_DIGEST, ...tables.map(({ name }) => partOf(name))])
  const stranger = [...entries.keys()].find((name) => !expected.has(name))
  if (stranger !== undefined) throw damaged(file, stranger, 'it is not in the manifest')
  const missing = [...expected].find((name) => !entries.has(name))
  if (missing !== undefined) throw damaged(file, missing, 'it is missing')
}

async function readPart(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  name: string,
  file: string,
): Promise<string> {
  if ((entries.get(name)?.uncompressedSize ?? 0) > MANIFEST_AT_MOST) throw damaged(file, name, 'it is far too long')
  const chunks: Buffer[] = []
  try {
    for await (const chunk of await stream(zip, entries, name, file)) chunks.push(chunk as Buffer)
  } catch (error) {
    throw error instanceof BackupRefused ? error : damaged(file, name, wordsOf(error))
  }
  return Buffer.concat(chunks).toString('utf8')
}

function stream(zip: ZipFile, entries: ReadonlyMap<string, Entry>, name: string, file: string): Promise<Readable> {
  const entry = entries.get(name)
  if (!entry) throw damaged(file, name, 'it is missing')
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) =>
      error ? reject(damaged(file, name, error.message)) : resolve(opened),
    ),
  )
}

function damaged(file: string, part: string, how: string): BackupRefused {
  return new BackupRefused(
    `${basename(file)} is damaged: ${part}: ${how}. Nothing was changed. Take another copy of it, or an earlier backup.`,
  )
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
