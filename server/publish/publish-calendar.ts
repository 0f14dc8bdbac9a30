import type { CalendarItem } from '#trade/live/entry.ts'
import { type Database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { sha256 } from '../log/hash.ts'
import { lockLog } from '../log/head.ts'
import type { Actor } from './actor.ts'
import { type Published, append } from './append.ts'
import { audit } from './audit.ts'

/**
 * Publishes changes of the calendar (announced, postponed, merged, missed, ...): screens count down to it, or say in words that
 * nothing came. `publishedAt` is for history, which is public from the day the agency announced it.
 */
export function publishCalendar(items: readonly CalendarItem[], by: Actor, publishedAt?: Date): Promise<Published> {
  return transaction(async (tx) => {
    const head = await lockLog(tx)
    const asked = publishedAt ?? (await databaseNow(tx))
    const instant = asked < head.publishedAt ? head.publishedAt : asked
    const published = await append(tx, head, null, {
      kind: 'calendar',
      publishedAt: instant.toISOString(),
      release: null,
      calendar: items,
      figures: { count: 0, digest: sha256('') },
    })
    for (const item of items) await put(tx, item, published.sequence)
    await audit(tx, by, 'calendar.published', items.map((item) => item.release).join(' '), null, {
      sequence: published.sequence,
    })
    return published
  })
}

async function put(tx: Database, item: CalendarItem, vintage: number): Promise<void> {
  const row = {
    stage: item.stage,
    period: item.period,
    dueAt: item.dueAt,
    firstDueAt: item.firstDueAt,
    precision: item.precision,
    state: item.state,
    note: item.note,
    sourceUrl: item.source,
    vintage,
  }
  await tx.calendarItem.upsert({
    where: { releaseCode: item.release },
    create: { releaseCode: item.release, ...row },
    update: row,
  })
}
