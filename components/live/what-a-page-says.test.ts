import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Snapshot } from '#trade/live/fold.ts'
import { STALE_AFTER_MS } from '#trade/live/protocol.ts'
import { Connection } from './connection.ts'
import type { Link, LinkEvents } from './link.ts'

const HEAD = { epoch: 'first', sequence: 7, hash: 'hash 7' }
const DATABASE_MS = Date.parse('2025-01-13T03:00:00.000Z')
const snapshot: Snapshot = {
  cursor: HEAD,
  subscription: { series: [], fromYear: 2024 },
  figures: {},
  releases: [],
  calendar: {},
  takenAt: new Date(DATABASE_MS).toISOString(),
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A page over a link that the test speaks by; `painted` collects what it reports, `paint` is the browser's next frame. */
function page({ comeBackWithinMs = 0 } = {}) {
  let events: LinkEvents | null = null
  const painted: number[] = []
  const waited: unknown[] = []
  const frames: (() => void)[] = []
  const link: Link = {
    open(heard) {
      events = heard
      return () => {}
    },
    hello: () => {},
    painted: ({ sequence, waitedMs }) => {
      painted.push(sequence)
      waited.push(waitedMs)
    },
    hangUp: () => {},
    woken: () => {},
  }
  const connection = new Connection(snapshot, null, link, {
    origin: '',
    afterPaint: (report) => void frames.push(report),
    askVersion: () => Promise.reject(new Error('nobody asks')),
    reload: () => null,
  })
  const close = connection.open()
  const heartbeatAt = (databaseMs: number, head = HEAD) => ({
    head,
    headAt: new Date(databaseMs).toISOString(),
    databaseTime: new Date(databaseMs).toISOString(),
    comeBackWithinMs,
  })
  const greet = (databaseMs: number) => {
    events?.connected()
    events?.message({
      on: 'welcome',
      welcome: { answer: 'entries', entries: [], heartbeat: heartbeatAt(databaseMs) },
    })
  }
  const beat = (databaseMs: number, head = HEAD) =>
    events?.message({ on: 'heartbeat', heartbeat: heartbeatAt(databaseMs, head) })
  const publish = (sequence: number, databaseMs: number) =>
    events?.message({
      on: 'entry',
      entry: {
        epoch: 'first',
        sequence,
        previousHash: `hash ${sequence - 1}`,
        hash: `hash ${sequence}`,
        kind: 'calendar',
        publishedAt: new Date(databaseMs).toISOString(),
        release: null,
        calendar: [],
        figures: [],
      },
    })
  const paint = () => {
    for (const frame of frames.splice(0)) frame()
  }
  return { connection, painted, waited, paint, greet, beat, publish, close }
}

const silentMs = ({ clock, lastHeardMs }: Connection) => clock.now() - lastHeardMs

describe('what a page says of itself', () => {
  it('reports a paint after the frame, and not before', () => {
    const { painted, paint, greet, close } = page()
    greet(DATABASE_MS)
    expect(painted).toEqual([])
    paint()
    expect(painted).toEqual([7])
    close()
  })

  it('of thousands of pages each reports in its turn, and says how long that was after the frame', () => {
    vi.useFakeTimers({ now: DATABASE_MS })
    vi.spyOn(Math, 'random').mockReturnValue(0.8)
    const { painted, waited, paint, greet, close } = page({ comeBackWithinMs: 2_000 })
    greet(DATABASE_MS)
    paint()
    vi.advanceTimersByTime(599)
    expect(painted).toEqual([])
    vi.advanceTimersByTime(1)
    expect([painted, waited]).toEqual([[7], [600]])
    close()
  })

  it('closed, it reports nothing any more', () => {
    vi.useFakeTimers({ now: DATABASE_MS })
    vi.spyOn(Math, 'random').mockReturnValue(0.8)
    const { painted, paint, greet, close } = page({ comeBackWithinMs: 2_000 })
    greet(DATABASE_MS)
    paint()
    close()
    vi.advanceTimersByTime(60_000)
    expect(painted).toEqual([])
  })

  it.each([
    ['right', 0],
    ['a day fast', 86_400_000],
    ['a day slow', -86_400_000],
  ])('its age counts by the database’s clock, though the machine’s is %s', (_, shiftMs) => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: DATABASE_MS + shiftMs })
    const { connection, greet, close } = page()
    greet(DATABASE_MS)
    expect(silentMs(connection)).toBeLessThan(1_000)
    vi.advanceTimersByTime(STALE_AFTER_MS + 1_000)
    expect(silentMs(connection)).toBeGreaterThan(STALE_AFTER_MS)
    close()
  })

  it('a page out of a cache shows what was kept after it, as old as it is, and nothing of it once the server was heard', () => {
    const { connection, greet, close } = page()
    const kept = { ...snapshot, cursor: { ...HEAD, sequence: 8, hash: 'hash 8' } }
    connection.restore(kept, DATABASE_MS, DATABASE_MS + 8 * 3_600_000)
    expect(connection.state.snapshot).toBe(kept)
    expect(silentMs(connection)).toBeGreaterThanOrEqual(8 * 3_600_000)
    greet(DATABASE_MS + 9 * 3_600_000)
    connection.restore(snapshot, DATABASE_MS, DATABASE_MS)
    expect(connection.state.snapshot).toBe(kept)
    close()
  })

  it('what was said ten seconds ago and arrives now is ten seconds old: a slow line must not make a page look live', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: DATABASE_MS })
    const { connection, greet, beat, close } = page()
    greet(DATABASE_MS)
    vi.advanceTimersByTime(12_000)
    beat(DATABASE_MS + 2_000)
    expect(silentMs(connection)).toBeGreaterThanOrEqual(10_000)
    beat(DATABASE_MS + 12_000)
    expect(silentMs(connection)).toBeLessThan(1_000)
    close()
  })
})

describe('what a page says of itself that its server draws', () => {
  const place = (sequence: number) => ({ epoch: 'first', sequence, hash: `hash ${sequence}` })

  it('reports what it heard of once that is drawn and painted', () => {
    const { connection, painted, paint, greet, publish, close } = page()
    connection.drawn(HEAD)
    greet(DATABASE_MS)
    publish(8, DATABASE_MS)
    publish(9, DATABASE_MS)
    paint()
    expect(painted).toEqual([7])
    connection.drawn(place(8))
    expect(painted).toEqual([7])
    paint()
    expect(painted).toEqual([7, 8])
    connection.drawn(place(9))
    paint()
    expect(painted).toEqual([7, 8, 9])
    close()
  })

  it('is as old as the first it heard of and does not show, whatever its heartbeats say', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: DATABASE_MS })
    const { connection, greet, beat, publish, close } = page()
    connection.drawn(HEAD)
    greet(DATABASE_MS)
    vi.advanceTimersByTime(1_000)
    publish(8, DATABASE_MS + 1_000)
    vi.advanceTimersByTime(STALE_AFTER_MS)
    beat(DATABASE_MS + 1_000 + STALE_AFTER_MS, place(8))
    publish(9, DATABASE_MS + 1_000 + STALE_AFTER_MS)
    expect(silentMs(connection)).toBeGreaterThanOrEqual(STALE_AFTER_MS)
    connection.drawn(place(8))
    expect(silentMs(connection)).toBeLessThan(1_000)
    vi.advanceTimersByTime(STALE_AFTER_MS)
    expect(silentMs(connection)).toBeGreaterThanOrEqual(STALE_AFTER_MS)
    connection.drawn(place(9))
    beat(DATABASE_MS + 1_000 + 2 * STALE_AFTER_MS, place(9))
    expect(silentMs(connection)).toBeLessThan(1_000)
    close()
  })

  it('drawn ahead of what it heard of, it has nothing to wait for', () => {
    const { connection, painted, paint, greet, publish, close } = page()
    connection.drawn(place(8))
    greet(DATABASE_MS)
    publish(8, DATABASE_MS)
    paint()
    expect(painted).toContain(8)
    close()
  })

  it('drawn from another log, it waits for nothing of the one before', () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: DATABASE_MS })
    const { connection, greet, beat, publish, close } = page()
    connection.drawn(HEAD)
    greet(DATABASE_MS)
    publish(8, DATABASE_MS)
    connection.drawn({ epoch: 'second', sequence: 3, hash: 'another' })
    vi.advanceTimersByTime(STALE_AFTER_MS)
    beat(DATABASE_MS + STALE_AFTER_MS, place(8))
    expect(silentMs(connection)).toBeLessThan(1_000)
    close()
  })
})
