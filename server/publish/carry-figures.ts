import type { Database } from '../database/client.ts'

/**
 * Moves a release's draft figures into the published ones as vintage `sequence`, superseding what stood there, and the release
 * itself to `published`. The publication must be appended already, in this transaction. Dates follow from the written period
 * (trade/period.ts).
 */
export async function carryFigures(tx: Database, releaseId: number, sequence: number): Promise<void> {
  // One statement, since a release waits for each: drafts leave, which the database allows once the release is published; what
  // they replace is superseded; then they arrive. The last condition makes them wait for that: of a series and a period exactly
  // one figure may be present. What is looked up one by one has its index for it; joined, a log that was begun a minute ago, and
  // has no statistics yet, would be read whole each time.
  await tx.$executeRaw`
    WITH published AS (
      UPDATE "Release" SET "state" = 'published', "updatedAt" = clock_timestamp() WHERE "id" = ${releaseId}
    ), leaving AS (
      DELETE FROM "DraftFigure" WHERE "releaseId" = ${releaseId} RETURNING *
    ), carried AS MATERIALIZED (
      SELECT (SELECT s."id" FROM "Series" s WHERE s."key" = d."seriesKey") AS "seriesId", d.*, make_date(y, first, 1) AS "start",
        (make_date(y, last, 1) + interval '1 month - 1 day')::date AS "end"
      FROM leaving d
        CROSS JOIN LATERAL (SELECT regexp_match(d."period", '^(\\d{4})(?:-(\\d{2})(?:\\.\\.(\\d{2}))?)?$') AS m) written
        CROSS JOIN LATERAL (SELECT m[1]::int AS y, coalesce(m[2]::int, 1) AS first, coalesce(m[3]::int, m[2]::int, 12) AS last) months
    ), superseded AS (
      UPDATE "Observation" SET "supersededBy" = ${sequence} WHERE "id" = ANY (ARRAY(
        SELECT (SELECT o."id" FROM "Observation" o WHERE o."seriesId" = c."seriesId" AND o."period" = c."period" AND o."supersededBy" IS NULL)
        FROM carried c))
      RETURNING "id"
    )
    INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status", "printedGrowthPercent",
      "growthDigits", "firstPrint", "missingReason", "vintage", "sourceUrl", "sourceCell", "sourceFile", "sourceNote", "disagreements")
    SELECT "seriesId", "period", "start", "end", "value"::numeric, "scale", length(split_part("value", '.', 2)), "status",
      "printedGrowthPercent"::numeric, length(split_part("printedGrowthPercent", '.', 2)), "firstPrint", "missingReason", ${sequence},
      coalesce("sourceUrl", 'desk'), "sourceCell", "sourceFile", "sourceNote", "disagreements"
    FROM carried WHERE (SELECT count(*) FROM superseded) >= 0`
}
