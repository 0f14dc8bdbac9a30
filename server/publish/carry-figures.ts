import type { Database } from '../database/client.ts'

/**
 * Moves a release's draft figures into the published ones as vintage `sequence`, superseding what stood there. The publication
 * must be appended already, in this transaction. Dates follow from the written period (trade/period.ts).
 */
export async function carryFigures(tx: Database, releaseId: number, sequence: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Observation" o SET "supersededBy" = ${sequence}
    FROM "DraftFigure" d JOIN "Series" s ON s."key" = d."seriesKey"
    WHERE d."releaseId" = ${releaseId} AND o."seriesId" = s."id" AND o."period" = d."period" AND o."supersededBy" IS NULL`
  await tx.$executeRaw`
    INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status", "printedGrowthPercent",
      "growthDigits", "firstPrint", "missingReason", "vintage", "sourceUrl", "sourceCell", "sourceNote", "disagreements")
    SELECT s."id", d."period", make_date(y, first, 1), (make_date(y, last, 1) + interval '1 month - 1 day')::date,
      d."value"::numeric, d."scale", length(split_part(d."value", '.', 2)), d."status", d."printedGrowthPercent"::numeric,
      length(split_part(d."printedGrowthPercent", '.', 2)), d."firstPrint", d."missingReason", ${sequence},
      coalesce(d."sourceUrl", 'desk'), d."sourceCell", d."sourceNote", d."disagreements"
    FROM "DraftFigure" d JOIN "Series" s ON s."key" = d."seriesKey"
      CROSS JOIN LATERAL (SELECT regexp_match(d."period", '^(\\d{4})(?:-(\\d{2})(?:\\.\\.(\\d{2}))?)?$') AS m) written
      CROSS JOIN LATERAL (SELECT m[1]::int AS y, coalesce(m[2]::int, 1) AS first, coalesce(m[3]::int, m[2]::int, 12) AS last) months
    WHERE d."releaseId" = ${releaseId}`
  await tx.$executeRaw`DELETE FROM "DraftFigure" WHERE "releaseId" = ${releaseId}`
}
