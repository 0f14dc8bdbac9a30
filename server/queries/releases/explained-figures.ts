import { Prisma } from '#prisma/client/client.ts'
import { periodsBeside, periodsToRead, reportPeriod } from '#trade/explain/frames.ts'
import type { Figure } from '#trade/figure.ts'
import { beijingDay } from '#trade/format/format-instant.ts'
import type { ReleaseNotice } from '#trade/live/entry.ts'
import { parsePeriod } from '#trade/period.ts'
import { releaseCode } from '#trade/release.ts'
import type { Database } from '../../database/client.ts'
import { sequenceAt } from '../observations/as-of.ts'
import { knownAt, readFigures } from '../read-figures.ts'

/** A place in the log and the figures known there of the periods an explanation looks at. */
export interface FiguresKnown {
  readonly sequence: number
  readonly figures: readonly Figure[]
}

/** What was known by the end of the day on which a release came, and what was once its monthly report was out. */
export interface ExplainedFigures {
  readonly day: FiguresKnown
  /** Null for a release that is that report, or where none has come by `head`. */
  readonly since: FiguresKnown | null
  /** When that report came. */
  readonly reportedAt: string | null
}

/**
 * The figures the explanation of a release rests on, as known at `head` or before. A day is Beijing's: what came an hour later was known
 * on it. `newest`: the release's newest own entry, so that a figure corrected on a later day is read as corrected.
 */
export async function explainedFigures(
  db: Database,
  notice: Pick<ReleaseNotice, 'code' | 'stage' | 'period' | 'publishedAt'>,
  newest: number,
  head: number,
): Promise<ExplainedFigures> {
  const dayEnd = Math.max(await endOfDay(db, notice.publishedAt, head), newest)
  const report = await reportOf(db, notice, head)
  const sinceEnd = report && Math.max(await endOfDay(db, report.publishedAt.toISOString(), head), dayEnd)
  const [day, since] = await Promise.all([
    figuresAround(db, notice, dayEnd),
    sinceEnd !== null && sinceEnd > dayEnd ? figuresAround(db, notice, sinceEnd) : null,
  ])
  return {
    day: { sequence: dayEnd, figures: day },
    since: since && sinceEnd ? { sequence: sinceEnd, figures: since } : null,
    reportedAt: report?.publishedAt.toISOString() ?? null,
  }
}

/** The last sequence of the day in Beijing on which `instant` lies. */
function endOfDay(db: Database, instant: string, head: number): Promise<number> {
  return sequenceAt(db, head, { instant: new Date(`${beijingDay(instant)}T23:59:59.999+08:00`) })
}

async function reportOf(
  db: Database,
  { code, period, stage }: Pick<ReleaseNotice, 'code' | 'stage' | 'period'>,
  head: number,
): Promise<{ publishedAt: Date } | null> {
  const report = releaseCode('report', parsePeriod(reportPeriod({ period, stage })))
  if (report === code) return null
  const [found] = await db.$queryRaw<{ publishedAt: Date }[]>`
    SELECT p."publishedAt" FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId"
    WHERE r."code" = ${report} AND p."kind" = 'release' AND p."sequence" <= ${head}`
  return found ?? null
}

const TABLES = ['all', 'commodity', 'counterpart', 'group', 'mode', 'enterprise']

/** Every table of the release's own periods; of shorter spans and earlier years the rows that are looked at, and no more. */
function figuresAround(
  db: Database,
  about: Pick<ReleaseNotice, 'stage' | 'period'>,
  sequence: number,
): Promise<Figure[]> {
  const own = periodsToRead(about)
  const { modes, totals } = periodsBeside(about)
  return readFigures(
    db,
    Prisma.sql`${knownAt(sequence)} AND s."breakdown" = ANY(${TABLES}::"Breakdown"[]) AND o."period" = ANY(${[...own, ...modes, ...totals]})
      AND (o."period" = ANY(${[...own]}) OR (s."basis" = 'year-to-date' AND s."breakdown" IN ('all', 'mode')))`,
  )
}
