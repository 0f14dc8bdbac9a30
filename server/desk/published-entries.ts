import type { Database } from '../database/client.ts'

/** A figure as the form shows it, as published. */
export interface PublishedEntry {
  readonly seriesKey: string
  readonly period: string
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
}

/** The figures that release `subjectId`, or a correction of it, put into the present: those a correction can replace. Digits as printed. */
export async function publishedEntries(db: Database, subjectId: number | null): Promise<readonly PublishedEntry[]> {
  if (subjectId === null) return []
  return db.$queryRaw<PublishedEntry[]>`
    SELECT s."key" AS "seriesKey", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" JOIN "Publication" p ON p."sequence" = o."vintage"
      JOIN "Release" r ON r."id" = p."releaseId"
    WHERE o."supersededBy" IS NULL AND (r."id" = ${subjectId} OR r."subjectId" = ${subjectId}) ORDER BY o."id"`
}
