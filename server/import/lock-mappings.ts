import type { Database } from '../database/client.ts'

/** One person at a time makes, changes or forgets a mapping: two at once would both put theirs in the place of one. */
export async function lockMappings(tx: Database): Promise<void> {
  await tx.$executeRaw`LOCK TABLE "TableMapping" IN SHARE ROW EXCLUSIVE MODE`
}
