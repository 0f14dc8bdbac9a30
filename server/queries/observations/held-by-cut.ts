import type { Basis, PeriodText } from '#trade/period.ts'
import type { Breakdown } from '#trade/series-key.ts'
import type { Currency } from '#trade/unit.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Database } from '../../database/client.ts'
import { knownAt } from '../read-figures.ts'

/** What is held of all series that cut trade in one way, in one currency, on one basis. */
export interface HeldCut {
  readonly breakdown: Breakdown
  /** Null of quantities. */
  readonly currency: Currency | null
  readonly basis: Basis
  readonly series: number
  readonly figures: number
  readonly first: PeriodText
  readonly last: PeriodText
}

/** What is held as known at `sequence`, counted. In no order. A series whose figures are all unpublished is as if it did not exist. */
export function heldByCut(db: Database, sequence: number): Promise<HeldCut[]> {
  return db.$queryRaw<HeldCut[]>(Prisma.sql`
    SELECT s."breakdown"::text, CASE s."measure" WHEN 'value' THEN s."unit" END AS "currency", s."basis"::text,
      count(DISTINCT s."id")::int AS "series", count(*)::int AS "figures",
      (array_agg(o."period" ORDER BY o."periodEnd", o."periodStart"))[1] AS "first",
      (array_agg(o."period" ORDER BY o."periodEnd" DESC, o."periodStart" DESC))[1] AS "last"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" JOIN "Publication" p ON p."sequence" = o."vintage"
    WHERE ${knownAt(sequence)}
    GROUP BY 1, 2, 3`)
}
