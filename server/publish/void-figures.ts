import type { Database } from '../database/client.ts'
import type { DraftFigure } from './draft-figure.ts'

/**
 * Withdraws every present figure that release `subjectId` (or a correction of it) carried: a row without a value takes its place,
 * so that the figure is struck through where it stood and never just disappears.
 */
export async function voidFigures(tx: Database, subjectId: number, sequence: number): Promise<void> {
  await tx.$executeRaw`
    WITH struck AS (
      UPDATE "Observation" o SET "supersededBy" = ${sequence}
      FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId"
      WHERE p."sequence" = o."vintage" AND o."supersededBy" IS NULL AND (r."id" = ${subjectId} OR r."subjectId" = ${subjectId})
      RETURNING o.*
    )
    INSERT INTO "Observation" ("seriesId", "period", "periodStart", "periodEnd", "value", "scale", "digits", "status", "printedGrowthPercent",
      "growthDigits", "firstPrint", "missingReason", "vintage", "sourceUrl", "sourceCell", "sourceFile", "sourceNote")
    SELECT "seriesId", "period", "periodStart", "periodEnd", NULL, "scale", NULL, 'M', NULL, NULL, "firstPrint", 'withdrawn', ${sequence},
      "sourceUrl", "sourceCell", "sourceFile", "sourceNote"
    FROM struck`
}

/** What `voidFigures` will write, for the log's entry to bind: the log is locked, so nothing comes between. */
export function figuresToVoid(tx: Database, subjectId: number): Promise<DraftFigure[]> {
  return tx.$queryRaw<DraftFigure[]>`
    SELECT s."key" AS "series", o."period", NULL AS "value", o."scale", NULL AS "printedGrowthPercent", 'M' AS "status",
      o."firstPrint"::text AS "firstPrint", 'withdrawn' AS "missingReason", o."sourceUrl", o."sourceCell", o."sourceFile", o."sourceNote", '[]'::jsonb AS "disagreements"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" JOIN "Publication" p ON p."sequence" = o."vintage"
      JOIN "Release" r ON r."id" = p."releaseId"
    WHERE o."supersededBy" IS NULL AND (r."id" = ${subjectId} OR r."subjectId" = ${subjectId})`
}
