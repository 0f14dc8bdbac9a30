import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { PeriodText } from '#trade/period.ts'
import type { ReleaseCode, Stage } from '#trade/release.ts'
import type { Bilingual } from '#trade/sentences/sentences.ts'
import type { Database } from '../../database/client.ts'
import { readFigures } from '../read-figures.ts'

/** A correction or withdrawal that was published: of what, when, why, whose error, and each figure with what it took the place of. */
export interface Amendment {
  readonly sequence: number
  readonly kind: 'correction' | 'withdrawal'
  readonly at: string
  /** The release that is amended. */
  readonly release: ReleaseCode
  readonly stage: Stage
  readonly period: PeriodText
  readonly reason: Bilingual
  readonly errorWas: 'ours' | 'agency'
  readonly figures: readonly Figure[]
}

type Row = Omit<Amendment, 'figures' | 'at' | 'reason'> & {
  readonly at: Date
  readonly reasonEn: string
  readonly reasonZh: string | null
}

/** Every one up to `sequence`, newest first. They stay for ever. */
export async function listAmendments(db: Database, sequence: number): Promise<readonly Amendment[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."sequence", p."kind"::text AS "kind", p."publishedAt" AS "at", s."code" AS "release", s."stage"::text AS "stage", s."period",
      coalesce(r."reason", '') AS "reasonEn", r."reasonZh", coalesce(r."errorWas", 'ours') AS "errorWas"
    FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" JOIN "Release" s ON s."id" = r."subjectId"
    WHERE p."kind" IN ('correction', 'withdrawal') AND p."sequence" <= ${sequence} ORDER BY p."sequence" DESC`
  if (rows.length === 0) return []
  const figures = await readFigures(db, Prisma.sql`o."vintage" = ANY(${rows.map((row) => row.sequence)})`)
  return rows.map(({ reasonEn, reasonZh, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    reason: { en: reasonEn, zh: reasonZh ?? reasonEn },
    figures: figures.filter(({ vintage }) => vintage === row.sequence),
  }))
}
