import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import { parsePeriod, periodDays, type PeriodText } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import { knownAt, readFigures } from '../read-figures.ts'
import { endsWithin } from './ends-within.ts'
import type { ObservationQuery } from './observations.ts'

/** Which print of which figure: no two are the same. */
export interface PrintPlace {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly vintage: number
}

export interface PrintsQuery extends Omit<ObservationQuery, 'ends'> {
  /** Every print of a figure, superseded ones too; else the one that stands. */
  readonly allPrints: boolean
  /** Only those of publications after this sequence. */
  readonly since: number
  /** Only those after this one, in order; null from the beginning. */
  readonly after: PrintPlace | null
  readonly limit: number
}

/** A print, and the publication up to the asked sequence that replaced it; null while it stood. */
export interface PrintInHistory {
  readonly figure: Figure
  readonly replacedBy: number | null
}

/** Prints as known at `sequence`, by series, then period, then publication: at most `limit`. */
export async function printsPage(
  db: Database,
  { series, from, to, allPrints, since, after, limit }: PrintsQuery,
  sequence: number,
): Promise<readonly PrintInHistory[]> {
  const which = [
    Prisma.sql`s."key" = ANY(${[...series]})`,
    allPrints ? Prisma.sql`o."vintage" <= ${sequence}` : knownAt(sequence),
    endsWithin({ from, to }),
    ...(since > 0 ? [Prisma.sql`o."vintage" > ${since}`] : []),
    ...(after ? [behind(after)] : []),
  ]
  const figures = await readFigures(db, Prisma.join(which, ' AND '), limit)
  if (!allPrints) return figures.map((figure) => ({ figure, replacedBy: null }))
  const replaced = await replacements(db, figures, sequence)
  return figures.map((figure) => ({ figure, replacedBy: replaced.get(nameOf(figure)) ?? null }))
}

function behind({ series, period, vintage }: PrintPlace): Prisma.Sql {
  const { start, end } = periodDays(parsePeriod(period))
  return Prisma.sql`(s."key", o."periodEnd", o."periodStart", o."vintage") > (${series}, ${end}::date, ${start}::date, ${vintage}::int)`
}

async function replacements(
  db: Database,
  figures: readonly Figure[],
  sequence: number,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<(PrintPlace & { by: number })[]>`
    SELECT s."key" AS "series", o."period", o."vintage", o."supersededBy" AS "by"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId"
    WHERE o."supersededBy" <= ${sequence} AND (s."key", o."period", o."vintage") IN (
      SELECT * FROM unnest(${figures.map(({ series }) => series)}::text[], ${figures.map(({ period }) => period)}::text[],
        ${figures.map(({ vintage }) => vintage)}::int[]))`
  return new Map(rows.map((row) => [nameOf(row), row.by]))
}

function nameOf({ series, period, vintage }: PrintPlace): string {
  return `${series} ${period} ${vintage}`
}
