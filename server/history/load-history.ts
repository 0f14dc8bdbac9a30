import { alone } from '../database/alone.ts'
import { database } from '../database/client.ts'
import { canonicalJson } from '../log/hash.ts'
import { audit } from '../publish/audit.ts'
import { publish } from '../publish/publish.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { compileHistory } from './compile-history.ts'
import { approveAll, checksumOf, COPYIST, draftAll } from './enter-releases.ts'
import type { HistoryEntry } from './history-release.ts'
import { historyDigest } from './history-digest.ts'
import { HistoryComposer } from './history-composer.ts'
import { loadExpectations } from './load-expectations.ts'
import { loadNotes } from './load-notes.ts'

export interface LoadOptions {
  /** Leaves out what became public at this ISO instant or later: the history as it was known then. */
  readonly asKnownUntil?: string
}

export interface Loaded {
  readonly releases: number
  readonly observations: number
  /** Releases and calendar entries that were there already. */
  readonly skipped: number
}

/**
 * Publishes the official history through the same door as any release, in the order in which it became public. Loading again
 * publishes only what is not there yet.
 */
export function loadHistory({ asKnownUntil }: LoadOptions = {}): Promise<Loaded> {
  return alone(LOADING_HISTORY, () => load(asKnownUntil))
}

// One starting node loads, the others wait and then find everything there.
const LOADING_HISTORY = 20_080_101

async function load(asKnownUntil: string | undefined): Promise<Loaded> {
  // What was loaded is written down in the audit, so that an ordinary start is over at once.
  const loading = `${historyDigest()} until ${asKnownUntil ?? 'now'}`
  const done = await database().audit.findFirst({ where: { action: LOADED, subject: loading } })
  if (done) return { releases: 0, observations: 0, skipped: await database().publication.count() }
  const loaded = await loadMissing(asKnownUntil)
  await audit(database(), COPYIST, LOADED, loading, null, loaded)
  return loaded
}

const LOADED = 'history.loaded'

async function loadMissing(asKnownUntil: string | undefined): Promise<Loaded> {
  const known = compileHistory().filter(
    (entry) => !asKnownUntil || Date.parse(entry.embargoAt) < Date.parse(asKnownUntil),
  )
  const missing = await withoutPublished(known)
  const releases = missing.filter((entry) => entry.kind === 'release')
  await loadExpectations(asKnownUntil)
  await loadNotes(asKnownUntil)
  if (missing.length === 0) return { releases: 0, observations: 0, skipped: known.length }
  await draftAll(releases)
  await approveAll(releases)
  await publishAll(missing)
  return {
    releases: releases.length,
    observations: releases.reduce((sum, release) => sum + release.figures.length, 0),
    skipped: known.length - missing.length,
  }
}

async function withoutPublished(entries: readonly HistoryEntry[]): Promise<HistoryEntry[]> {
  const codes = await database().$queryRaw<{ code: string }[]>`
    SELECT "code" FROM "Release" WHERE "state" IN ('published', 'corrected', 'withdrawn')`
  const calendars = await database().$queryRaw<
    { items: unknown }[]
  >`SELECT "body" -> 'calendar' AS "items" FROM "Publication" WHERE "kind" = 'calendar'`
  const there = new Set([...codes.map(({ code }) => code), ...calendars.map(({ items }) => canonicalJson(items))])
  return entries.filter((entry) => !there.has(entry.kind === 'release' ? entry.code : canonicalJson(entry.calendar)))
}

async function publishAll(entries: readonly HistoryEntry[]): Promise<void> {
  const composer = await HistoryComposer.begin()
  for (const entry of entries) {
    if (entry.kind === 'release') {
      const { sequence } = await publish(entry.code, checksumOf(entry), COPYIST, {
        publishedAt: 'embargo',
        armed: composer.arm(entry),
      })
      composer.published(entry, sequence)
    }
    if (entry.calendar.length > 0) {
      const { sequence } = await publishCalendar(entry.calendar, COPYIST, new Date(entry.embargoAt))
      composer.published(
        { ...entry, kind: 'calendar', sourceUrl: entry.sourceUrl ?? '', notes: entry.notes ?? '' },
        sequence,
      )
    }
  }
}
