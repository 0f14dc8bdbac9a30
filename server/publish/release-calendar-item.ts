import type { CalendarItem } from '#trade/live/entry.ts'
import type { Database } from '../database/client.ts'

/** Marks what the calendar announced under `code` as released, and returns it for the log; null where nothing was announced. */
export async function releaseCalendarItem(tx: Database, code: string): Promise<CalendarItem | null> {
  const [item] = await tx.$queryRaw<CalendarItem[]>`
    UPDATE "CalendarItem" SET "state" = 'released' WHERE "releaseCode" = ${code} AND "state" <> 'released'
    RETURNING "releaseCode" AS "release", "stage"::text AS "stage", "period", "dueAt", "firstDueAt", "precision"::text AS "precision",
      "state"::text AS "state", "note", "sourceUrl" AS "source"`
  return item ? { ...item, dueAt: iso(item.dueAt), firstDueAt: iso(item.firstDueAt) } : null
}

/** Once the publication that says so stands in the log. */
export async function nameVintage(tx: Database, code: string, vintage: number): Promise<void> {
  await tx.$executeRaw`UPDATE "CalendarItem" SET "vintage" = ${vintage} WHERE "releaseCode" = ${code}`
}

function iso(instant: string | Date | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}
