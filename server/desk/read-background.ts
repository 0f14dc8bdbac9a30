import { knowledgeOf } from '#trade/checks/calendar.ts'
import type { Background, CalendarKnowledge, Held, LastOfKind, PublishedRelease } from '#trade/checks/draft.ts'
import { expectedFigures } from '#trade/checks/expected-figures.ts'
import { overlapping } from '#trade/checks/published.ts'
import { monthsBack, seriesBeside } from '#trade/checks/reach.ts'
import type { CalendarItem } from '#trade/live/entry.ts'
import { endOrdinal, parsePeriod, periodDays } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'
import type { HeldRelease } from './held-release.ts'
import { memberNames } from './member-names.ts'

type Subject = Pick<HeldRelease, 'code' | 'stage' | 'period'>

/**
 * What the checks of a draft compare it with: the present of its series on both bases, the last release of its kind, what is published
 * for its months, what the calendar says of it, and the names of members. It goes to the browser whole: as little as the rules look at.
 */
export async function readBackground(db: Database, release: Subject, extra: Iterable<SeriesKey>): Promise<Background> {
  const keys = new Set([...expectedFigures(release.stage, release.period).map(({ series }) => series), ...extra])
  const beside = seriesBeside(keys)
  const [lines, lastOfKind, published, calendar] = await Promise.all([
    readLines(db, release, beside),
    readLastOfKind(db, release),
    readPublished(db, release),
    readCalendar(db, release),
  ])
  return { lines, names: memberNames([...beside, ...(lastOfKind?.series ?? [])]), lastOfKind, published, calendar }
}

/** Each as far back as the rules look (trade/checks/reach.ts), and nothing from after the period. */
async function readLines(
  db: Database,
  { period }: Subject,
  series: readonly SeriesKey[],
): Promise<Background['lines']> {
  const end = endOrdinal(parsePeriod(period))
  const rows = await db.$queryRaw<(Held & { series: SeriesKey })[]>`
    SELECT s."key" AS "series", o."period", round(o."value", o."digits")::text AS "value", o."scale",
      round(o."printedGrowthPercent", o."growthDigits")::text AS "printedGrowthPercent"
    FROM unnest(${series}::text[], ${series.map(monthsBack)}::int[]) AS wanted("key", "back")
      JOIN "Series" s ON s."key" = wanted."key" JOIN "Observation" o ON o."seriesId" = s."id"
    WHERE o."supersededBy" IS NULL
      AND ${end}::int - (extract(year FROM o."periodEnd")::int * 12 + extract(month FROM o."periodEnd")::int - 1) BETWEEN 0 AND wanted."back"
    ORDER BY o."periodEnd", o."periodStart"`
  const lines: Record<SeriesKey, Held[]> = {}
  for (const { series: key, ...held } of rows) (lines[key] ??= []).push(held)
  return lines
}

/** What it first carried: a correction takes no line away. */
async function readLastOfKind(db: Database, { code, stage, period }: Subject): Promise<LastOfKind | null> {
  const { end } = periodDays(parsePeriod(period))
  const [last] = await db.$queryRaw<LastOfKind[]>`
    WITH last AS (
      SELECT "id", "code", "period" FROM "Release"
      WHERE "stage"::text = ${stage} AND "kind" = 'release' AND "state" IN ('published', 'corrected') AND "code" <> ${code}
        AND "periodEnd" < ${end}::date
      ORDER BY "periodEnd" DESC LIMIT 1
    )
    SELECT last."code", last."period", array_agg(DISTINCT s."key") AS "series"
    FROM last JOIN "Publication" p ON p."releaseId" = last."id" JOIN "Observation" o ON o."vintage" = p."sequence"
      JOIN "Series" s ON s."id" = o."seriesId"
    GROUP BY last."code", last."period"`
  return last ?? null
}

async function readPublished(db: Database, release: Subject): Promise<readonly PublishedRelease[]> {
  const { start, end } = periodDays(parsePeriod(release.period))
  const rows = await db.$queryRaw<PublishedRelease[]>`
    SELECT "code", "stage"::text AS "stage", "period" FROM "Release"
    WHERE "kind" = 'release' AND "state" IN ('published', 'corrected') AND "periodStart" <= ${end}::date AND "periodEnd" >= ${start}::date`
  return overlapping(release, rows)
}

async function readCalendar(db: Database, release: Subject): Promise<CalendarKnowledge> {
  const items = await db.$queryRaw<(Omit<CalendarItem, 'dueAt'> & { dueAt: Date | null })[]>`
    SELECT "releaseCode" AS "release", "stage"::text AS "stage", "period", "dueAt", "precision"::text AS "precision",
      "state"::text AS "state"
    FROM "CalendarItem" WHERE "stage"::text = ${release.stage}`
  return knowledgeOf(
    release,
    items.map((item) => ({ ...item, dueAt: item.dueAt?.toISOString() ?? null })),
  )
}
