import type { FileReading } from '#ingest/read-tables.ts'
import { database } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { processWide } from '../process-wide.ts'
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

/** The tables of a kept file, read anew or from memory. Rejects with FileRefused. */
export function readingOf(sha256: string): Promise<FileReading> {
  const held = readings().get(sha256)
  if (held) return held
  const reading = keptBytes(sha256).then((bytes) => tableReader()(bytes))
  remember(sha256, reading)
  // One that failed for want of time may succeed on a quieter machine.
  reading.catch(() => readings().delete(sha256))
  return reading
}

/** What a file was read as, before it was kept. */
export function rememberReading(sha256: string, reading: FileReading): void {
  remember(sha256, Promise.resolve(reading))
}

function remember(sha256: string, reading: Promise<FileReading>): void {
  const kept = readings()
  kept.set(sha256, reading)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - READINGS_KEPT))) kept.delete(oldest)
}

function readings(): Map<string, Promise<FileReading>> {
  return processWide('file readings', () => new Map<string, Promise<FileReading>>())
}
