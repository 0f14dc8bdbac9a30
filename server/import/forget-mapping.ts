import { transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { lockMappings } from './lock-mappings.ts'

/** Forgets how a layout is read: its next table is pointed out anew. Files read by it stay as they were read. */
export function forgetMapping(fingerprint: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    await lockMappings(tx)
    const [left] = await tx.$queryRaw<{ mapping: unknown }[]>`
      UPDATE "TableMapping" SET "leftAt" = clock_timestamp()
      WHERE "fingerprint" = ${fingerprint} AND "leftAt" IS NULL RETURNING "mapping"`
    if (!left)
      throw new DeskError('mapping', { en: 'that mapping is not remembered any more', zh: '该版式已不在记录中' })
    await audit(tx, by, 'mapping.forgotten', fingerprint, left.mapping, null)
  })
}
