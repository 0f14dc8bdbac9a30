import type { PastForecast } from '#trade/past-surprises.ts'
import type { Database } from '../../database/client.ts'

/**
 * What was forecast of the releases before publication `sequence`, and what each first printed, oldest first. Growth and medians in
 * the digits printed, balances in billions; what was not printed, or not forecast, is left out.
 */
export function pastForecasts(db: Database, sequence: number): Promise<PastForecast[]> {
  return db.$queryRaw<PastForecast[]>`
    SELECT * FROM (
      SELECT e."flow"::text AS "flow", e."currency", e."figure"::text AS "figure", r."period",
        round(e."median", e."digits")::text AS "median",
        CASE e."figure" WHEN 'growth' THEN round(o."printedGrowthPercent", o."growthDigits")::text
          ELSE trim_scale(o."value" * power(10::numeric, o."scale" - 9))::text END AS "actual"
      FROM "Publication" p
        JOIN "Release" r ON r."id" = p."releaseId"
        JOIN "Expectation" e ON e."releaseCode" = r."code" AND e."median" IS NOT NULL
        JOIN "Series" s ON s."key" = concat('CN.', e."flow", '.all.value.', e."currency", '.month')
        JOIN "Observation" o ON o."seriesId" = s."id" AND o."period" = r."period" AND o."vintage" = p."sequence"
      WHERE p."kind" = 'release' AND p."sequence" < ${sequence}::int
      ORDER BY p."sequence"
    ) printed WHERE "actual" IS NOT NULL`
}
