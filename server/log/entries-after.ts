import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import { type Database, database } from '../database/client.ts'
import { readFigures } from '../queries/read-figures.ts'
import type { PublicationBody } from './body.ts'

interface Row {
  epoch: string
  sequence: number
  previousHash: string
  hash: string
  publishedAt: Date
  body: PublicationBody
}

/** A month's detailed table has a hundred thousand figures: a node must not hold twenty of those for one reader. */
export const FIGURES_AT_ONCE = 50_000

/** Entries n+1, n+2, … of the log, in order, whole; at most `limit`, and with the first no more than have `figuresAtMost` together. */
export async function entriesAfter(
  sequence: number,
  limit: number,
  db: Database = database(),
  figuresAtMost = FIGURES_AT_ONCE,
): Promise<LogEntry[]> {
  const found = await db.$queryRaw<
    Row[]
  >`SELECT "epoch", "sequence", "previousHash", "hash", "publishedAt", "body" FROM "Publication"
    WHERE "sequence" > ${sequence} ORDER BY "sequence" LIMIT ${limit}`
  const counts = found.map(({ body }) => body.figures.count)
  const rows = found.slice(0, fitting(counts, figuresAtMost))
  const last = rows.at(-1)
  if (!last) return []
  const carried = new Map<number, Figure[]>(rows.map((row) => [row.sequence, []]))
  const figures = await readFigures(db, Prisma.sql`o."vintage" > ${sequence} AND o."vintage" <= ${last.sequence}`)
  for (const figure of figures) carried.get(figure.vintage)?.push(figure)
  return rows.map((row) => toEntry(row, carried.get(row.sequence) ?? []))
}

/** How many of these, from the first on, are together no more than `atMost`; the first in any case. */
export function fitting(counts: readonly number[], atMost: number): number {
  let left = atMost
  const over = counts.findIndex((count) => (left -= count) < 0)
  return over === -1 ? counts.length : Math.max(1, over)
}

function toEntry(row: Row, figures: readonly Figure[]): LogEntry {
  return {
    epoch: row.epoch,
    sequence: row.sequence,
    previousHash: row.previousHash,
    hash: row.hash,
    kind: row.body.kind,
    publishedAt: row.publishedAt.toISOString(),
    release: row.body.release,
    calendar: row.body.calendar,
    figures,
  }
}
