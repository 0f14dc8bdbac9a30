import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Publication } from '#trade/vintages/print.ts'
import type { Database } from '../../database/client.ts'
import { readFigures } from '../read-figures.ts'

/** Every print of `series` up to `sequence`, superseded ones too, by period, the first print first; and the publications that carried them, oldest first. */
export async function printsOfSeries(
  db: Database,
  series: SeriesKey,
  sequence: number,
): Promise<{ figures: readonly Figure[]; publications: readonly Publication[] }> {
  const [figures, publications] = await Promise.all([
    readFigures(db, Prisma.sql`s."key" = ${series} AND o."vintage" <= ${sequence}`),
    publicationsOf(db, series, sequence),
  ])
  return { figures, publications }
}

/** A notice keeps what it was amended for; whose error a publication put right is said of the amendment alone. */
async function publicationsOf(db: Database, series: SeriesKey, sequence: number): Promise<Publication[]> {
  const rows = await db.$queryRaw<(Omit<Publication, 'publishedAt'> & { publishedAt: Date })[]>(Prisma.sql`
    SELECT p."sequence", p."kind"::text, p."publishedAt", p."body" -> 'release' ->> 'code' AS "code", p."body" -> 'release' ->> 'stage' AS "stage",
      p."body" -> 'release' ->> 'period' AS "period",
      CASE WHEN p."kind" IN ('correction', 'withdrawal') THEN p."body" -> 'release' -> 'amended' ->> 'errorWas' END AS "errorWas"
    FROM "Publication" p WHERE p."sequence" <= ${sequence} AND p."sequence" IN (
      SELECT o."vintage" FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" WHERE s."key" = ${series})
    ORDER BY p."sequence"`)
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }))
}
