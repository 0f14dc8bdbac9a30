import type { Database } from '../../database/client.ts'

/** A place in the past: a sequence of the log, or the instant by which it was known. Null is now. */
export type AsOf = { readonly sequence: number } | { readonly instant: Date } | null

// Pages print instants to the second, cut off: whoever asks for 11:00:00 means what was out when a clock showed that.
const LAST_OF_A_SECOND_MS = 999

/** The place that an address names: a sequence, a second (an ISO instant, all of it counts), or now. */
export function placeOf(asOf: number | string | null): AsOf {
  if (asOf === null) return null
  if (typeof asOf === 'number') return { sequence: asOf }
  return { instant: new Date(Date.parse(asOf) + LAST_OF_A_SECOND_MS) }
}

/** The sequence a view `asOf` reads at, never beyond `head`. 0 before the first publication: nothing was known. */
export async function sequenceAt(db: Database, head: number, asOf: AsOf): Promise<number> {
  if (asOf === null) return head
  if ('sequence' in asOf) return Math.min(asOf.sequence, head)
  // The log's instants never run backwards, so the last publication by that instant carries everything known then.
  const [row] = await db.$queryRaw<{ sequence: number | null }[]>`
    SELECT max("sequence") AS "sequence" FROM "Publication" WHERE "publishedAt" <= ${asOf.instant} AND "sequence" <= ${head}`
  return row?.sequence ?? 0
}
