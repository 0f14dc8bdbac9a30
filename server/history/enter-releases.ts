import { parsePeriod, periodDays } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { draftChecksum } from '../publish/checksum.ts'
import { ensureSeries } from '../publish/ensure-series.ts'
import type { HistoryFigure, HistoryRelease } from './history-release.ts'

// Two hands, as for any release: who copied the figures, and whose record they are.
export const COPYIST: Actor = { id: 'history', name: 'History', address: null }
const RECORD: Actor = { id: 'official-record', name: 'Official record', address: null }

// Of jsonb in one statement; more gains nothing and holds more memory.
const ROWS_AT_ONCE = 4_000

/** All drafts in a few statements: thousands of small ones would take minutes. */
export async function draftAll(releases: readonly HistoryRelease[]): Promise<void> {
  const db = database()
  await ensureSeries(
    db,
    releases.flatMap((release) => release.figures.map((figure) => figure.series)),
  )
  // A load that was cut short left drafts behind.
  await db.$executeRaw`DELETE FROM "Release" WHERE "state" = 'draft' AND "enteredBy" = ${COPYIST.id}`
  const rows = releases.map((release) => ({
    ...release,
    figures: undefined,
    calendar: undefined,
    ...daysOf(release),
    enteredBy: COPYIST.id,
  }))
  await db.$executeRaw`
    INSERT INTO "Release" ("code", "stage", "period", "periodStart", "periodEnd", "embargoAt", "instantPrecision", "enteredBy", "sourceUrl", "notes", "updatedAt")
    SELECT "code", "stage"::"Stage", "period", "start"::date, "end"::date, "embargoAt"::timestamptz, "instantPrecision"::"InstantPrecision", "enteredBy",
      "sourceUrl", "notes", clock_timestamp()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("code" text, "stage" text, "period" text, "start" text, "end" text, "embargoAt" text,
      "instantPrecision" text, "enteredBy" text, "sourceUrl" text, "notes" text)
    ON CONFLICT ("code") DO NOTHING`
  const figures = releases.flatMap((release) => release.figures.map((figure) => ({ code: release.code, ...figure })))
  for (let from = 0; from < figures.length; from += ROWS_AT_ONCE)
    await draftFigures(figures.slice(from, from + ROWS_AT_ONCE))
  // Without statistics each publication would read every draft of all releases.
  await db.$executeRaw`ANALYZE "DraftFigure", "Series", "Release"`
}

async function draftFigures(figures: readonly (HistoryFigure & { code: string })[]): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "printedGrowthPercent", "status", "firstPrint", "missingReason",
      "sourceUrl", "sourceCell", "sourceNote", "disagreements")
    SELECT r."id", f."series", f."period", f."value", f."scale", f."printedGrowthPercent", f."status"::"ObservationStatus", f."firstPrint"::"FirstPrint",
      f."missingReason", f."sourceUrl", f."sourceCell", f."sourceNote", nullif(f."disagreements", '[]'::jsonb)
    FROM jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) AS f("code" text, "series" text, "period" text, "value" text, "scale" int,
      "printedGrowthPercent" text, "status" text, "firstPrint" text, "missingReason" text, "sourceUrl" text, "sourceCell" text, "sourceNote" text, "disagreements" jsonb)
      JOIN "Release" r ON r."code" = f."code" AND r."state" = 'draft'`
}

/** Approves exactly what was drafted, with the checksum that the door will demand. */
export async function approveAll(releases: readonly HistoryRelease[]): Promise<void> {
  const rows = releases.map((release) => ({ code: release.code, checksum: checksumOf(release) }))
  await database().$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE "Release" SET "state" = 'in-review' WHERE "state" = 'draft' AND "enteredBy" = ${COPYIST.id}`
    await tx.$executeRaw`
      UPDATE "Release" r SET "state" = 'approved', "approvedBy" = ${RECORD.id}, "approvedAt" = clock_timestamp(), "approvedChecksum" = a."checksum"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS a("code" text, "checksum" text) WHERE r."code" = a."code" AND r."state" = 'in-review'`
  })
}

/** What the door will demand of a release of the history. */
export function checksumOf({ figures }: HistoryRelease): string {
  return draftChecksum(figures)
}

function daysOf({ code, period }: HistoryRelease): { start: string; end: string } {
  parseReleaseCode(code) // a code that is none must not enter the log
  return periodDays(parsePeriod(period))
}
