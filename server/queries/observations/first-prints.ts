import type { Figure } from '#trade/figure.ts'
import { endOrdinal } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import { periodPrints } from '#trade/vintages/period-prints.ts'
import type { Database } from '../../database/client.ts'
import { printsOfSeries } from '../vintages/prints-of-series.ts'
import type { PrintPlace, PrintsQuery } from './prints-page.ts'

/**
 * The agency's first print of each figure as known at `sequence`, by series, then period: at most `limit`. What our own desk mistyped
 * and took back was never the agency's. Its mark says where a first print is not held.
 */
export async function firstPrints(
  db: Database,
  { series, from, to, since, after, limit }: Omit<PrintsQuery, 'allPrints'>,
  sequence: number,
): Promise<readonly Figure[]> {
  const found: Figure[] = []
  const toRead = [...new Set(series)].toSorted().filter((key) => after === null || key >= after.series)
  for (const key of toRead) {
    if (found.length >= limit) break
    const firsts = await firstsOf(db, key, sequence)
    const start = key === after?.series ? placeOf(firsts, after) + 1 : 0
    found.push(
      ...firsts
        .slice(start)
        .filter(({ end, figure }) => end >= (from ?? 0) && end <= (to ?? end) && figure.vintage > since)
        .map(({ figure }) => figure),
    )
  }
  return found.slice(0, limit)
}

interface First {
  readonly end: number
  readonly figure: Figure
}

async function firstsOf(db: Database, key: SeriesKey, sequence: number): Promise<readonly First[]> {
  const { figures, publications } = await printsOfSeries(db, key, sequence)
  // Of a year to date every period belongs: here none is left out.
  return periodPrints(figures, publications, 'year-to-date').map(({ period, prints: [first] }) => ({
    end: endOrdinal(period),
    figure: first.figure,
  }))
}

function placeOf(firsts: readonly First[], { period }: PrintPlace): number {
  return firsts.findIndex(({ figure }) => figure.period === period)
}
