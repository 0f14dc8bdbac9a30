import { randomUUID } from 'node:crypto'
import type { LogEntry, PublicationKind } from '#trade/live/entry.ts'
import { database } from '../database/client.ts'
import { entriesAfter } from '../log/entries-after.ts'
import { type SealedReceiver, sealedColumns } from './open-receiver.ts'

/**
 * Whoever takes a receiver has it to itself for so long, three times what an attempt may take: should its node die over it, another
 * sends the entry again. A receiver drops it by its id where it has come already.
 */
const TAKEN_FOR_SECONDS = 45

/** A receiver that is owed an entry, taken by this sending alone. */
export interface Taken {
  readonly receiver: SealedReceiver
  readonly claim: string
  readonly entry: LogEntry
  /** Attempts at this entry that have failed. */
  readonly failures: number
}

interface Row extends SealedReceiver {
  readonly cursor: number
  readonly entries: readonly PublicationKind[]
  readonly failures: number
}

/**
 * Takes a receiver whose time has come, so that no other node sends to it meanwhile; null where none is due. What it is owed is the
 * first entry after its cursor, of the log alone: what is not committed does not exist here.
 */
export async function takeDue(): Promise<Taken | null> {
  const claim = randomUUID()
  const [row] = await database().$queryRaw<Row[]>`
    UPDATE "WebhookReceiver" r SET "takenBy" = ${claim},
      "takenUntil" = clock_timestamp() + make_interval(secs => ${TAKEN_FOR_SECONDS})
    WHERE r."id" = (
      SELECT d."id" FROM "WebhookReceiver" d
      WHERE d."isOn" AND d."nextAt" <= clock_timestamp() AND (d."takenUntil" IS NULL OR d."takenUntil" <= clock_timestamp())
        AND EXISTS (SELECT 1 FROM "Publication" p WHERE p."sequence" > d."cursor" AND p."kind"::text = ANY(d."entries"))
      ORDER BY d."nextAt", d."id" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING ${sealedColumns}, r."cursor", r."entries", r."failures"`
  if (!row) return null
  // Asked once it is ours: between the look and the lock another node may have moved its cursor.
  const entry = await entryAfter(row.cursor, row.entries)
  if (entry) return { receiver: row, claim, entry, failures: row.failures }
  await letGo(claim)
  return null
}

/** Gives a receiver back as it was: nothing came of it, or we were stopped. */
export async function letGo(claim: string): Promise<void> {
  await database().$executeRaw`
    UPDATE "WebhookReceiver" SET "takenBy" = NULL, "takenUntil" = NULL WHERE "takenBy" = ${claim}`
}

/** Milliseconds until a receiver that is owed something may be taken; null where none is. Below zero: another node is at it. */
export async function nextDueInMs(): Promise<number | null> {
  const [row] = await database().$queryRaw<{ ms: number | null }[]>`
    SELECT (extract(epoch FROM min(greatest(d."nextAt", d."takenUntil")) - clock_timestamp()) * 1000)::float8 AS "ms"
    FROM "WebhookReceiver" d
    WHERE d."isOn" AND EXISTS (SELECT 1 FROM "Publication" p WHERE p."sequence" > d."cursor" AND p."kind"::text = ANY(d."entries"))`
  return row?.ms ?? null
}

async function entryAfter(cursor: number, kinds: readonly PublicationKind[]): Promise<LogEntry | null> {
  const [next] = await database().$queryRaw<{ sequence: number }[]>`
    SELECT "sequence" FROM "Publication" WHERE "sequence" > ${cursor} AND "kind"::text = ANY(${[...kinds]})
    ORDER BY "sequence" LIMIT 1`
  if (!next) return null
  const [entry] = await entriesAfter(next.sequence - 1, 1)
  return entry ?? null
}
