import { createHash } from 'node:crypto'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'

/** Keeps a file as it came in. Answers the SHA-256 of its bytes, in hex: its name from now on. The same file twice is one. */
export async function keepFile(name: string, bytes: Uint8Array, by: Actor): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await transaction(async (tx) => {
    const kept = await tx.$executeRaw`
      INSERT INTO "SourceFile" ("sha256", "name", "bytes", "size", "receivedBy")
      VALUES (${sha256}, ${name}, ${Buffer.from(bytes)}, ${bytes.length}, ${by.id}) ON CONFLICT DO NOTHING`
    if (kept > 0) await audit(tx, by, 'file.received', sha256, null, { name, size: bytes.length })
  })
  return sha256
}
