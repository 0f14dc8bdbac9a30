import type { CalendarItem } from '#trade/live/entry.ts'
import { database, transaction } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { compileHistory } from '../history/compile-history.ts'
import { enterApproved } from '../history/enter-releases.ts'
import type { HistoryRelease } from '../history/history-release.ts'
import { loadExpectationsOf } from '../history/load-expectations.ts'
import { COPYIST } from '../publish/actor.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'

/** The two releases of 13 January 2025 in their order, and how long after start each publishes itself. */
const MOMENTS = [
  { code: 'GACC-2024-annual', afterMs: 60_000 },
  { code: 'GACC-2024-12-flash', afterMs: 120_000 },
] as const

/** Arms the real releases of 13 January 2025, so that a newcomer sees the countdown, the moment and the update. */
export async function armDemo(): Promise<void> {
  const now = await databaseNow(database())
  const releases = MOMENTS.map(({ code, afterMs }) => atInstant(find(code), new Date(now.getTime() + afterMs)))
  await transaction((tx) => enterApproved(tx, releases))
  for (const { code } of releases) await loadExpectationsOf(code)
  await publishCalendar(releases.map(calendarItem), COPYIST)
}

function find(code: string): HistoryRelease {
  const found = compileHistory().find((entry) => entry.kind === 'release' && entry.code === code)
  if (found?.kind !== 'release') throw new Error(`the history holds no ${code}`)
  return found
}

function atInstant(release: HistoryRelease, instant: Date): HistoryRelease {
  return { ...release, embargoAt: instant.toISOString(), instantPrecision: 'second' }
}

function calendarItem(release: HistoryRelease): CalendarItem {
  return {
    release: release.code,
    stage: release.stage,
    period: release.period,
    dueAt: release.embargoAt,
    firstDueAt: null,
    precision: 'second',
    state: 'confirmed',
    note: 'The release of 13 January 2025, replayed',
    source: release.sourceUrl ?? 'history',
  }
}
