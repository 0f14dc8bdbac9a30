import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'

/** An approved release whose instant is near, or has passed, and that nobody holds. */
export interface Due {
  readonly code: ReleaseCode
  readonly approvedChecksum: string
  readonly approvedAt: Date
  readonly graceSeconds: number
  /** Milliseconds until the embargo, or until it was let go where that was later, by the database's clock when it was read; negative once it has passed. */
  readonly inMs: number
  /** Its instant, by `performance.now()` of this process: the node's own clock may be wrong. */
  readonly atMs: number
  /** How many figures it brings. */
  readonly size: number
  /** The end of the log when it was read. */
  readonly head: number
}

/** In the order they are to be published: of one instant the smallest first, so that no headline waits for a hundred thousand figures. */
export async function readDue(): Promise<Due[]> {
  const askedMs = performance.now()
  const rows = await database().$queryRaw<Omit<Due, 'atMs'>[]>`
    SELECT "code", "approvedChecksum", "approvedAt", "graceSeconds", (extract(epoch FROM greatest("embargoAt", "letGoAt") - clock_timestamp()) * 1000)::float8 AS "inMs",
      (SELECT count(*)::int FROM "DraftFigure" d WHERE d."releaseId" = "Release"."id") AS "size", (SELECT "sequence" FROM "LogHead") AS "head"
    FROM "Release" WHERE "state" = 'approved' AND "heldAt" IS NULL
      AND "embargoAt" BETWEEN clock_timestamp() - interval '7 days' AND clock_timestamp() + interval '1 minute'
    ORDER BY "embargoAt", "size", "id"`
  // The database looked at its clock somewhere between question and answer.
  const lookedMs = (askedMs + performance.now()) / 2
  return rows.map((row) => ({ ...row, atMs: lookedMs + row.inMs }))
}
