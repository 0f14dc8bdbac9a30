import type { FileReading } from '#ingest/read-tables.ts'
import { database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { processWide } from '../process-wide.ts'
import { mappingsOfFile, type SheetMapping } from './table-mappings.ts'
import { tableReader } from './table-reader.ts'

export interface KeptFile {
  readonly sha256: string
  readonly name: string
  readonly size: number
  readonly receivedAt: Date
  readonly receivedBy: string
}

/** Readings kept in memory: a file is read once for its picture, and again when its figures are taken. */
const READINGS_KEPT = 6

/** What is known of a file; null where none is kept under that hash. */
export function keptFile(sha256: string): Promise<KeptFile | null> {
  return database().sourceFile.findUnique({
    where: { sha256 },
    select: { sha256: true, name: true, size: true, receivedAt: true, receivedBy: true },
  })
}

/** The file's bytes. Throws DeskError where none is kept. */
export async function keptBytes(sha256: string): Promise<Uint8Array> {
  const found = await database().sourceFile.findUnique({ where: { sha256 }, select: { bytes: true } })
  if (!found) throw new DeskError('file', { en: 'that file is not kept here', zh: '未存有该文件' })
  return found.bytes
}

/** The tables of a kept file, read anew or from memory, by the mappings it was first read by. Rejects with FileRefused. */
export async function readingOf(sha256: string): Promise<FileReading> {
  const mappings = await mappingsOfFile(sha256)
  const key = keyOf(sha256, mappings)
  const held = readings().get(key)
  if (held) return held
  const reading = keptBytes(sha256).then((bytes) =>
    tableReader()(bytes, { mappings: mappings.map(({ handed }) => handed) }),
  )
  remember(key, reading)
  // One that failed for want of time may succeed on a quieter machine.
  reading.catch(() => readings().delete(key))
  return reading
}

/** What a file was read as, and by which mappings, before it was kept. */
export function rememberReading(sha256: string, mappings: readonly SheetMapping[], reading: FileReading): void {
  remember(keyOf(sha256, mappings), Promise.resolve(reading))
}

function keyOf(sha256: string, mappings: readonly SheetMapping[]): string {
  const sheets = mappings.map(({ sheet, mappingId, period }) => `${mappingId} ${period} ${sheet}`)
  return [sha256, ...sheets.toSorted()].join('\n')
}

function remember(key: string, reading: Promise<FileReading>): void {
  const kept = readings()
  kept.set(key, reading)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - READINGS_KEPT))) kept.delete(oldest)
}

function readings(): Map<string, Promise<FileReading>> {
  return processWide('file readings', () => new Map<string, Promise<FileReading>>())
}
