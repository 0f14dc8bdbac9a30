import { Prisma } from '#prisma/client/client.ts'
import type { DrawnFigure, FirstPrint, ObservationStatus } from '#trade/figure.ts'
import { LazyMap } from '#trade/lazy-map.ts'
import type { MissingReason } from '#trade/missing.ts'
import type { PeriodText } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'
import type { Head } from '../../log/head.ts'
import { type Carrier, carriers } from './carriers.ts'
import { endsWithin } from './ends-within.ts'
import type { ObservationQuery } from './observations.ts'

/**
 * The figures `query` asks for as known at `sequence` of the log that ends at `head`, to be drawn: without where each stands and what
 * it replaced. Read from the index of lines alone (migration 0016), a text for each line, of which a figure is read when it is asked
 * for: 250 countries over ten years cost as little as they show.
 */
export async function drawnLines(
  db: Database,
  query: ObservationQuery,
  head: Pick<Head, 'epoch' | 'sequence'>,
  sequence: number,
): Promise<ReadonlyMap<SeriesKey, DrawnLine>> {
  const [rows, carried] = await Promise.all([
    db.$queryRaw<{ key: string; line: string | null }[]>(linesSql(query, sequence)),
    carriers(db, head),
  ])
  const lines = new Map<SeriesKey, DrawnLine>()
  for (const { key, line } of rows) if (line !== null) lines.set(key, new DrawnLine(key, line, carried))
  return lines
}

/** A text of figures for each line; null for one of which nothing was known at `sequence`. */
export function linesSql({ series, ...when }: ObservationQuery, sequence: number): Prisma.Sql {
  // Not `knownAt`: its two cases would be looked up in two other indexes, and the figures in their table.
  return Prisma.sql`
    SELECT s."key", l."line" FROM "Series" s CROSS JOIN LATERAL (
      SELECT string_agg(o."drawn", E'\n') AS "line" FROM "Observation" o
      WHERE o."seriesId" = s."id" AND o."vintage" <= ${sequence} AND coalesce(o."supersededBy" > ${sequence}, true)
        AND ${endsWithin(when)}) l
    WHERE s."key" = ANY(${[...series]})`
}

/** The figures of one line by period, each read when it is asked for. */
export class DrawnLine extends LazyMap<PeriodText, DrawnFigure> {
  readonly #written: ReadonlyMap<PeriodText, string>

  constructor(series: SeriesKey, line: string, carried: ReadonlyMap<number, Carrier>) {
    const written = new Map<PeriodText, string>()
    for (const text of line.split('\n')) written.set(text.slice(0, text.indexOf(' ')), text)
    super(written, (period) => readFigure(series, written.get(period) ?? '', carried))
    this.#written = written
  }

  /** Adds the publications that carried what is known of it to `all`. */
  addVintagesTo(all: Set<number>): void {
    for (const [period, text] of this.#written) all.add(wholeNumberAt(text, period.length + 1))
  }
}

/** The digits of `text` from `start` to the blank after them. Without a text of its own: a page of lines has ten thousand. */
function wholeNumberAt(text: string, start: number): number {
  let number = 0
  for (let at = start; at < text.length && text[at] !== ' '; at += 1) number = number * 10 + text.charCodeAt(at) - ZERO
  return number
}

const ZERO = '0'.charCodeAt(0)

/** A figure as the column "drawn" has it; a reason may have blanks and stands last. Undefined for one that no publication carried. */
function readFigure(series: SeriesKey, text: string, carried: ReadonlyMap<number, Carrier>): DrawnFigure | undefined {
  const [period = '', vintage, status, firstPrint, scale, value, growth, ...reason] = text.split(' ')
  const carrier = carried.get(Number(vintage))
  if (!carrier) return undefined
  return {
    series,
    period,
    vintage: Number(vintage),
    publishedAt: carrier.publishedAt,
    release: carrier.release,
    status: status as ObservationStatus,
    firstPrint: firstPrint as FirstPrint,
    scale: Number(scale),
    value: held(value),
    printedGrowthPercent: held(growth),
    missingReason: held(reason.join(' ')) as MissingReason | null,
  }
}

function held(written: string | undefined): string | null {
  return written === undefined || written === '-' ? null : written
}
