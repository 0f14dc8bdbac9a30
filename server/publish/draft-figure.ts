import { Prisma } from '#prisma/client/client.ts'
import type { Disagreement, FirstPrint, ObservationStatus } from '#trade/figure.ts'
import type { MissingReason } from '#trade/missing.ts'
import type { PeriodText } from '#trade/period.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'

/** A figure of a release that is not published, in the domain's own words. */
export interface DraftFigure {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly value: string | null
  readonly scale: number
  readonly printedGrowthPercent: string | null
  readonly status: ObservationStatus
  readonly firstPrint: FirstPrint
  readonly missingReason: MissingReason | null
  readonly sourceUrl: string | null
  readonly sourceCell: string | null
  /** SHA-256 of the file it was read from; null where it was typed. */
  readonly sourceFile: string | null
  readonly sourceNote: string | null
  readonly disagreements: readonly Disagreement[]
}

/** The figures of a draft, by series and period. */
export async function readDraft(db: Database, releaseId: number): Promise<DraftFigure[]> {
  const [draft] = await db.$queryRaw<{ figures: DraftFigure[] }[]>`SELECT ${draftOf(releaseId)} AS "figures"`
  return draft?.figures ?? []
}

/**
 * The same as a part of another statement; `releaseId` may be a column of it. One value: as rows of a dozen cells each, the
 * figures of a large release take the driver longer than everything else at the door.
 */
export function draftOf(releaseId: number | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(f), '[]') FROM (
      SELECT "seriesKey" AS "series", "period", "value", "scale", "printedGrowthPercent", "status", "firstPrint", "missingReason", "sourceUrl",
        "sourceCell", "sourceFile", "sourceNote", coalesce("disagreements", '[]'::jsonb) AS "disagreements"
      FROM "DraftFigure" WHERE "releaseId" = ${releaseId} ORDER BY "seriesKey", "period") f)`
}
