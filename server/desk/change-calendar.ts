import type { CalendarItem } from '#trade/live/entry.ts'
import { type ReleaseCode, parseReleaseCode } from '#trade/release.ts'
import { parsePeriod, printPeriod } from '#trade/period.ts'
import { type Database, database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { DeskError } from './desk-error.ts'

/** What the calendar says of a release, or null where it doesn't know it. */
export async function calendarItem(db: Database, code: ReleaseCode): Promise<CalendarItem | null> {
  const row = await db.calendarItem.findUnique({ where: { releaseCode: code } })
  if (!row) return null
  return {
    release: row.releaseCode,
    stage: row.stage,
    period: row.period,
    dueAt: row.dueAt?.toISOString() ?? null,
    firstDueAt: row.firstDueAt?.toISOString() ?? null,
    precision: row.precision,
    state: row.state,
    note: row.note,
    source: row.sourceUrl,
  }
}

/** The agency announced when a release comes. Screens count down to it from now on. Throws DeskError when it has come already. */
export async function announce(code: ReleaseCode, dueAt: Date, source: string, by: Actor): Promise<void> {
  const { stage, period } = named(code)
  const known = await calendarItem(database(), code)
  if (known) assertOpen(known)
  await publishCalendar(
    [
      {
        release: code,
        stage,
        period,
        dueAt: dueAt.toISOString(),
        firstDueAt: null,
        precision: 'minute',
        state: 'announced',
        note: null,
        source,
      },
    ],
    by,
  )
}

/** A release will come later: at `dueAt`, or at a time not given. What was announced first stays known. */
export async function postpone(code: ReleaseCode, dueAt: Date | null, note: string | null, by: Actor): Promise<void> {
  const known = await knownItem(code)
  const firstDueAt = known.firstDueAt ?? known.dueAt
  await publishCalendar([{ ...known, dueAt: dueAt?.toISOString() ?? null, firstDueAt, state: 'postponed', note }], by)
}

/** The time passed and nothing came, as on 14 October 2022: the wall says so in words. */
export async function markMissed(code: ReleaseCode, note: string | null, by: Actor): Promise<void> {
  await publishCalendar([{ ...(await knownItem(code)), state: 'missed', note }], by)
}

/** The agency named the time once more: a release that was put off, or only announced, comes then. */
export async function confirm(code: ReleaseCode, note: string | null, by: Actor): Promise<void> {
  const known = await knownItem(code)
  if (known.dueAt === null)
    throw new DeskError('dueAt', {
      en: `${code} has no date to confirm: postpone it to the new one`,
      zh: `${code}没有可确认的日期：请先推迟至新日期`,
    })
  await publishCalendar([{ ...known, state: 'confirmed', note }], by)
}

/** It comes together with February's, as January 2020's did. No other months were ever merged. */
export async function mergeWithFebruary(code: ReleaseCode, note: string | null, by: Actor): Promise<void> {
  const known = await knownItem(code)
  if (parsePeriod(known.period).last !== 1)
    throw new DeskError('code', {
      en: `only January comes together with the next month, and ${code} is not January’s`,
      zh: `只有1月与次月合并公布，${code}不是1月`,
    })
  const firstDueAt = known.firstDueAt ?? known.dueAt
  await publishCalendar([{ ...known, dueAt: null, firstDueAt, state: 'merged', note }], by)
}

/** It will not come. The time it was announced for stays known. */
export async function cancel(code: ReleaseCode, note: string | null, by: Actor): Promise<void> {
  await publishCalendar([{ ...(await knownItem(code)), state: 'cancelled', note }], by)
}

async function knownItem(code: ReleaseCode): Promise<CalendarItem> {
  const known = await calendarItem(database(), code)
  if (!known)
    throw new DeskError('code', {
      en: `the calendar does not know ${code}: announce it first`,
      zh: `日历中没有${code}：请先录入预告`,
    })
  assertOpen(known)
  return known
}

function assertOpen({ release, state }: CalendarItem): void {
  if (state !== 'released') return
  throw new DeskError('code', { en: `${release} has come already`, zh: `${release}已经发布` })
}

function named(code: ReleaseCode): { stage: CalendarItem['stage']; period: string } {
  try {
    const { stage, period, kind } = parseReleaseCode(code)
    if (period && kind === 'release') return { stage, period: printPeriod(period) }
  } catch {
    // Said below, in both languages.
  }
  throw new DeskError('code', {
    en: `expected a code like GACC-2024-12-flash, found “${code}”`,
    zh: `应为GACC-2024-12-flash这样的代码，实为“${code}”`,
  })
}
