import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Connection } from '#components/live/connection.ts'
import { OwnLink } from '#components/live/own-link.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { layLineWithoutSockets, type LineWithoutSockets } from '#launch/testing/line-without-sockets.ts'
import { followLog } from '#server/log/follow.ts'
import { Tail } from '#server/log/tail.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { DECEMBER, EXPORTS, IMPORTS, published } from '#server/testing/desk-at-work.ts'
import { type LiveNode, liveNode } from '#server/testing/live-node.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { said } from '#server/testing/said.ts'
import { waitUntil } from '#server/testing/wait-until.ts'
import type { Subscription } from '#trade/live/fold.ts'

// The page's own client, without its browser, against a real node over real sockets and HTTP. Here, since `app` alone knows both.

ownDatabase(cloneDatabase)

const SUBSCRIPTION: Subscription = { series: [EXPORTS, IMPORTS], fromYear: 2024 }
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

let month = 0
const publishNext = () =>
  published({
    ...DECEMBER,
    code: `GACC-20${String(30 + Math.floor(month / 12))}-${String((month++ % 12) + 1).padStart(2, '0')}-flash`,
  })
beforeAll(() => publishNext())

describe('a page', () => {
  it('hears over a WebSocket where it can, and asks the log over HTTP for nothing', async () => {
    const { line, page } = await behindALine()
    await live(page)
    expect(page.link.at).toBe('on-socket')
    const { sequence } = await publishNext()
    await shows(page, sequence)
    expect(page.asked('/live/log')).toBe(0)
    expect(line.upgrades).toBe(1)
  })

  it('behind a proxy that refuses WebSockets hears over HTTP by itself, within seconds, and its paints are counted', async () => {
    const { node, line, page } = await behindALine('refuse')
    await live(page)
    expect(page.link.at).toBe('on-http')
    expect(line.upgrades).toBe(3)
    const { sequence } = await publishNext()
    await shows(page, sequence)
    await waitUntil('its paint is counted', () => node.screens.showing(sequence).showing === 1)
    expect(node.screens.showing(sequence)).toMatchObject({ connected: 1, showing: 1, slowestMs: expect.any(Number) })
  })

  it('behind a proxy that lets sockets open and nothing through tries it once, and hears over HTTP', async () => {
    const { line, page } = await behindALine('silence')
    await live(page)
    expect(page.link.at).toBe('on-http')
    expect(line.upgrades).toBe(1)
    const { sequence } = await publishNext()
    await shows(page, sequence)
  })

  it('loses no entry and shows none twice, whatever happens to its way of hearing while twenty are published', async () => {
    const { line, page } = await behindALine()
    await live(page)
    let last = 0
    for (const treatment of ['refuse', 'pass', 'cut', 'pass', 'silence', 'refuse', 'pass'] as const) {
      line.treat(treatment)
      for (let n = 0; n < 3; n++) {
        ;({ sequence: last } = await publishNext())
        page.connection.woken()
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
    }
    await shows(page, last)
    // An answer may bring several at once; the fold takes none that is not exactly next, and the end is the database's own.
    expect(page.shown).toEqual([...new Set(page.shown)].toSorted((a, b) => a - b))
    expect(page.asked('/live/snapshot')).toBe(0)
    expect({ ...page.connection.state.snapshot, takenAt: '' }).toEqual({
      ...(await snapshotFor(SUBSCRIPTION)),
      takenAt: '',
    })
  })

  it('goes back to a WebSocket once its network lets one through, and polls no more', async () => {
    const { line, page } = await behindALine('refuse')
    await live(page)
    expect(page.link.at).toBe('on-http')
    line.treat('pass')
    page.connection.woken()
    await waitUntil('it hears over a socket', () => page.link.at === 'on-socket')
    await live(page)
    const polls = page.asked('/live/log')
    const { sequence } = await publishNext()
    await shows(page, sequence)
    expect(page.asked('/live/log')).toBe(polls)
  })

  it.each(['pass', 'refuse'] as const)(
    'of a node that goes down comes back by itself to the next (%s)',
    async (how) => {
      const { node, page, stopNode } = await behindALine(how)
      await live(page)
      await stopNode()
      await waitUntil('it notices', () => page.connection.state.at === 'offline')
      const { sequence } = await publishNext()
      await follow(node.port)
      await shows(page, sequence)
    },
  )
})

interface Page {
  readonly connection: Connection
  readonly link: OwnLink
  /** The places it showed, oldest first. */
  readonly shown: number[]
  asked(path: string): number
}

async function behindALine(treatment: Parameters<LineWithoutSockets['treat']>[0] = 'pass') {
  const { node, stop } = await follow()
  const line = await layLineWithoutSockets(node.port)
  stops.push(() => line.close())
  line.treat(treatment)
  return { node, line, stopNode: stop, page: await openPage(line.url) }
}

async function openPage(origin: string): Promise<Page> {
  const asked: string[] = []
  const original = globalThis.fetch
  globalThis.fetch = (input, init) => {
    asked.push(input instanceof Request ? input.url : String(input))
    return original(input, init)
  }
  stops.push(() => (globalThis.fetch = original))
  const link = new OwnLink(origin)
  const connection = new Connection(await snapshotFor(SUBSCRIPTION), null, link, {
    origin,
    afterPaint: (report) => setImmediate(report),
    askVersion: () => Promise.reject(new Error('not asked here')),
    reload: () => null,
  })
  const shown = [connection.state.snapshot.cursor.sequence]
  connection.onChange(() => {
    const { sequence } = connection.state.snapshot.cursor
    if (sequence !== shown.at(-1)) shown.push(sequence)
  })
  stops.push(connection.open())
  return {
    connection,
    link,
    shown,
    asked: (path) => asked.filter((url) => url.startsWith(origin + path)).length,
  }
}

function live(page: Page): Promise<void> {
  return waitUntil('it is live', () => page.connection.state.at === 'live')
}

function shows(page: Page, sequence: number): Promise<void> {
  return waitUntil(`it shows ${sequence}`, () => page.connection.state.snapshot.cursor.sequence === sequence)
}

async function follow(port = 0): Promise<{ node: LiveNode; stop: () => Promise<void> }> {
  const tail = new Tail()
  const stopFollowing = await followLog(tail, said().log)
  const node = await liveNode(tail, port)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= node.stop().then(stopFollowing))
  stops.push(stop)
  return { node, stop }
}
