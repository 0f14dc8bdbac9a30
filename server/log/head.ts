import type { Cursor } from '#trade/live/entry.ts'
import type { Database } from '../database/client.ts'

export interface Head extends Cursor {
  readonly publishedAt: Date
}

/** The end of the log. */
export async function readHead(db: Database): Promise<Head> {
  const [head] = await db.$queryRaw<Head[]>`SELECT "epoch", "sequence", "hash", "publishedAt" FROM "LogHead"`
  return held(head)
}

/** The end of the log, held until the transaction ends: so that the order of sequences is the order of commits. */
export async function lockLog(tx: Database): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`SELECT "epoch", "sequence", "hash", "publishedAt" FROM "LogHead" FOR UPDATE`
  return held(head)
}

function held(head: Head | undefined): Head {
  if (!head) throw new Error('the log has no head: run the migrations')
  return head
}
