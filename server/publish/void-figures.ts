import type { Database } from '../database/client.ts'

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
      "growthDigits", "firstPrint", "missingReason", "vintage", "sourceUrl", "sourceCell", "sourceNote")
    SELECT "seriesId", "period", "periodStart", "periodEnd", NULL, "scale", NULL, 'M', NULL, NULL, "firstPrint", 'withdrawn', ${sequence},
      "sourceUrl", "sourceCell", "sourceNote"
    FROM struck`
}
