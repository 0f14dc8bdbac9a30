import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import { knownAt, readFigures } from '../read-figures.ts'
import { endsWithin } from './ends-within.ts'

/** Which figures: of these series, of periods whose last month lies in the range (ordinals of months, both ends included), or is one of `ends`. */
export interface ObservationQuery {
  readonly series: readonly SeriesKey[]
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly ends?: readonly number[] | undefined
}

/** The figures `query` asks for as known at `sequence`, by series, then period. */
export function observations(db: Database, { series, ...when }: ObservationQuery, sequence: number): Promise<Figure[]> {
  return readFigures(db, Prisma.sql`s."key" = ANY(${[...series]}) AND ${knownAt(sequence)} AND ${endsWithin(when)}`)
}
