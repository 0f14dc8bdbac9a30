import type { TableMapping } from '#trade/table-mapping.ts'
import type { Database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { lockMappings } from './lock-mappings.ts'

/**
 * Remembers how a layout is read, for every table with its fingerprint, in the place of what was said before; the same once more
 * leaves it whose it is. `title`: of the table it was pointed out in, for the record. Answers its id.
 */
export async function rememberMapping(
  tx: Database,
  fingerprint: string,
  { mapping, title }: { readonly mapping: TableMapping; readonly title: string },
  by: Actor,
): Promise<number> {
  await lockMappings(tx)
  const written = JSON.stringify(mapping)
  const [held] = await tx.$queryRaw<{ id: number; mapping: unknown; isSame: boolean }[]>`
    SELECT "id", "mapping", "mapping" = ${written}::jsonb AS "isSame" FROM "TableMapping"
    WHERE "fingerprint" = ${fingerprint} AND "leftAt" IS NULL`
  if (held?.isSame) return held.id
  if (held) await tx.$executeRaw`UPDATE "TableMapping" SET "leftAt" = clock_timestamp() WHERE "id" = ${held.id}`
  const [made] = await tx.$queryRaw<{ id: number }[]>`
    INSERT INTO "TableMapping" ("fingerprint", "mapping", "madeBy")
    VALUES (${fingerprint}, ${written}::jsonb, ${by.id}) RETURNING "id"`
  if (!made) throw new Error('a mapping was written and has no id')
  const before = held ? { mapping: held.mapping } : null
  await audit(tx, by, held ? 'mapping.changed' : 'mapping.made', fingerprint, before, { title, mapping })
  return made.id
}
