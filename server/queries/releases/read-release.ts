import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { PublicationKind, ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Database } from '../../database/client.ts'
import { readFigures } from '../read-figures.ts'

/** One entry of the log about a release. */
export interface ReleaseEntry {
  readonly sequence: number
  readonly kind: PublicationKind
  readonly publishedAt: string
  readonly hash: string
  readonly previousHash: string
  readonly notice: ReleaseNotice
  /** Every figure the entry carried, as it carried it, with what each took the place of. */
  readonly figures: readonly Figure[]
  /** Those of its figures a later publication has replaced: `series period` by the sequence that did. */
  readonly replacedBy: Readonly<Record<string, number>>
}

/** A published release: how it stands now, and its entries in the log, the first publication first. */
export interface ReadRelease {
  readonly notice: ReleaseNotice
  readonly entries: readonly ReleaseEntry[]
}

interface Row {
  sequence: number
  kind: PublicationKind
  publishedAt: Date
  hash: string
  previousHash: string
  notice: ReleaseNotice
}

/** Release `code` as known at `sequence`, or null: a code nobody published is as if it did not exist. */
export async function readRelease(db: Database, code: ReleaseCode, sequence: number): Promise<ReadRelease | null> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."sequence", p."kind"::text, p."publishedAt", p."hash", p."previousHash", p."body" -> 'release' AS "notice"
    FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" LEFT JOIN "Release" subject ON subject."id" = r."subjectId"
    WHERE (r."code" = ${code} OR subject."code" = ${code}) AND p."sequence" <= ${sequence} AND p."kind" <> 'calendar' ORDER BY p."sequence"`
  const newest = rows.at(-1)
  if (!newest || rows[0]?.kind !== 'release') return null
  const sequences = rows.map((row) => row.sequence)
  const [figures, replaced] = await Promise.all([
    readFigures(db, Prisma.sql`o."vintage" = ANY(${sequences})`),
    db.$queryRaw<{ key: string; period: string; vintage: number; by: number }[]>`
      SELECT s."key", o."period", o."vintage", o."supersededBy" AS "by" FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
      WHERE o."vintage" = ANY(${sequences}) AND o."supersededBy" <= ${sequence}`,
  ])
  const entries = rows.map((row) => ({
    ...row,
    publishedAt: row.publishedAt.toISOString(),
    figures: figures.filter((figure) => figure.vintage === row.sequence),
    replacedBy: Object.fromEntries(
      replaced.filter((one) => one.vintage === row.sequence).map((one) => [`${one.key} ${one.period}`, one.by]),
    ),
  }))
  return { notice: newest.notice, entries }
}
