import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { approved, databaseIn, DECEMBER, EXPORTS, NOVEMBER, OCTOBER } from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { type WatchedNode, watchedNode } from '../testing/watched-node.ts'

ownDatabase(cloneDatabase)

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function node(): Promise<WatchedNode> {
  const made = await watchedNode(said().log)
  stops.push(() => made.stop())
  return made
}

async function ask(url: string): Promise<[status: number, text: string]> {
  const answer = await fetch(url)
  return [answer.status, (await answer.text()).trim()]
}

/** The value of one line of `/metrics`, named with its labels as it stands there. */
async function read({ url }: WatchedNode, name: string): Promise<number> {
  const [, text] = await ask(`${url}/metrics`)
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  if (!line) throw new Error(`no ${name} in /metrics`)
  return Number(line.slice(name.length + 1))
}

function greeting({ epoch, sequence, hash }: Cursor, page: string = randomUUID()) {
  return {
    version: PROTOCOL_VERSION,
    page,
    cursor: { epoch, sequence, hash },
    subscription: { series: [EXPORTS], fromYear: 2024 },
    screen: 'newsroom-wall',
  }
}

async function screenAtHead({ url, tail }: WatchedNode, page?: string): Promise<HandmadeScreen> {
  const screen = await HandmadeScreen.connect(url)
  stops.push(() => screen.close())
  if (tail.head) await screen.hello(greeting(tail.head, page))
  return screen
}

describe('a node is asked how it is', () => {
  it('answers as a process from the first moment, and is ready once pages are served and until it says goodbye', async () => {
    const own = await node()
    expect(await ask(`${own.url}/healthz`)).toEqual([200, 'this process answers'])
    expect(await ask(`${own.url}/readyz`)).toEqual([503, 'the pages are being prepared'])
    own.open()
    expect(await ask(`${own.url}/readyz`)).toEqual([200, 'follows the log'])
    own.watch.sayGoodbye()
    expect(await ask(`${own.url}/readyz`)).toEqual([503, 'this node is saying goodbye'])
    expect(await ask(`${own.url}/healthz`)).toEqual([200, 'this process answers'])
  })
})

describe('the numbers', () => {
  it('of one release on a screen: published, delivered, painted, and who shows it', async () => {
    const own = await node()
    own.open()
    const page = randomUUID()
    const screen = await screenAtHead(own, page)
    await approved(OCTOBER)
    const { sequence } = (await screen.next('entry')) as LogEntry
    screen.say('painted', { page, sequence, afterMs: 12 })
    await waitUntil('the paint has arrived', async () => (await read(own, 'tradewire_screens_painted')) === 1)
    expect(await read(own, 'tradewire_log_head_sequence')).toBe(sequence)
    expect(await read(own, 'tradewire_node_head_sequence')).toBe(sequence)
    expect(await read(own, 'tradewire_publications_total{kind="release"}')).toBe(1)
    expect(await read(own, 'tradewire_deliveries_total{transport="socket"}')).toBe(1)
    expect(await read(own, 'tradewire_delivery_seconds_count{transport="socket"}')).toBe(1)
    expect(await read(own, 'tradewire_delivery_seconds_bucket{le="15",transport="socket"}')).toBe(1)
    expect(await read(own, 'tradewire_paint_seconds_bucket{le="0.01"}')).toBe(0)
    expect(await read(own, 'tradewire_paint_seconds_bucket{le="0.02"}')).toBe(1)
    expect(await read(own, 'tradewire_screens{transport="socket"}')).toBe(1)
    expect(await read(own, 'tradewire_connections{transport="socket"}')).toBe(1)
  })

  it('of a poll that waited: one delivery, by http', async () => {
    const own = await node()
    own.open()
    const { epoch = '', sequence = 0, hash = '' } = own.tail.head ?? {}
    const address = `${own.url}/live/log?version=${PROTOCOL_VERSION}&page=${randomUUID()}&epoch=${epoch}&after=${sequence}&hash=${hash}&fromYear=2024&wait=10000`
    const polled = fetch(address)
    await waitUntil('it waits', async () => (await read(own, 'tradewire_connections{transport="http"}')) === 1)
    await approved(NOVEMBER)
    expect(await (await polled).json()).toMatchObject({ answer: 'entries', entries: [{ sequence: sequence + 1 }] })
    expect(await read(own, 'tradewire_deliveries_total{transport="http"}')).toBe(1)
    expect(await read(own, 'tradewire_screens{transport="http"}')).toBe(1)
  })

  it('of a node that reads no more: it falls behind by entries and by seconds, and the database is still up', async () => {
    const own = await node()
    own.open()
    await own.stopFollowing()
    expect(await read(own, 'tradewire_node_lag_entries')).toBe(0)
    expect(await read(own, 'tradewire_node_lag_seconds')).toBe(0)
    await approved({ ...DECEMBER, code: 'GACC-2024-09-flash' })
    await waitUntil('it is published', async () => (await read(own, 'tradewire_node_lag_entries')) === 1)
    expect(await read(own, 'tradewire_node_lag_seconds')).toBeGreaterThan(0)
    expect(await read(own, 'tradewire_database_up')).toBe(1)
  })

  it('of screens that were sent away or not let in, by reason', async () => {
    const own = await node()
    own.open()
    const screen = await screenAtHead(own)
    await screen.hello(greeting({ epoch: 'restored', sequence: 1, hash: 'h' }))
    await screen.hello({ version: PROTOCOL_VERSION })
    await screen.hello({ version: 1 })
    await expect(HandmadeScreen.connect(own.url, { Origin: 'https://elsewhere.example' })).rejects.toThrow('400')
    expect(await read(own, 'tradewire_resyncs_total{reason="another-epoch"}')).toBe(1)
    expect(await read(own, 'tradewire_refusals_total{reason="unreadable"}')).toBe(1)
    expect(await read(own, 'tradewire_refusals_total{reason="another-version"}')).toBe(1)
    expect(await read(own, 'tradewire_refusals_total{reason="origin"}')).toBe(1)
    expect(await read(own, 'tradewire_slow_screens_dropped_total')).toBe(0)
  })

  it('of a release that waits: approved, armed by this node, and none once it is published', async () => {
    const own = await node()
    own.open()
    await approved(DECEMBER, await databaseIn(3_000))
    await waitUntil('it is armed', async () => (await read(own, 'tradewire_releases_armed')) === 1)
    expect(await read(own, 'tradewire_releases_approved')).toBe(1)
    expect(await read(own, 'tradewire_releases_overdue')).toBe(0)
    await waitUntil('it is published', async () => (await read(own, 'tradewire_releases_approved')) === 0)
    await waitUntil('it is put down', async () => (await read(own, 'tradewire_releases_armed')) === 0)
  })

  it('of a release that nobody publishes: overdue, and for how long', async () => {
    const own = await node()
    await approved({ ...DECEMBER, code: 'GACC-2024-08-flash' }, await databaseIn(-60_000))
    expect(await read(own, 'tradewire_releases_overdue')).toBe(1)
    expect(await read(own, 'tradewire_release_overdue_seconds')).toBeGreaterThanOrEqual(60)
    own.open()
    await waitUntil('the clock has published it', async () => (await read(own, 'tradewire_releases_overdue')) === 0)
  })

  it('of the process itself: its event loop and its memory', async () => {
    const own = await node()
    expect(await read(own, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
    expect(await read(own, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
  })
})
