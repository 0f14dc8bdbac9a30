import { Prisma } from '#prisma/client/client.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'

/** A publication that carried a figure of a view: a place on the ruler of what was known when. */
export interface PublicationOf extends Pick<ReleaseNotice, 'code' | 'stage' | 'period'> {
  readonly sequence: number
  readonly kind: 'release' | 'correction' | 'withdrawal'
  readonly publishedAt: string
}

/**
 * The publications up to `sequence` that carried a figure of `series`, oldest first. Those that carried what stands at `sequence` need
 * not be looked for where they are `known`.
 */
export async function publicationsOf(
  db: Database,
  series: readonly SeriesKey[],
  sequence: number,
  known: ReadonlySet<number> | null,
): Promise<PublicationOf[]> {
  const unknown = known === null ? Prisma.sql`true` : Prisma.sql`o."supersededBy" <= ${sequence}`
  const rows = await db.$queryRaw<(Omit<PublicationOf, 'publishedAt'> & { publishedAt: Date })[]>(Prisma.sql`
    SELECT p."sequence", p."kind"::text, p."publishedAt", p."body" -> 'release' ->> 'code' AS "code", p."body" -> 'release' ->> 'stage' AS "stage",
      p."body" -> 'release' ->> 'period' AS "period"
    FROM "Publication" p WHERE p."kind" <> 'calendar' AND p."sequence" <= ${sequence} AND (p."sequence" = ANY(${[...(known ?? [])]})
      OR p."sequence" IN (SELECT o."vintage" FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
        WHERE s."key" = ANY(${[...series]}) AND ${unknown}))
    ORDER BY p."sequence"`)
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}

/** How many figures known at `sequence` have changed since. */
export async function changedSince(db: Database, sequence: number): Promise<number> {
  const [row] = await db.$queryRaw<{ changed: number }[]>`
    SELECT count(*)::int AS "changed" FROM "Observation" o JOIN "Publication" p ON p."sequence" = o."vintage"
    WHERE o."vintage" <= ${sequence} AND o."supersededBy" > ${sequence}`
  return row?.changed ?? 0
}

/** When sequence `n` was public; null where the log has not reached it. */
export async function publishedAt(db: Database, sequence: number): Promise<string | null> {
  const [row] = await db.$queryRaw<
    { publishedAt: Date }[]
  >`SELECT "publishedAt" FROM "Publication" WHERE "sequence" = ${sequence}`
  return row?.publishedAt.toISOString() ?? null
}

/** Entry `n` of the log: the hash that binds it to all before it, and when it was public; null where the log has not reached it. */
export async function entryAt(db: Database, sequence: number): Promise<{ hash: string; publishedAt: string } | null> {
  const [row] = await db.$queryRaw<
    { hash: string; publishedAt: Date }[]
  >`SELECT "hash", "publishedAt" FROM "Publication" WHERE "sequence" = ${sequence}`
  return row ? { hash: row.hash, publishedAt: row.publishedAt.toISOString() } : null
}
