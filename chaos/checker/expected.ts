import type pg from 'pg'

// The database's own word, in plain SQL. Nothing here is shared with the product: what a screen must show at a place in the log
// follows from the tables alone.

export interface Place {
  readonly sequence: number
  readonly hash: string
  readonly epoch: string
  readonly kind: string
  /** When others could see it, ms since 1970 by the database's clock. Its row was written earlier: a run holds transactions up between the two. */
  readonly committedMs: number
  readonly code: string | null
  /** Before which nobody may have it; null for what has no embargo. */
  readonly embargoMs: number | null
}

export async function placesAfter(sql: pg.Client, sequence: number): Promise<Place[]> {
  const { rows } = await sql.query<Place>(
    `SELECT p."sequence", p."hash", p."epoch", p."kind"::text AS "kind", extract(epoch FROM coalesce(pg_xact_commit_timestamp(p.xmin), p."recordedAt"))::float8 * 1000 AS "committedMs",
       r."code", extract(epoch FROM r."embargoAt")::float8 * 1000 AS "embargoMs"
     FROM "Publication" p LEFT JOIN "Release" r ON r."id" = p."releaseId" WHERE p."sequence" > $1 ORDER BY p."sequence"`,
    [sequence],
  )
  return rows
}

/** What a screen that shows `series` from `fromYear` on shows when the log stands at `sequence`, as a digest of lines. */
export async function digestAt(
  sql: pg.Client,
  { series, fromYear }: { readonly series: readonly string[]; readonly fromYear: number },
  sequence: number,
): Promise<string> {
  const { rows } = await sql.query<{ digest: string }>(
    `WITH figures AS (
       SELECT concat_ws('|', 'F', s."key", o."period", coalesce(round(o."value", o."digits")::text, '-'), o."scale",
         coalesce(round(o."printedGrowthPercent", o."growthDigits")::text, '-'), o."status"::text, o."vintage") AS line
       FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
       WHERE s."key" = ANY ($1) AND left(o."period", 4)::int >= $2
         AND o."vintage" <= $3 AND NOT coalesce(o."supersededBy" <= $3, false)
     ), newest AS (
       SELECT p."sequence", p."releaseId", r."code" FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId"
       WHERE r."kind" = 'release' AND p."sequence" <= $3 ORDER BY p."sequence" DESC LIMIT 25
     ), releases AS (
       SELECT concat_ws('|', 'R', n."code", CASE a."kind" WHEN 'correction' THEN 'corrected' WHEN 'withdrawal' THEN 'withdrawn'
         ELSE 'published' END, n."sequence", coalesce(a."sequence"::text, '-')) AS line
       FROM newest n LEFT JOIN LATERAL (
         SELECT p."sequence", c."kind"::text AS "kind" FROM "Release" c JOIN "Publication" p ON p."releaseId" = c."id"
         WHERE c."subjectId" = n."releaseId" AND c."kind" IN ('correction', 'withdrawal') AND p."sequence" <= $3 ORDER BY p."sequence" DESC LIMIT 1) a ON true
     ), said AS (
       SELECT i.item ->> 'release' AS release, i.item, row_number() OVER (PARTITION BY i.item ->> 'release' ORDER BY p."sequence" DESC) AS age
       FROM "Publication" p, jsonb_array_elements(p."body" -> 'calendar') AS i(item) WHERE p."sequence" <= $3
     ), calendar AS (
       SELECT concat_ws('|', 'C', release, item ->> 'state', coalesce(item ->> 'dueAt', '-')) AS line
       FROM said WHERE age = 1 AND item ->> 'state' <> 'released'
     )
     SELECT md5(coalesce(string_agg(line, E'\\n' ORDER BY line COLLATE "C"), '')) AS digest
     FROM (TABLE figures UNION ALL TABLE releases UNION ALL TABLE calendar) lines`,
    [series, fromYear, sequence],
  )
  return rows[0]?.digest ?? ''
}

export async function epochNow(sql: pg.Client): Promise<string> {
  const { rows } = await sql.query<{ epoch: string }>(`SELECT "epoch" FROM "LogHead"`)
  return rows[0]?.epoch ?? ''
}
