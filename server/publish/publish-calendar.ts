import type { CalendarItem } from '#trade/live/entry.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { sha256 } from '../log/hash.ts'
import { type Head, lockLog } from '../log/head.ts'
import type { Actor } from './actor.ts'
import { append, type Published } from './append.ts'
import { audit } from './audit.ts'
import { calendarTrace } from './trace.ts'

/**
 * Publishes changes of the calendar (announced, postponed, merged, missed, ...): screens count down to it, or say in words that
 * nothing came. `publishedAt` is for history, which is public from the day the agency announced it.
 */
export function publishCalendar(items: readonly CalendarItem[], by: Actor, publishedAt?: Date): Promise<Published> {
  return transaction(async (tx) => publishCalendarAfter(tx, await lockLog(tx), items, by, publishedAt))
}

/** The same in the caller's transaction, which holds the log at `head` and goes on from the head answered. */
export async function publishCalendarAfter(
  tx: Database,
  head: Head,
  items: readonly CalendarItem[],
  by: Actor,
  publishedAt?: Date,
): Promise<Published> {
  const asked = publishedAt ?? (await databaseNow(tx))
  const instant = asked < head.publishedAt ? head.publishedAt : asked
  const published = await append(tx, head, null, {
    kind: 'calendar',
    publishedAt: instant.toISOString(),
    release: null,
    calendar: items,
    figures: { count: 0, digest: sha256('') },
  })
  await put(tx, items, published.sequence)
  await audit(tx, by, 'calendar.published', items.map((item) => item.release).join(' '), null, {
    sequence: published.sequence,
    trace: calendarTrace(published.hash),
  })
  return published
}

async function put(tx: Database, items: readonly CalendarItem[], vintage: number): Promise<void> {
  // Of what is named twice in one entry the later counts, as on every screen.
  const rows = [...new Map(items.map((item) => [item.release, item])).values()]
  await tx.$executeRaw`
    INSERT INTO "CalendarItem" ("releaseCode", "stage", "period", "dueAt", "firstDueAt", "precision", "state", "note", "sourceUrl", "vintage")
    SELECT "release", "stage"::"Stage", "period", "dueAt"::timestamptz, "firstDueAt"::timestamptz, "precision"::"InstantPrecision",
      "state"::"CalendarState", "note", "source", ${vintage}::int
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS i("release" text, "stage" text, "period" text, "dueAt" text, "firstDueAt" text,
      "precision" text, "state" text, "note" text, "source" text)
    ON CONFLICT ("releaseCode") DO UPDATE SET "stage" = EXCLUDED."stage", "period" = EXCLUDED."period", "dueAt" = EXCLUDED."dueAt",
      "firstDueAt" = EXCLUDED."firstDueAt", "precision" = EXCLUDED."precision", "state" = EXCLUDED."state", "note" = EXCLUDED."note",
      "sourceUrl" = EXCLUDED."sourceUrl", "vintage" = EXCLUDED."vintage"`
}
