import type { CalendarItem } from '#trade/live/entry.ts'
import { database } from '../database/client.ts'

export type Offered = Pick<CalendarItem, 'release' | 'stage' | 'period' | 'dueAt' | 'precision' | 'state'> & {
  /** A draft of it is there already. */
  readonly isStarted: boolean
}

/** What the calendar says is still to come, the next first; what has no date last. What was missed may come late. */
export async function offeredReleases(limit = 12): Promise<readonly Offered[]> {
  const rows = await database().$queryRaw<(Omit<Offered, 'dueAt'> & { dueAt: Date | null })[]>`
    SELECT c."releaseCode" AS "release", c."stage"::text AS "stage", c."period", c."dueAt", c."precision"::text AS "precision",
      c."state"::text AS "state", r."id" IS NOT NULL AS "isStarted"
    FROM "CalendarItem" c LEFT JOIN "Release" r ON r."code" = c."releaseCode"
    WHERE c."state" IN ('announced', 'confirmed', 'postponed', 'missed') ORDER BY c."dueAt" NULLS LAST LIMIT ${limit}`
  return rows.map((row) => ({ ...row, dueAt: row.dueAt?.toISOString() ?? null }))
}
