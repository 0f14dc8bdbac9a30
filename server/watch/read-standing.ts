import { database } from '../database/client.ts'

/** How things stand by the database, and by its clock. */
export interface Standing {
  /** The log's last sequence. */
  readonly head: number
  /** Age of the first entry after the one asked about; 0 at head. */
  readonly behindSeconds: number
  /** Releases approved for an instant to come, and held by nobody. */
  readonly approved: number
  /** The same for an instant that has passed. */
  readonly overdue: number
  readonly overdueSeconds: number
}

/** Seen from a node that has read the log up to `sequence`. Rejects when the database does not answer. */
export async function readStanding(sequence: number): Promise<Standing> {
  const [standing] = await database().$queryRaw<Standing[]>`
    SELECT h."sequence" AS "head",
      coalesce((SELECT extract(epoch FROM clock_timestamp() - p."publishedAt") FROM "Publication" p
        WHERE p."sequence" = ${sequence}::int + 1), 0)::float8 AS "behindSeconds",
      r."approved"::int, r."overdue"::int, coalesce(r."overdueSeconds", 0)::float8 AS "overdueSeconds"
    FROM "LogHead" h, (
      SELECT count(*) FILTER (WHERE "embargoAt" > clock_timestamp()) AS "approved",
        count(*) FILTER (WHERE "embargoAt" <= clock_timestamp()) AS "overdue",
        max(extract(epoch FROM clock_timestamp() - "embargoAt")) FILTER (WHERE "embargoAt" <= clock_timestamp()) AS "overdueSeconds"
      FROM "Release" WHERE "state" = 'approved' AND "heldAt" IS NULL) r`
  if (!standing) throw new Error('the log has no head: run the migrations')
  return standing
}
