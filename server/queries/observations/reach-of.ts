import type { PeriodText } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'

/** The first and the last period of which a series has a figure. */
export interface Reach {
  readonly first: PeriodText
  readonly last: PeriodText
}

/** How far each of `series` reaches as known at `sequence`: two looks into the index of lines each, however long they are. */
export async function reachOf(
  db: Database,
  series: readonly SeriesKey[],
  sequence: number,
): Promise<ReadonlyMap<SeriesKey, Reach>> {
  const rows = await db.$queryRaw<(Reach & { key: SeriesKey })[]>`
    SELECT s."key", first."period" AS "first", last."period" AS "last"
    FROM unnest(${[...series]}::text[]) AS asked(key) JOIN "Series" s ON s."key" = asked.key
    CROSS JOIN LATERAL (SELECT o."period" FROM "Observation" o WHERE o."seriesId" = s."id" AND o."vintage" <= ${sequence}
      ORDER BY o."periodEnd", o."vintage" LIMIT 1) first
    CROSS JOIN LATERAL (SELECT o."period" FROM "Observation" o WHERE o."seriesId" = s."id" AND o."vintage" <= ${sequence}
      ORDER BY o."periodEnd" DESC, o."vintage" DESC LIMIT 1) last`
  return new Map(rows.map(({ key, ...reach }) => [key, reach]))
}
