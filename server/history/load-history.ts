import type { ReleaseCode } from '#trade/release.ts'
import { alone } from '../database/alone.ts'
import { type Database, database, transaction } from '../database/client.ts'
import { canonicalJson } from '../log/hash.ts'
import { lockLog } from '../log/head.ts'
import { COPYIST } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { ensureSeries } from '../publish/ensure-series.ts'
import { publishAfter } from '../publish/publish.ts'
import { publishCalendarAfter } from '../publish/publish-calendar.ts'
import { compileHistory } from './compile-history.ts'
import { enterApproved } from './enter-releases.ts'
import type { HistoryEntry, HistoryRelease } from './history-release.ts'
import { historyDigest } from './history-digest.ts'
import { HistoryComposer } from './history-composer.ts'
import { loadEvents } from './load-events.ts'
import { loadExpectations } from './load-expectations.ts'

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
  const [done] = await database().$queryRaw<{ published: number }[]>`
    SELECT (SELECT count(*)::int FROM "Publication") AS "published" FROM "Audit" WHERE "action" = ${LOADED} AND "subject" = ${loading} LIMIT 1`
  if (done) return { releases: 0, observations: 0, skipped: done.published }
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
  const releases = missing.filter(isRelease)
  await loadExpectations(asKnownUntil)
  await loadEvents(asKnownUntil)
  if (missing.length === 0) return { releases: 0, observations: 0, skipped: known.length }
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
  await ensureSeries(
    database(),
    entries.filter(isRelease).flatMap(({ figures }) => figures.map(({ series }) => series)),
  )
  // While one lot is published the next is entered; to enter more ahead would only keep transactions open.
  const lots: Promise<void>[] = []
  for (const lot of inLots(entries)) lots.push(enterAndPublish(lot, composer, lots.at(-2), lots.at(-1)))
  await Promise.all(lots)
}

/** In one transaction: it waits for the disk once, and a load that is cut short leaves nothing half done. */
async function enterAndPublish(
  entries: readonly HistoryEntry[],
  composer: HistoryComposer,
  lotButOneBefore: Promise<void> | undefined,
  lotBefore: Promise<void> | undefined,
): Promise<void> {
  await lotButOneBefore
  await transaction(async (tx) => {
    const checksums = await enterApproved(tx, entries.filter(isRelease))
    await lotBefore
    await publishInOrder(tx, entries, checksums, composer)
  }, PATIENCE_MS)
}

// For a lot and the one before it, on a machine much slower or busier than most: an ordinary one takes a second.
const PATIENCE_MS = 120_000

// More to a lot gains nothing, and holds more memory.
const FIGURES_AT_ONCE = 2_000

function inLots(entries: readonly HistoryEntry[]): readonly (readonly HistoryEntry[])[] {
  const lots: HistoryEntry[][] = []
  let room = 0
  for (const entry of entries) {
    const figures = isRelease(entry) ? entry.figures.length : 0
    if (lots.length === 0 || figures > room) {
      lots.push([])
      room = FIGURES_AT_ONCE
    }
    lots.at(-1)?.push(entry)
    room -= figures
  }
  return lots
}

async function publishInOrder(
  tx: Database,
  entries: readonly HistoryEntry[],
  checksums: ReadonlyMap<ReleaseCode, string>,
  composer: HistoryComposer,
): Promise<void> {
  let head = await lockLog(tx)
  for (const entry of entries) {
    if (isRelease(entry)) {
      head = await publishAfter(tx, head, entry.code, checksums.get(entry.code) ?? '', COPYIST, {
        publishedAt: 'embargo',
        armed: composer.arm(entry),
      })
      composer.published(entry, head.sequence)
    }
    if (entry.calendar.length > 0) {
      head = await publishCalendarAfter(tx, head, entry.calendar, COPYIST, new Date(entry.embargoAt))
      composer.published(
        { ...entry, kind: 'calendar', sourceUrl: entry.sourceUrl ?? '', notes: entry.notes ?? '' },
        head.sequence,
      )
    }
  }
}

function isRelease(entry: HistoryEntry): entry is HistoryRelease {
  return entry.kind === 'release'
}
