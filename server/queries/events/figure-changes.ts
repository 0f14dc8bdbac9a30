import { Prisma } from '#prisma/client/client.ts'
import type { FigureChange } from '#trade/events/events-of-view.ts'
import { comparePeriods, parsePeriod, type PeriodText } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'

interface ChangeRow {
  readonly kind: FigureChange['kind']
  readonly release: ReleaseCode
  readonly publishedAt: Date
  readonly periods: PeriodText[]
}

/** The corrections, withdrawals and restatements up to `sequence` that took the place of figures of `series`, oldest first. */
export async function figureChanges(
  db: Database,
  series: readonly SeriesKey[],
  sequence: number,
): Promise<FigureChange[]> {
  const rows = await db.$queryRaw<ChangeRow[]>(Prisma.sql`
    SELECT CASE WHEN p."kind" = 'release' THEN 'restatement' ELSE p."kind"::text END AS "kind",
      p."body" -> 'release' ->> 'code' AS "release", p."publishedAt", array_agg(DISTINCT o."period") AS "periods"
    FROM "Series" s JOIN "Observation" o ON o."seriesId" = s."id" JOIN "Publication" p ON p."sequence" = o."supersededBy"
    WHERE s."key" = ANY(${[...series]}) AND o."supersededBy" <= ${sequence}
      AND (p."kind" IN ('correction', 'withdrawal') OR (p."kind" = 'release' AND p."body" -> 'release' ->> 'stage' = 'restatement'))
    GROUP BY p."sequence" ORDER BY p."sequence"`)
  return rows.map(({ publishedAt, periods, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    periods: periods.toSorted((a, b) => comparePeriods(parsePeriod(a), parsePeriod(b))),
  }))
}
