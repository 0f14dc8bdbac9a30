import type { FileReading } from '#ingest/read-tables.ts'
import { database } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { type KeptFile, keptBytes, keptFile, readingOf } from './kept-file.ts'

/** A file that a published figure was read from; null for any other: what is not published is nobody's to see. */
export async function publishedFile(sha256: string): Promise<KeptFile | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const carried = await database().observation.findFirst({ where: { sourceFile: sha256 }, select: { id: true } })
  return carried && keptFile(sha256)
}

/**
 * The same with its bytes. They are asked for with the desk's rights: the web's reach into no file, since most of those that are kept
 * hold figures under embargo.
 */
export async function publishedBytes(sha256: string): Promise<{ file: KeptFile; bytes: Uint8Array } | null> {
  const file = await publishedFile(sha256)
  return file && { file, bytes: await inRole('desk', () => keptBytes(sha256)) }
}

/** The same with its tables. Rejects with FileRefused. */
export async function publishedReading(sha256: string): Promise<{ file: KeptFile; reading: FileReading } | null> {
  const file = await publishedFile(sha256)
  return file && { file, reading: await inRole('desk', () => readingOf(sha256)) }
}
