import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import { parsePeriod, type PeriodText, printPeriod, yearBefore } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import { knownAt, readFigures } from '../read-figures.ts'

/** The figures of the same series a year before each of `figures`, as known at `sequence`: the base that growth is computed on. */
export function figuresYearBefore(db: Database, figures: readonly Figure[], sequence: number): Promise<Figure[]> {
  const periods = new Set(figures.map(({ period }) => printPeriod(yearBefore(parsePeriod(period)))))
  return figuresOf(db, new Set(figures.map(({ series }) => series)), periods, sequence)
}

/** The figures of `series` for `periods` as known at `sequence`. */
export async function figuresOf(
  db: Database,
  series: Iterable<SeriesKey>,
  periods: Iterable<PeriodText>,
  sequence: number,
): Promise<Figure[]> {
  const [keys, texts] = [[...series], [...periods]]
  if (keys.length === 0 || texts.length === 0) return []
  return readFigures(db, Prisma.sql`s."key" = ANY(${keys}) AND o."period" = ANY(${texts}) AND ${knownAt(sequence)}`)
}
