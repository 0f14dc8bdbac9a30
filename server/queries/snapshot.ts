import { Prisma } from '#prisma/client/client.ts'
import type { Figure } from '#trade/figure.ts'
import type { CalendarItem, Cursor, ReleaseNotice } from '#trade/live/entry.ts'
import { RELEASES_KEPT, type Snapshot, type Subscription } from '#trade/live/fold.ts'
import { type Database, database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { readHead } from '../log/head.ts'
import { knownAt, readFigures } from './read-figures.ts'

/**
 * What a panel of `subscription` shows at the head of the log, or as known at sequence `at`. One consistent reading: whatever is
 * published meanwhile is an entry after the snapshot's cursor. Throws RangeError when the log has not reached `at`.
 */
export function snapshotFor(subscription: Subscription, at?: number): Promise<Snapshot> {
  return database().$transaction((tx) => readSnapshot(tx, subscription, at), { isolationLevel: 'RepeatableRead' })
}

async function readSnapshot(tx: Database, subscription: Subscription, at?: number): Promise<Snapshot> {
  const cursor = at === undefined ? headCursor(await readHead(tx)) : await cursorAt(tx, at)
  const [figures, releases, calendar] = [
    await readFigures(
      tx,
      Prisma.sql`s."key" = ANY(${[...subscription.series]}) AND o."periodStart" >= make_date(${subscription.fromYear}, 1, 1) AND ${knownAt(cursor.sequence)}`,
    ),
    await newestReleases(tx, cursor.sequence),
    await openCalendar(tx, cursor.sequence),
  ]
  const takenAt = (await databaseNow(tx)).toISOString()
  return {
    cursor,
    subscription,
    figures: byLine(figures),
    releases,
    calendar: Object.fromEntries(calendar.map((item) => [item.release, item])),
    takenAt,
  }
}

/** The newest releases, oldest first, each as its newest correction or withdrawal says. */
async function newestReleases(tx: Database, at: number): Promise<ReleaseNotice[]> {
  const rows = await tx.$queryRaw<{ notice: ReleaseNotice }[]>`
    SELECT coalesce(amended."body", first."body") -> 'release' AS "notice"
    FROM (SELECT * FROM "Publication" WHERE "kind" = 'release' AND "sequence" <= ${at} ORDER BY "sequence" DESC LIMIT ${RELEASES_KEPT}) first
    LEFT JOIN LATERAL (
      SELECT p."body" FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId"
      WHERE r."subjectId" = first."releaseId" AND p."sequence" <= ${at} ORDER BY p."sequence" DESC LIMIT 1
    ) amended ON true
    ORDER BY first."sequence"`
  return rows.map((row) => row.notice)
}

/** Each calendar item as the newest entry that names it says, unless that entry says it was released. */
async function openCalendar(tx: Database, at: number): Promise<CalendarItem[]> {
  const rows = await tx.$queryRaw<{ item: CalendarItem }[]>`
    SELECT "item" FROM (
      SELECT DISTINCT ON (item ->> 'release') item, p."sequence"
      FROM "Publication" p, jsonb_array_elements(p."body" -> 'calendar') WITH ORDINALITY AS items(item, place)
      WHERE p."sequence" <= ${at} AND jsonb_array_length(p."body" -> 'calendar') > 0
      ORDER BY item ->> 'release', p."sequence" DESC, place DESC
    ) newest WHERE item ->> 'state' <> 'released' ORDER BY "sequence", item ->> 'dueAt'`
  return rows.map((row) => row.item)
}

async function cursorAt(tx: Database, at: number): Promise<Cursor> {
  // The head is of the newest epoch, even where its entry was written in one before: the database was restored to here.
  const head = await readHead(tx)
  if (at === head.sequence) return headCursor(head)
  const rows = at === 0 ? await beginning(tx) : await placeOf(tx, at)
  const [row] = rows
  if (!row) throw new RangeError(`the log has no entry ${at}`)
  return row
}

function placeOf(tx: Database, at: number): Promise<Cursor[]> {
  return tx.$queryRaw<Cursor[]>`SELECT "epoch", "sequence", "hash" FROM "Publication" WHERE "sequence" = ${at}`
}

/** Before the first entry, which is where an empty log stands, too. */
function beginning(tx: Database): Promise<Cursor[]> {
  return tx.$queryRaw<Cursor[]>`
    SELECT "epoch", 0 AS "sequence", "previousHash" AS "hash" FROM "Publication" WHERE "sequence" = 1
    UNION ALL SELECT "epoch", "sequence", "hash" FROM "LogHead" WHERE "sequence" = 0`
}

function headCursor({ epoch, sequence, hash }: Cursor): Cursor {
  return { epoch, sequence, hash }
}

/** Figures as a snapshot has them: by series, then by period. */
export function byLine(figures: readonly Figure[]): Snapshot['figures'] {
  const lines: Record<string, Record<string, Figure>> = {}
  for (const figure of figures) (lines[figure.series] ??= {})[figure.period] = figure
  return lines
}
