import type { Database } from '../../database/client.ts'

/** A place in the past: a sequence of the log, or the instant by which it was known. Null is now. */
export type AsOf = { readonly sequence: number } | { readonly instant: Date } | null

/** The sequence a view `asOf` reads at, never beyond `head`. 0 before the first publication: nothing was known. */
export async function sequenceAt(db: Database, head: number, asOf: AsOf): Promise<number> {
  if (asOf === null) return head
  if ('sequence' in asOf) return Math.min(asOf.sequence, head)
  // The log's instants never run backwards, so the last publication by that instant carries everything known then.
  const [row] = await db.$queryRaw<{ sequence: number | null }[]>`
    SELECT max("sequence") AS "sequence" FROM "Publication" WHERE "publishedAt" <= ${asOf.instant} AND "sequence" <= ${head}`
  return row?.sequence ?? 0
}
