import type { Figure } from '#trade/figure.ts'
import type { Database } from '../../database/client.ts'
import { type PrintPlace, printsPage, type PrintsQuery } from './prints-page.ts'

// A node that must publish at an instant reads no more than this without letting others have their turn.
const AT_A_TIME = 2_000

/** Prints as known at `sequence`, by series, then period, then publication; null where there are more than `most`. */
export async function printsUpTo(
  db: Database,
  query: Omit<PrintsQuery, 'after' | 'limit'>,
  sequence: number,
  most: number,
): Promise<readonly Figure[] | null> {
  const found: Figure[] = []
  for (let after: PrintPlace | null = null; ; ) {
    const page = await printsPage(db, { ...query, after, limit: AT_A_TIME }, sequence)
    found.push(...page.map(({ figure }) => figure))
    if (found.length > most) return null
    const last = found.at(-1)
    if (page.length < AT_A_TIME || last === undefined) return found
    after = last
  }
}
