import { database } from '../database/client.ts'
import { type KeptFile, keptFile } from './kept-file.ts'

/** A file that a published figure was read from; null for any other: what is not published is nobody's to see. */
export async function publishedFile(sha256: string): Promise<KeptFile | null> {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null
  const carried = await database().observation.findFirst({ where: { sourceFile: sha256 }, select: { id: true } })
  return carried && keptFile(sha256)
}
