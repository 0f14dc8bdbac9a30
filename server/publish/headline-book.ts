import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'
import { readFigures } from '../queries/read-figures.ts'

/** What sentences are measured against: the headline figures as known, and every print of them. */
export interface HeadlineBook {
  /** Present now, one per series and period. */
  readonly present: readonly Figure[]
  /** Every vintage but those withdrawn or wrong by our own error: a misplaced comma of ours must not forbid a record for ever. */
  readonly prints: readonly Figure[]
}

const HEADLINE = Prisma.sql`s."breakdown" = 'all' AND s."measure" = 'value' AND o."status" <> 'M'`

/** The book as it stands in the database. */
export async function readHeadlineBook(db: Database): Promise<HeadlineBook> {
  const present = await readFigures(db, Prisma.sql`${HEADLINE} AND o."supersededBy" IS NULL`)
  const superseded = await readFigures(
    db,
    Prisma.sql`${HEADLINE} AND o."supersededBy" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "Publication" later JOIN "Release" l ON l."id" = later."releaseId"
      WHERE later."sequence" = o."supersededBy" AND l."kind" <> 'release' AND l."errorWas" = 'ours')`,
  )
  return { present, prints: [...superseded, ...present] }
}

/** True for the series the book holds: all trade, in money. Asked of every figure there is, so the key is looked at, not parsed. */
export function isHeadline(series: SeriesKey): boolean {
  return /^CN\.\w+\.all\.value\./.test(series)
}
