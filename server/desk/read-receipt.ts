import { RECEIPT_MS, type Receipt } from '#trade/receipt.ts'
import { database } from '../database/client.ts'

interface Row {
  readonly intendedAt: Date | null
  readonly firedAt: Date
  readonly committedBy: Date | null
  readonly firstPaintedBy: Date | null
  readonly lastPaintedBy: Date | null
  readonly showing: number
  readonly connected: number
  readonly slowestMs: number | null
  readonly nodes: number
  readonly isFinal: boolean
}

/** A node that has not reported for so long is gone, and its screens are counted where they went. */
const GONE_AFTER_SECONDS = 5

/**
 * What became of publication `sequence`, over all nodes; null where the log has none. Sockets are added up. A page that polls is
 * known to every node it asked: the most that one node knows is the least there are.
 */
export async function readReceipt(sequence: number): Promise<Receipt | null> {
  const [row] = await database().$queryRaw<Row[]>`
    SELECT r."embargoAt" AS "intendedAt", p."publishedAt" AS "firedAt", d.*,
      clock_timestamp() > p."publishedAt" + make_interval(secs => ${RECEIPT_MS / 1_000 + GONE_AFTER_SECONDS}::float8) AS "isFinal"
    FROM "Publication" p LEFT JOIN "Release" r ON r."id" = p."releaseId", LATERAL (
      SELECT min("heardAt") AS "committedBy", min("firstPaintedAt") AS "firstPaintedBy", max("lastPaintedAt") AS "lastPaintedBy",
        (coalesce(sum("socketsShowing") FILTER (WHERE "isThere"), 0) + coalesce(max("pollingShowing") FILTER (WHERE "isThere"), 0))::int AS "showing",
        (coalesce(sum("sockets") FILTER (WHERE "isThere"), 0) + coalesce(max("polling") FILTER (WHERE "isThere"), 0))::int AS "connected",
        max("slowestMs") AS "slowestMs", count(*)::int AS "nodes"
      FROM (SELECT *, "reportedAt" > max("reportedAt") OVER () - make_interval(secs => ${GONE_AFTER_SECONDS}::float8) AS "isThere"
        FROM "Delivery" WHERE "sequence" = p."sequence") reported
    ) d WHERE p."sequence" = ${sequence}::int`
  if (!row) return null
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    ...row,
    intendedAt: iso(row.intendedAt),
    firedAt: row.firedAt.toISOString(),
    committedBy: iso(row.committedBy),
    firstPaintedBy: iso(row.firstPaintedBy),
    lastPaintedBy: iso(row.lastPaintedBy),
  }
}
