import { Prisma } from '#prisma/client/client.ts'
import type { Flow } from '#trade/flow.ts'
import type { Basis, PeriodText } from '#trade/period.ts'
import type { Breakdown, Measure, SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import { knownAt } from '../read-figures.ts'

/** Which series: every field given must match. */
export interface SeriesFilter {
  readonly flow?: Flow | undefined
  readonly breakdown?: Breakdown | undefined
  readonly member?: string | undefined
  readonly measure?: Measure | undefined
  readonly unit?: string | undefined
  readonly basis?: Basis | undefined
}

/** A series of which figures are held, and how far they reach. */
export interface SeriesHeld {
  readonly series: SeriesKey
  readonly flow: Flow
  readonly breakdown: Breakdown
  readonly member: string | null
  readonly measure: Measure
  readonly unit: string
  readonly basis: Basis
  readonly first: PeriodText
  readonly last: PeriodText
  /** Figures, and of those the ones with a level (others print growth only, or say why they are missing). */
  readonly figures: number
  readonly levels: number
}

/** The series held as known at `sequence`, by key. A series whose figures are all unpublished is as if it did not exist. */
export function seriesHeld(db: Database, filter: SeriesFilter, sequence: number): Promise<SeriesHeld[]> {
  const { flow, breakdown, member, measure, unit, basis } = filter
  const conditions = [
    knownAt(sequence),
    flow && Prisma.sql`s."flow" = ${flow}::"Flow"`,
    breakdown && Prisma.sql`s."breakdown" = ${breakdown}::"Breakdown"`,
    member && Prisma.sql`s."member" = ${member}`,
    measure && Prisma.sql`s."measure" = ${measure}::"Measure"`,
    unit && Prisma.sql`s."unit" = ${unit}`,
    basis && Prisma.sql`s."basis" = ${basis}::"Basis"`,
  ].flatMap((condition) => condition || [])
  return db.$queryRaw<SeriesHeld[]>(Prisma.sql`
    SELECT s."key" AS "series", s."flow"::text, s."breakdown"::text, s."member", s."measure"::text, s."unit", s."basis"::text,
      (array_agg(o."period" ORDER BY o."periodEnd", o."periodStart"))[1] AS "first",
      (array_agg(o."period" ORDER BY o."periodEnd" DESC, o."periodStart" DESC))[1] AS "last",
      count(*)::int AS "figures", count(o."value")::int AS "levels"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" JOIN "Publication" p ON p."sequence" = o."vintage"
    WHERE ${Prisma.join(conditions, ' AND ')}
    GROUP BY s."id" ORDER BY s."key"`)
}
