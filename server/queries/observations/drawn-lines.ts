import { Prisma } from '#prisma/client/client.ts'
import type { DrawnFigure, FirstPrint, ObservationStatus } from '#trade/figure.ts'
import type { MissingReason } from '#trade/missing.ts'
import type { Database } from '../../database/client.ts'
import { endsWithin } from './ends-within.ts'
import type { ObservationQuery } from './observations.ts'

/**
 * The figures `query` asks for as known at `sequence`, to be drawn: without where each stands and what it replaced. Read from the index
 * of lines alone (migration 0016), a text for each line, so that 250 countries over ten years cost as little as they show.
 */
export async function drawnLines(
  db: Database,
  { series, from, to }: ObservationQuery,
  sequence: number,
): Promise<DrawnFigure[]> {
  // Not `knownAt`: its two cases would be looked up in two other indexes, and the figures in their table.
  const rows = await db.$queryRaw<{ key: string; line: string | null }[]>(Prisma.sql`
    SELECT s."key", l."line" FROM "Series" s CROSS JOIN LATERAL (
      SELECT string_agg(o."drawn", E'\n') AS "line" FROM "Observation" o
      WHERE o."seriesId" = s."id" AND o."vintage" <= ${sequence} AND coalesce(o."supersededBy" > ${sequence}, true)
        AND ${endsWithin(from, to)}) l
    WHERE s."key" = ANY(${[...series]})`)
  const written = rows.flatMap(({ key, line }) => line?.split('\n').map((text) => writtenFigure(key, text)) ?? [])
  const carriers = await carriersOf(db, [...new Set(written.map(({ vintage }) => vintage))])
  return written.flatMap((figure) => {
    const carrier = carriers.get(figure.vintage)
    return carrier ? [{ ...figure, ...carrier }] : []
  })
}

type Carrier = Pick<DrawnFigure, 'release' | 'publishedAt'>

/** What is said of every figure of a publication once. */
async function carriersOf(db: Database, vintages: readonly number[]): Promise<ReadonlyMap<number, Carrier>> {
  const rows = await db.$queryRaw<{ sequence: number; publishedAt: Date; release: string }[]>(Prisma.sql`
    SELECT p."sequence", p."publishedAt", coalesce(sub."code", r."code") AS "release"
    FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" LEFT JOIN "Release" sub ON sub."id" = r."subjectId"
    WHERE p."sequence" = ANY(${[...vintages]})`)
  return new Map(
    rows.map(({ sequence, publishedAt, release }) => [sequence, { publishedAt: publishedAt.toISOString(), release }]),
  )
}

/** A figure as the query writes it; a reason may have blanks and stands last. */
function writtenFigure(series: string, text: string): Omit<DrawnFigure, keyof Carrier> {
  const [period = '', vintage, status, firstPrint, scale, value, growth, ...reason] = text.split(' ')
  const held = (written: string | undefined) => (written === undefined || written === '-' ? null : written)
  return {
    series,
    period,
    vintage: Number(vintage),
    status: status as ObservationStatus,
    firstPrint: firstPrint as FirstPrint,
    scale: Number(scale),
    value: held(value),
    printedGrowthPercent: held(growth),
    missingReason: held(reason.join(' ')) as MissingReason | null,
  }
}
