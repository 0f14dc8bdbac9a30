import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import pino from 'pino'
import { describe, expect, it, onTestFinished } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import type { Receipt } from '#trade/receipt.ts'
import { database } from '../database/client.ts'
import { readReceipt } from '../desk/read-receipt.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { approved, CHIEF, databaseIn, DECEMBER, EXPORTS } from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { type WatchedNode, watchedNode } from '../testing/watched-node.ts'

ownDatabase(cloneDatabase)

const UNSEEN = { committedBy: null, firstPaintedBy: null, lastPaintedBy: null, connected: 0, showing: 0, nodes: 0 }

describe('the receipt of a publication', () => {
  it('adds up two nodes: intended, fired, committed, the first paint and the last, each after the one before', async () => {
    const [one, other] = [await opened(), await opened()]
    const screens = await Promise.all([screenAt(one), screenAt(one), screenAt(other)])
    await approved(DECEMBER, await databaseIn(1_000))
    const sequence = (one.tail.head?.sequence ?? 0) + 1
    await Promise.all(screens.map(({ screen }) => screen.next('entry')))
    const paint = (at: number, afterMs: number) =>
      screens[at]?.screen.say('painted', { page: screens[at].page, sequence, afterMs })
    paint(0, 21)
    const first = await receiptOnce(sequence, ({ showing, nodes }) => showing === 1 && nodes === 2)
    expect(first).toMatchObject({ connected: 3, slowestMs: 21, isFinal: false })
    paint(2, 34)
    const { intendedAt, firedAt, committedBy, firstPaintedBy, lastPaintedBy, ...counted } = await receiptOnce(
      sequence,
      ({ showing }) => showing === 2,
    )
    expect(counted).toEqual({ connected: 3, showing: 2, slowestMs: 34, nodes: 2, isFinal: false })
    expect(firstPaintedBy).toBe(first.firstPaintedBy)
    const steps = [intendedAt, firedAt, committedBy, firstPaintedBy, lastPaintedBy].map((at) => Date.parse(at ?? ''))
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(steps.at(-1)).toBeGreaterThan(steps.at(-2) ?? 0)
  })

  it('counts a node that is gone no more, and its screens where they went', async () => {
    const [one, other] = [await opened(), await opened()]
    const here = await screenAt(one)
    await publishCalendar([], CHIEF)
    await here.screen.next('entry')
    const { sequence = 0 } = one.tail.head ?? {}
    await receiptOnce(sequence, ({ connected, nodes }) => connected === 1 && nodes === 2)
    await one.stop()
    // What it reported last stays behind, and grows old.
    await database().$executeRaw`
      UPDATE "Delivery" SET "reportedAt" = "reportedAt" - interval '1 minute' WHERE "sequence" = ${sequence} AND "sockets" = 1`
    expect(await readReceipt(sequence)).toMatchObject({ connected: 0, nodes: 2 })
    await screenAt(other, sequence)
    expect(await receiptOnce(sequence, ({ connected }) => connected === 1)).toMatchObject({ showing: 1, nodes: 2 })
  })

  it('a report that waited its turn is of when it was painted; one that says it waited absurdly long, of when the node had it', async () => {
    const node = await opened()
    const [waited, absurd] = [await screenAt(node), await screenAt(node)]
    const began = performance.now()
    await publishCalendar([], CHIEF)
    await Promise.all([waited.screen.next('entry'), absurd.screen.next('entry')])
    const { sequence = 0 } = node.tail.head ?? {}
    absurd.screen.say('painted', { page: absurd.page, sequence, afterMs: 34, waitedMs: 60_000 })
    const one = await receiptOnce(sequence, ({ showing }) => showing === 1)
    expect(Date.parse(one.firstPaintedBy ?? '')).toBeGreaterThanOrEqual(Date.parse(one.committedBy ?? ''))
    await new Promise((resolve) => setTimeout(resolve, 900))
    waited.screen.say('painted', { page: waited.page, sequence, afterMs: 21, waitedMs: 800 })
    const both = await receiptOnce(sequence, ({ showing }) => showing === 2)
    const elapsedMs = performance.now() - began
    const [committed, painted] = [both.committedBy, both.lastPaintedBy].map((at) => Date.parse(at ?? ''))
    expect((painted ?? 0) - (committed ?? 0)).toBeLessThanOrEqual(elapsedMs - 800)
  })

  it('is empty where no node was there, and of what the log does not have there is none', async () => {
    const { sequence } = await publishCalendar([], CHIEF)
    expect(await readReceipt(sequence)).toMatchObject({ ...UNSEEN, intendedAt: null })
    expect(await readReceipt(sequence + 1)).toBeNull()
  })
})

async function opened(): Promise<WatchedNode> {
  const node = await watchedNode(pino(new Writable({ write: (_line, _, done) => done() })))
  onTestFinished(() => node.stop())
  node.open()
  return node
}

async function screenAt(node: WatchedNode, from = 0): Promise<{ screen: HandmadeScreen; page: string }> {
  const screen = await HandmadeScreen.connect(node.url)
  onTestFinished(() => screen.close())
  const page = randomUUID()
  await waitUntil('it has read the log', () => (node.tail.head?.sequence ?? -1) >= from)
  const { epoch = '', sequence = 0, hash = '' } = node.tail.head ?? {}
  const subscription = { series: [EXPORTS], fromYear: 2024 }
  await screen.hello({ version: PROTOCOL_VERSION, page, cursor: { epoch, sequence, hash }, subscription, screen: null })
  return { screen, page }
}

async function receiptOnce(sequence: number, isSo: (receipt: Receipt) => boolean): Promise<Receipt> {
  const read: Receipt[] = []
  await waitUntil('the receipt says so', async () => {
    const receipt = await readReceipt(sequence)
    if (!receipt || !isSo(receipt)) return false
    read.push(receipt)
    return true
  })
  return read[0] ?? expect.fail('it was read')
}
