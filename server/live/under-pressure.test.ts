import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { closeDatabase } from '../database/client.ts'
import { followLog } from '../log/follow.ts'
import { Tail } from '../log/tail.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { BALANCE, correctionOf, DECEMBER, type Entered, EXPORTS, IMPORTS, published } from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { HandmadeWebSocket } from '../testing/handmade-websocket.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { Pulse } from './pulse.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { Screen } from '../testing/screen.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { watchTimers } from '../testing/watch-timers.ts'

ownDatabase(cloneDatabase)

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const subscriptions = [[EXPORTS], [IMPORTS, BALANCE], [EXPORTS, IMPORTS, BALANCE], []].map((series) => ({
  series,
  fromYear: 2024,
}))

describe('many screens', () => {
  it('twenty, each cut off now and then, show all of twelve publications in order and end at the same place', async () => {
    const { node } = await follow()
    const screens = await Promise.all(Array.from({ length: 20 }, async (_, at) => open(node, at)))
    await Promise.all(screens.map((screen) => waitUntil('a screen is live', () => screen.state.at === 'live')))
    for (const [at, release] of story().entries()) {
      await published(release)
      for (const screen of screens.filter((_, index) => index % 4 === at % 4)) screen.loseConnection()
    }
    const { cursor } = await snapshotFor({ series: [], fromYear: 2024 })
    await Promise.all(
      screens.map((screen) =>
        waitUntil('a screen has reached the head', () => screen.snapshot.cursor.sequence === cursor.sequence),
      ),
    )
    for (const screen of screens) {
      expect({ ...screen.snapshot, takenAt: '' }).toEqual({
        ...(await snapshotFor(screen.snapshot.subscription)),
        takenAt: '',
      })
      const places = screen.shown.map((snapshot) => snapshot.cursor.sequence)
      expect(places).toEqual(places.map((_, at) => (places[0] ?? 0) + at))
    }
  })

  it('come back by themselves to a node that was restarted, and take what they slept through', async () => {
    const first = await follow()
    const screen = await open(first.node, 2)
    await waitUntil('it is live', () => screen.state.at === 'live')
    await first.stop()
    await waitUntil('it notices', () => screen.state.at === 'offline')
    const { sequence } = await published({ ...DECEMBER, code: 'GACC-2031-12-flash' })
    expect(screen.snapshot.cursor.sequence).toBe(sequence - 1)
    await follow(first.node.port)
    await waitUntil('it shows what it slept through', () => screen.snapshot.cursor.sequence === sequence)
  })

  it('too far behind take a snapshot over HTTP and go on from there', async () => {
    const { node } = await follow()
    const { sequence } = await published({ ...DECEMBER, code: 'GACC-2033-12-flash' })
    const subscription = subscriptions[0] as (typeof subscriptions)[0]
    const snapshot = await snapshotFor(subscription)
    const screen = new Screen(node.url, {
      ...snapshot,
      cursor: { ...snapshot.cursor, epoch: 'before the restore', sequence: 2 },
    })
    stops.push(() => screen.close())
    await waitUntil('it is live', () => screen.state.at === 'live')
    expect(screen.snapshot.cursor.sequence).toBe(sequence)
    expect(screen.shown).toHaveLength(2)
  })
})

describe('a reader who does not read', () => {
  // Sixty entries of half a megabyte: more than the kernel keeps for anybody.
  const HALF_A_MEGABYTE = 'x'.repeat(500_000)
  const COUNT = 60

  it('over a WebSocket is told to resync, and the server kept little for it', async () => {
    const { tail, node } = await inMemory()
    const screen = await HandmadeWebSocket.open(node.port, '/live/socket/?EIO=4&transport=websocket')
    stops.push(() => screen.close())
    await greet(screen, tail, node)
    screen.stopReading()
    for (let n = 0; n < COUNT; n++) {
      tail.append([], HALF_A_MEGABYTE)
      await new Promise((resolve) => setImmediate(resolve))
    }
    screen.readOn()
    const events: (string | null)[] = []
    do events.push(await screen.receive())
    while (events.at(-1) !== null && !events.at(-1)?.startsWith('42["resync"'))
    expect(events.at(-1)).toMatch(/^42\["resync",\{"because":"too-slow"/)
    expect(events.filter((event) => event?.startsWith('42["entry"')).length).toBeLessThan(COUNT)
  })

  it('does not hold up another, who reads', async () => {
    const { tail, node } = await inMemory()
    const [lazy, eager] = [await HandmadeScreen.connect(node.url), await HandmadeScreen.connect(node.url)]
    await lazy.hello(hello(tail))
    await eager.hello(hello(tail))
    for (let n = 1; n <= 8; n++) {
      tail.append([], HALF_A_MEGABYTE)
      expect(await eager.next('entry')).toMatchObject({ sequence: n })
    }
  })
})

describe('a herd', () => {
  it('of 300 screens that greet at once is told the head from memory: the database is asked nothing', async () => {
    const { tail, node } = await inMemory()
    const first = await HandmadeScreen.connect(node.url)
    await first.next('heartbeat')
    const screens = await Promise.all(Array.from({ length: 300 }, () => HandmadeScreen.connect(node.url)))
    stops.push(() => screens.forEach((screen) => screen.close()))
    // Whoever asked it now would fail.
    const ours = process.env['DATABASE_URL']
    await closeDatabase()
    process.env['DATABASE_URL'] = 'postgresql://nobody@127.0.0.1:1/nothing'
    try {
      const answers = await Promise.all(screens.map((screen) => screen.hello(hello(tail))))
      expect(answers.every(({ answer }) => answer === 'entries')).toBe(true)
    } finally {
      await closeDatabase()
      process.env['DATABASE_URL'] = ours
    }
  })
})

describe('a greeting that can not be answered', () => {
  it('cuts the connection, and the screen comes back by itself until it can', async () => {
    const { tail, node } = await inMemory()
    const head = tail.head
    tail.head = null
    const screen = await open(node, 0, { epoch: 'first', sequence: 0, hash: 'hash 0' })
    await waitUntil('the operator is told', () =>
      node.operator.lines.some(([level, line]) => level === 'error' && line === 'a greeting could not be answered'),
    )
    tail.head = head
    await waitUntil('it is live', () => screen.state.at === 'live')
  })
})

describe('stopping', () => {
  it('cuts every screen off, and leaves no timer, no listener and no open port', async () => {
    const timers = watchTimers()
    const tail = new MemoryTail()
    const node = await liveNode(tail)
    const screen = await HandmadeWebSocket.open(node.port, '/live/socket/?EIO=4&transport=websocket')
    await greet(screen, tail, node)
    // For the sockets, and for programs that hear events.
    expect(tail.listening).toBe(2)
    await node.stop()
    while ((await screen.receive()) !== null) {}
    expect(screen.ended).toBe(true)
    expect(tail.listening).toBe(0)
    expect(node.http.listening).toBe(false)
    expect(node.screens.showing(0).connected).toBe(0)
    await closeDatabase()
    expect(await timers.left()).toEqual([])
  })

  it('says goodbye first, and within how long to come back: 5,000 screens are spread over five seconds', async () => {
    const node = await liveNode(new MemoryTail())
    const screen = await HandmadeScreen.connect(node.url)
    await node.stop()
    await screen.ended()
    expect(screen.told.at(-1)).toEqual(['goodbye', { comeBackWithinMs: 500 }])
    const pulse = new Pulse(new MemoryTail())
    pulse.connected = () => 5_000
    expect(pulse.comeBackWithinMs()).toBe(5_000)
    pulse.connected = () => 80_000
    expect(pulse.comeBackWithinMs()).toBe(10_000)
  })

  it('does not wait for a browser that keeps its connection open and silent', async () => {
    const node = await liveNode(new MemoryTail())
    const browser = connect(node.port, '127.0.0.1')
    browser.write('GET /live/snapshot HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await once(browser, 'data')
    await node.stop()
    browser.destroy()
  })
})

/** A greeting in one read with the connecting itself would come before anybody is there to hear it. */
async function greet(screen: HandmadeWebSocket, tail: MemoryTail, { operator }: LiveNode): Promise<void> {
  for (const [sent, answer] of [
    ['40', '40'],
    [`420${JSON.stringify(['hello', hello(tail)])}`, '430'],
  ] as const) {
    screen.send(sent)
    for (let text = await screen.receive(); !text?.startsWith(answer); text = await screen.receive())
      if (text === null) throw new Error(`${sent} was not answered: ${String(operator.details)}`)
  }
}

function hello(tail: MemoryTail) {
  const { epoch, sequence, hash } = tail.head as { epoch: string; sequence: number; hash: string }
  return {
    version: PROTOCOL_VERSION,
    page: randomUUID(),
    cursor: { epoch, sequence, hash },
    subscription: { series: [], fromYear: 2024 },
    screen: null,
  }
}

/** A node that follows the real log. */
async function follow(port = 0): Promise<{ node: LiveNode; stop: () => Promise<void> }> {
  const tail = new Tail()
  const stopFollowing = await followLog(tail, said().log)
  const node = await liveNode(tail, port)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= node.stop().then(stopFollowing))
  stops.push(stop)
  return { node, stop }
}

async function inMemory(): Promise<{ tail: MemoryTail; node: LiveNode }> {
  const tail = new MemoryTail()
  const node = await liveNode(tail)
  stops.push(() => node.stop())
  return { tail, node }
}

async function open(
  node: LiveNode,
  at: number,
  cursor?: { epoch: string; sequence: number; hash: string },
): Promise<Screen> {
  const snapshot = await snapshotFor(subscriptions[at % subscriptions.length] as (typeof subscriptions)[0])
  const screen = new Screen(node.url, cursor ? { ...snapshot, cursor } : snapshot)
  stops.push(() => screen.close())
  return screen
}

/** Twelve publications: eight months, two of them corrected twice. */
function story(): Entered[] {
  const months = Array.from({ length: 8 }, (_, at) => ({ ...DECEMBER, code: `GACC-2030-0${at + 1}-flash` }))
  const corrections = months
    .slice(0, 2)
    .flatMap(({ code }) => [1, 2].map((number) => correctionOf(code, { [EXPORTS]: [`335.${number}`, null] }, number)))
  return [...months, ...corrections]
}
