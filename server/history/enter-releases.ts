import { parsePeriod, periodDays } from '#trade/period.ts'
import { parseReleaseCode, type ReleaseCode } from '#trade/release.ts'
import type { Database } from '../database/client.ts'
import { type Actor, COPYIST } from '../publish/actor.ts'
import { draftChecksum } from '../publish/checksum.ts'
import { grouped } from '#trade/grouped.ts'
import type { HistoryFigure, HistoryRelease } from './history-release.ts'

// Two hands, as for any release: who copied the figures, and whose record they are.
const RECORD: Actor = { id: 'official-record', name: 'Official record', address: null }

/**
 * Enters releases and approves exactly what was entered; answers the checksums that the door will demand, by code. All of them
 * in a few statements: thousands of small ones would take minutes. A release that is there already stays as it is.
 */
export async function enterApproved(
  tx: Database,
  releases: readonly HistoryRelease[],
): Promise<ReadonlyMap<ReleaseCode, string>> {
  // What a load that was cut short left behind, in a version that did not enter and publish in one transaction.
  await tx.$executeRaw`DELETE FROM "Release" WHERE "state" = 'draft' AND "enteredBy" = ${COPYIST.id}`
  await draftReleases(tx, releases)
  await draftFigures(tx, releases)
  const checksums = new Map(releases.map(({ code, figures }) => [code, draftChecksum(figures)]))
  await approve(tx, checksums)
  return checksums
}

async function draftReleases(tx: Database, releases: readonly HistoryRelease[]): Promise<void> {
  const rows = releases.map((release) => ({ ...release, figures: undefined, calendar: undefined, ...daysOf(release) }))
  await tx.$executeRaw`
    INSERT INTO "Release" ("code", "stage", "period", "periodStart", "periodEnd", "embargoAt", "instantPrecision", "enteredBy", "sourceUrl", "notes", "updatedAt")
    SELECT "code", "stage"::"Stage", "period", "start"::date, "end"::date, "embargoAt"::timestamptz, "instantPrecision"::"InstantPrecision", ${COPYIST.id},
      "sourceUrl", "notes", clock_timestamp()
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("code" text, "stage" text, "period" text, "start" text, "end" text, "embargoAt" text,
      "instantPrecision" text, "sourceUrl" text, "notes" text)
    ON CONFLICT ("code") DO NOTHING`
}

async function draftFigures(tx: Database, releases: readonly HistoryRelease[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DraftFigure" ("releaseId", "seriesKey", "period", "value", "scale", "printedGrowthPercent", "status", "firstPrint", "missingReason",
      "sourceUrl", "sourceCell", "sourceNote", "disagreements")
    SELECT r."id", f."series", f."period", f."value", f."scale", f."printedGrowthPercent", f."status"::"ObservationStatus", f."firstPrint"::"FirstPrint",
      f."missingReason", s."sourceUrl", f."sourceCell", s."sourceNote", f."disagreements"
    FROM json_to_recordset(${JSON.stringify(releases.flatMap(sheetsOf))}::json) AS s("code" text, "sourceUrl" text, "sourceNote" text, "figures" json)
      JOIN "Release" r ON r."code" = s."code" AND r."state" = 'draft' AND r."enteredBy" = ${COPYIST.id}
      CROSS JOIN LATERAL json_to_recordset(s."figures") AS f("series" text, "period" text, "value" text, "scale" int, "printedGrowthPercent" text,
        "status" text, "firstPrint" text, "missingReason" text, "sourceCell" text, "disagreements" jsonb)`
}

/** The figures of a release by the source they stand in: its address is said once, which halves what is sent. */
function sheetsOf({ code, figures }: HistoryRelease): readonly object[] {
  const bySource = grouped(figures, ({ sourceUrl, sourceNote }) => JSON.stringify({ code, sourceUrl, sourceNote }))
  return [...bySource].map(([source, of]) => ({ ...JSON.parse(source), figures: of.map(inSheet) }))
}

// What JSON leaves out is null in the database.
function inSheet({ missingReason, disagreements, ...figure }: HistoryFigure): object {
  return {
    ...figure,
    sourceUrl: undefined,
    sourceNote: undefined,
    missingReason: missingReason ?? undefined,
    disagreements: disagreements.length > 0 ? disagreements : undefined,
  }
}

async function approve(tx: Database, checksums: ReadonlyMap<ReleaseCode, string>): Promise<void> {
  const rows = [...checksums].map(([code, checksum]) => ({ code, checksum }))
  await tx.$executeRaw`UPDATE "Release" SET "state" = 'in-review' WHERE "state" = 'draft' AND "enteredBy" = ${COPYIST.id}`
  await tx.$executeRaw`
    UPDATE "Release" r SET "state" = 'approved', "approvedBy" = ${RECORD.id}, "approvedAt" = clock_timestamp(), "approvedChecksum" = a."checksum"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS a("code" text, "checksum" text) WHERE r."code" = a."code" AND r."state" = 'in-review'`
}

function daysOf({ code, period }: HistoryRelease): { start: string; end: string } {
  parseReleaseCode(code) // a code that is none must not enter the log
  return periodDays(parsePeriod(period))
}
