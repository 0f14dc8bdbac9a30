import type { Figure } from '#trade/figure.ts'
import type { Database } from '../../database/client.ts'
import { type PrintPlace, printsPage, type PrintsQuery } from './prints-page.ts'

// A node that must publish at an instant reads no more than this without letting others have their turn.
const AT_A_TIME = 2_000
// About as many figures, of series as long as ours are: a page looks at those of its own series alone, not at all that are still to come.
const SERIES_AT_A_TIME = 250

/** Prints as known at `sequence`, by series, then period, then publication; null where there are more than `most`. */
export async function printsUpTo(
  db: Database,
  query: Omit<PrintsQuery, 'after' | 'limit'>,
  sequence: number,
  most: number,
): Promise<readonly Figure[] | null> {
  const keys = query.series.toSorted()
  const found: Figure[] = []
  for (let first = 0; first < keys.length; first += SERIES_AT_A_TIME) {
    const series = keys.slice(first, first + SERIES_AT_A_TIME)
    for (let after: PrintPlace | null = null; ; ) {
      const page = await printsPage(db, { ...query, series, after, limit: AT_A_TIME }, sequence)
      found.push(...page.map(({ figure }) => figure))
      if (found.length > most) return null
      const last = page.at(-1)?.figure
      if (page.length < AT_A_TIME || last === undefined) break
      after = last
    }
  }
  return found
}
