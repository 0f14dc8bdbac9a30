import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import { knownAt, readFigures } from '../read-figures.ts'

/** Which figures: of these series, of periods whose last month lies in the range (ordinals of months, both ends included). */
export interface ObservationQuery {
  readonly series: readonly SeriesKey[]
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** The figures `query` asks for as known at `sequence`, by series, then period. */
export function observations(
  db: Database,
  { series, from, to }: ObservationQuery,
  sequence: number,
): Promise<Figure[]> {
  return readFigures(db, Prisma.sql`s."key" = ANY(${[...series]}) AND ${knownAt(sequence)} AND ${endsWithin(from, to)}`)
}

/** Of a row `o`: its period ends in these months. */
function endsWithin(from: number | undefined, to: number | undefined): Prisma.Sql {
  const end = Prisma.sql`(extract(year FROM o."periodEnd")::int * 12 + extract(month FROM o."periodEnd")::int - 1)`
  return Prisma.sql`${end} >= ${from ?? 0} AND ${end} <= ${to ?? 120_000}`
}
