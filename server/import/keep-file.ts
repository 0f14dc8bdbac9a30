import { createHash } from 'node:crypto'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import type { KeptFile } from './kept-file.ts'

/** Keeps a file as it came in, under the SHA-256 of its bytes, in hex. The same file twice is one, by the name it first had. */
export function keepFile(
  name: string,
  bytes: Uint8Array,
  by: Actor,
): Promise<Pick<KeptFile, 'sha256' | 'name' | 'size'>> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return transaction(async (tx) => {
    const kept = await tx.$executeRaw`
      INSERT INTO "SourceFile" ("sha256", "name", "bytes", "size", "receivedBy")
      VALUES (${sha256}, ${name}, ${Buffer.from(bytes)}, ${bytes.length}, ${by.id}) ON CONFLICT DO NOTHING`
    if (kept > 0) await audit(tx, by, 'file.received', sha256, null, { name, size: bytes.length })
    return tx.sourceFile.findUniqueOrThrow({ where: { sha256 }, select: { sha256: true, name: true, size: true } })
  })
}
