import { Prisma } from '#prisma/client/client.ts'
import type { PublicationKind } from '#trade/live/entry.ts'
import type { PeriodText } from '#trade/period.ts'
import type { ReleaseCode, Stage } from '#trade/release.ts'
import type { Database } from '../../database/client.ts'

/** An entry of the log without what it carried. */
export interface ListedPublication {
  readonly sequence: number
  readonly kind: PublicationKind
  /** From when what it carried is public: the agency's instant, where it came with the history. */
  readonly publishedAt: string
  /** When this database took it. */
  readonly recordedAt: string
  /** The release it is, or is about; null for one of the calendar. */
  readonly release: ReleaseCode | null
  readonly stage: Stage | null
  readonly period: PeriodText | null
  readonly figures: number
  readonly hash: string
  readonly previousHash: string
}

/** Which: of a kind, about a release, after a sequence. */
export interface PublicationFilter {
  readonly kind?: PublicationKind | undefined
  readonly release?: ReleaseCode | undefined
  readonly after: number
  readonly limit: number
}

type Row = Omit<ListedPublication, 'publishedAt' | 'recordedAt'> & {
  readonly publishedAt: Date
  readonly recordedAt: Date
}

/** The publications up to `sequence`, oldest first: at most `limit`. */
export async function listPublications(
  db: Database,
  { kind, release, after, limit }: PublicationFilter,
  sequence: number,
): Promise<readonly ListedPublication[]> {
  const conditions = [
    Prisma.sql`p."sequence" > ${after} AND p."sequence" <= ${sequence}`,
    ...(kind ? [Prisma.sql`p."kind" = ${kind}::"PublicationKind"`] : []),
    ...(release ? [Prisma.sql`p."body" -> 'release' ->> 'code' = ${release}`] : []),
  ]
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT p."sequence", p."kind"::text, p."publishedAt", p."recordedAt", p."body" -> 'release' ->> 'code' AS "release",
      p."body" -> 'release' ->> 'stage' AS "stage", p."body" -> 'release' ->> 'period' AS "period",
      (p."body" -> 'figures' ->> 'count')::int AS "figures", p."hash", p."previousHash"
    FROM "Publication" p WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY p."sequence" LIMIT ${limit}`)
  return rows.map(({ publishedAt, recordedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
  }))
}
