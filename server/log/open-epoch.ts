import type { Database } from '../database/client.ts'

/**
 * Gives the log a new epoch, unless another node has by now: after a restore its numbers come to mean something else, and what a
 * screen has seen under `epoch` must never be taken for what follows.
 */
export async function openEpoch(db: Database, epoch: string): Promise<void> {
  await db.$executeRaw`UPDATE "LogHead" SET "epoch" = gen_random_uuid()::text WHERE "id" = 1 AND "epoch" = ${epoch}`
}
