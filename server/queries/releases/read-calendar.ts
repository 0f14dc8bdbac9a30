import type { CalendarItem } from '#trade/live/entry.ts'
import type { Database } from '../../database/client.ts'

/** Everything the agency announced, each as the newest entry of the log up to `sequence` says it. */
export async function readCalendar(db: Database, sequence: number): Promise<CalendarItem[]> {
  const rows = await db.$queryRaw<{ item: CalendarItem }[]>`
    SELECT DISTINCT ON (item ->> 'release') item
    FROM "Publication" p, jsonb_array_elements(p."body" -> 'calendar') item
    WHERE p."sequence" <= ${sequence} AND jsonb_array_length(p."body" -> 'calendar') > 0
    ORDER BY item ->> 'release', p."sequence" DESC`
  return rows.map((row) => row.item)
}
