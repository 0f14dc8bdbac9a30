import type { Background, Held } from '#trade/checks/draft.ts'
import { expectedFigures } from '#trade/checks/expected-figures.ts'
import { parsePeriod } from '#trade/period.ts'
import type { Stage } from '#trade/release.ts'
import { parseSeriesKey, printSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'
import { memberNames } from './member-names.ts'

// The outlier rule looks back ten years, growth one more.
const YEARS_BACK = 11

/** What the checks of a draft compare it with: the present of its series, on both bases, and the names of their members. */
export async function readBackground(
  db: Database,
  stage: Stage,
  period: string | null,
  extra: Iterable<SeriesKey>,
): Promise<Background> {
  const keys = new Set([...expectedFigures(stage, period).map(({ series }) => series), ...extra])
  const both = [...keys].flatMap((key) => {
    const dimensions = parseSeriesKey(key)
    return [printSeriesKey({ ...dimensions, basis: 'month' }), printSeriesKey({ ...dimensions, basis: 'year-to-date' })]
  })
  const year = period === null ? null : parsePeriod(period).year
  const rows = await db.$queryRaw<(Held & { series: SeriesKey })[]>`
    SELECT s."key" AS "series", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
    WHERE s."key" = ANY(${[...new Set(both)]}) AND o."supersededBy" IS NULL
      AND (${year}::int IS NULL OR extract(year FROM o."periodStart") BETWEEN ${year}::int - ${YEARS_BACK}::int AND ${year}::int)
    ORDER BY o."periodEnd", o."periodStart"`
  const lines: Record<SeriesKey, Held[]> = {}
  for (const { series, ...held } of rows) (lines[series] ??= []).push(held)
  return { lines, names: memberNames(keys) }
}
