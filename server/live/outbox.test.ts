import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '#trade/figure.ts'
import type { LogEntry } from '#trade/live/entry.ts'
import type { Subscription } from '#trade/live/fold.ts'
import type { ResyncReason } from '#trade/live/protocol.ts'
import type { Head } from '../log/head.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { cut } from './backfill.ts'
import { BACKFILL_AT_MOST, UNREAD_AT_MOST } from './limits.ts'
import { Outbox } from './outbox.ts'

const EXPORTS = 'CN.exports.all.value.USD.month'
const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }

describe('an outbox', () => {
  it('sends each entry once and in order, whatever is published between greeting, answer and draining', async () => {
    const deed = fc.constantFrom('publish', 'publish', 'answer', 'go live', 'drain')
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 30 }), fc.nat(5), async (deeds, behind) => {
        const tail = logOf(5)
        const screen = screenAt(tail, 5 - behind)
        const answering = screen.outbox.backfill(screen.cursor)
        for (const each of deeds) {
          if (each === 'publish') tail.append()
          else if (each === 'answer') await answering
          else if (each === 'go live') {
            await answering
            screen.outbox.goLive()
          } else screen.outbox.drain()
        }
        const backfill = await answering
        screen.outbox.goLive()
        screen.outbox.drain()
        const got = [...('entries' in backfill ? backfill.entries : []), ...screen.sent].map(({ sequence }) => sequence)
        expect(got).toEqual(tail.entries.slice(5 - behind).map(({ sequence }) => sequence))
      }),
    )
  })

  it('owes a screen at head nothing, and then every entry', async () => {
    const tail = logOf(3)
    const screen = screenAt(tail, 3)
    expect(await screen.outbox.backfill(screen.cursor)).toMatchObject({ entries: [] })
    screen.outbox.goLive()
    expect(screen.sent).toEqual([])
    tail.append()
    screen.outbox.drain()
    expect(screen.sent.map(({ sequence }) => sequence)).toEqual([4])
  })

  it('goes through backfill, cutover and live; before live nothing is pushed, and then what was published meanwhile', async () => {
    const tail = logOf(3)
    const screen = screenAt(tail, 2)
    expect(screen.outbox.phase).toBe('backfill')
    const answering = screen.outbox.backfill(screen.cursor)
    screen.outbox.goLive()
    expect(screen.outbox.phase).toBe('backfill')
    expect(await answering).toMatchObject({ entries: [{ sequence: 3 }], reached: { sequence: 3 } })
    expect(screen.outbox.phase).toBe('cutover')
    tail.append()
    screen.outbox.drain()
    expect(screen.sent).toEqual([])
    screen.outbox.goLive()
    expect(screen.outbox.phase).toBe('live')
    expect(screen.sent.map(({ sequence }) => sequence)).toEqual([4])
  })

  it('closed while it reads, since its screen has greeted anew, it never goes live', async () => {
    const tail = logOf(3)
    const screen = screenAt(tail, 2)
    const answering = screen.outbox.backfill(screen.cursor)
    screen.outbox.close()
    await answering
    screen.outbox.goLive()
    tail.append()
    screen.outbox.drain()
    expect([screen.outbox.phase, screen.sent]).toEqual(['closed', []])
  })

  it(`answers ${BACKFILL_AT_MOST} entries behind with those, and one more with "too far behind"`, async () => {
    const tail = logOf(BACKFILL_AT_MOST + 1)
    const far = screenAt(tail, 0)
    expect(await far.outbox.backfill(far.cursor)).toEqual({ resync: 'too-far-behind' })
    const near = screenAt(tail, 1)
    expect(await near.outbox.backfill(near.cursor)).toMatchObject({ entries: { length: BACKFILL_AT_MOST } })
  })

  it.each<[ResyncReason, Partial<LogEntry>]>([
    ['another-epoch', { epoch: 'restored' }],
    ['another-hash', { hash: 'not of this log' }],
    ['ahead-of-head', { sequence: 9 }],
  ])('sends a screen away for %s, and nothing more to it', async (reason, change) => {
    for (const place of [2, 3]) {
      const tail = logOf(3)
      const screen = screenAt(tail, place)
      expect(await screen.outbox.backfill({ ...screen.cursor, ...change })).toEqual({ resync: reason })
      screen.outbox.goLive()
      tail.append()
      screen.outbox.drain()
      expect(screen.sent).toEqual([])
    }
  })

  it('looks again before it sends a screen away that knows more: its page was drawn from the table just now', async () => {
    const tail = logOf(3)
    tail.lookAgain = () => {
      if (tail.head?.sequence === 3) tail.append()
    }
    const screen = screenAt(tail, 4)
    expect(await screen.outbox.backfill(screen.cursor)).toMatchObject({ entries: [] })
  })

  it('cuts figures to what was asked for, and nothing else of an entry', async () => {
    const tail = logOf(1)
    const screen = screenAt(tail, 1)
    await screen.outbox.backfill(screen.cursor)
    screen.outbox.goLive()
    const entry = tail.append([
      figure(EXPORTS, '2024-12'),
      figure(EXPORTS, '2019-12'),
      figure('CN.imports.all.value.USD.month', '2024-12'),
    ])
    screen.outbox.drain()
    expect(screen.sent).toEqual([{ ...entry, figures: [figure(EXPORTS, '2024-12')] }])
  })

  it('gives up on a reader who leaves two megabytes unread: one word, and then silence', async () => {
    const tail = logOf(1)
    const screen = screenAt(tail, 1)
    await screen.outbox.backfill(screen.cursor)
    screen.outbox.goLive()
    screen.unread = UNREAD_AT_MOST
    tail.append()
    screen.outbox.drain()
    expect(screen.sent).toHaveLength(1)
    screen.unread = UNREAD_AT_MOST + 1
    tail.append()
    screen.outbox.drain()
    tail.append()
    screen.outbox.drain()
    expect(screen.sent).toHaveLength(1)
    expect(screen.resyncs).toEqual(['too-slow'])
  })

  it.each<[ResyncReason, string, Partial<Head>]>([
    ['another-epoch', 'to before its place, with a new epoch', { epoch: 'restored', sequence: 2, hash: 'hash 2' }],
    ['another-epoch', 'to its very place, with a new epoch', { epoch: 'restored' }],
    ['ahead-of-head', 'to before its place, without a new epoch', { sequence: 2, hash: 'hash 2' }],
    ['another-hash', 'and published to its place again', { hash: 'of another past' }],
  ])('says "%s" once when the log was restored %s', async (because, _how, change) => {
    const tail = logOf(5)
    const screen = screenAt(tail, 5)
    await screen.outbox.backfill(screen.cursor)
    screen.outbox.goLive()
    tail.head = { epoch: 'first', sequence: 5, hash: 'hash 5', publishedAt: new Date(0), ...change }
    screen.outbox.drain()
    screen.outbox.drain()
    expect(screen.resyncs).toEqual([because])
    expect(screen.sent).toEqual([])
  })

  it('sends no entry that does not follow what it sent: the log was restored, and published past its place', async () => {
    const tail = logOf(5)
    const screen = screenAt(tail, 5)
    await screen.outbox.backfill(screen.cursor)
    screen.outbox.goLive()
    const entry = tail.append()
    Object.assign(entry, { previousHash: 'of another past' })
    screen.outbox.drain()
    expect([screen.sent, screen.resyncs]).toEqual([[], ['another-hash']])
  })
})

function logOf(length: number): MemoryTail {
  const tail = new MemoryTail()
  for (let n = 0; n < length; n++) tail.append()
  return tail
}

function screenAt(tail: MemoryTail, sequence: number) {
  const sent: LogEntry[] = []
  const resyncs: ResyncReason[] = []
  const screen = { sent, resyncs, unread: 0, cursor: { epoch: 'first', sequence, hash: `hash ${sequence}` } }
  const wire = {
    sendEntry: (entry: LogEntry, subscription: Subscription) => void sent.push(cut(entry, subscription)),
    sendResync: (because: ResyncReason) => void resyncs.push(because),
    unreadBytes: () => screen.unread,
  }
  return Object.assign(screen, { outbox: new Outbox(tail, wire, SUBSCRIPTION) })
}

function figure(series: string, period: string): Figure {
  return {
    series,
    period,
    value: '335.63',
    scale: 9,
    status: 'P',
    printedGrowthPercent: '10.7',
    firstPrint: 'held',
    missingReason: null,
    vintage: 2,
    publishedAt: '2025-01-13T03:00:00.000Z',
    release: 'GACC-2024-12-flash',
    source: { url: 'http://www.customs.gov.cn/', cell: null, note: null },
    disagreements: [],
    replaces: null,
  }
}
