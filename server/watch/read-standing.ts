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
  /** Receivers of webhooks that are on and owed an entry, and since when the oldest of those entries is in the log. */
  readonly webhooksBehind: number
  readonly webhooksBehindSeconds: number
  /** Receivers that were switched off by themselves. */
  readonly webhooksOff: number
}

/** Seen from a node that has read the log up to `sequence`. Rejects when the database does not answer. */
export async function readStanding(sequence: number): Promise<Standing> {
  const [standing] = await database().$queryRaw<Standing[]>`
    SELECT h."sequence" AS "head",
      coalesce((SELECT extract(epoch FROM clock_timestamp() - p."publishedAt") FROM "Publication" p
        WHERE p."sequence" = ${sequence}::int + 1), 0)::float8 AS "behindSeconds",
      r."approved"::int, r."overdue"::int, coalesce(r."overdueSeconds", 0)::float8 AS "overdueSeconds",
      w."behind"::int AS "webhooksBehind", coalesce(w."behindSeconds", 0)::float8 AS "webhooksBehindSeconds", w."off"::int AS "webhooksOff"
    FROM "LogHead" h, (
      SELECT count(n."recordedAt") AS "behind", max(extract(epoch FROM clock_timestamp() - n."recordedAt")) AS "behindSeconds",
        count(*) FILTER (WHERE d."offBecause" IS NOT NULL) AS "off"
      FROM "WebhookReceiver" d LEFT JOIN LATERAL (
        SELECT p."recordedAt" FROM "Publication" p
        WHERE d."isOn" AND p."sequence" > d."cursor" AND p."kind"::text = ANY(d."entries") ORDER BY p."sequence" LIMIT 1) n ON true) w, (
      SELECT count(*) FILTER (WHERE "embargoAt" > clock_timestamp()) AS "approved",
        count(*) FILTER (WHERE "embargoAt" <= clock_timestamp()) AS "overdue",
        max(extract(epoch FROM clock_timestamp() - "embargoAt")) FILTER (WHERE "embargoAt" <= clock_timestamp()) AS "overdueSeconds"
      FROM "Release" WHERE "state" = 'approved' AND "heldAt" IS NULL) r`
  if (!standing) throw new Error('the log has no head: run the migrations')
  return standing
}
