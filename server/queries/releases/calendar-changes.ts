import type { CalendarItem } from '#trade/live/entry.ts'
import type { Database } from '../../database/client.ts'

/** An announcement as it stands, how often it was changed since it was first made, and when last. */
export interface ChangedItem {
  readonly item: CalendarItem
  readonly changes: number
  readonly changedAt: Date
}

/** Everything the agency announced, as known at `sequence`, by release. */
export function calendarChanges(db: Database, sequence: number): Promise<ChangedItem[]> {
  return db.$queryRaw<ChangedItem[]>`
    SELECT DISTINCT ON (item ->> 'release') item, (count(*) OVER (PARTITION BY item ->> 'release') - 1)::int AS "changes",
      p."publishedAt" AS "changedAt"
    FROM "Publication" p, jsonb_array_elements(p."body" -> 'calendar') item
    WHERE p."sequence" <= ${sequence} AND jsonb_array_length(p."body" -> 'calendar') > 0
    ORDER BY item ->> 'release', p."sequence" DESC`
}
