import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Connection, type Surroundings } from '#components/live/connection.ts'
import type { Adapter, AdapterEvents } from '#components/live/link.ts'
import { OwnLink } from '#components/live/own-link.ts'
import { trouble } from '#components/live/trouble.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { DECEMBER, EXPORTS, NOVEMBER, published } from '#server/testing/desk-at-work.ts'
import { liveNode } from '#server/testing/live-node.ts'
import { MemoryTail } from '#server/testing/memory-tail.ts'
import { ownDatabase } from '#server/testing/own-database.ts'
import { waitUntil } from '#server/testing/wait-until.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { type Hello, type Message, PROTOCOL_VERSION } from '#trade/live/protocol.ts'

// What a page does when a cache, a server or a network tells it nonsense: it never shows it, never crashes, and never asks in a loop.

ownDatabase(cloneDatabase)

const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

let old: Snapshot
let newest: Snapshot
beforeAll(async () => {
  await published(NOVEMBER)
  old = await snapshotFor(SUBSCRIPTION)
  await published(DECEMBER)
  newest = await snapshotFor(SUBSCRIPTION)
})

describe('a cache that answers every address of a snapshot with an old one', () => {
  it('is found out by the place it names: nothing old is shown, and the next request goes past it', async () => {
    const cache = await staleCache()
    const page = openPage(cache.url, old)
    page.say({ on: 'resync', resync: { because: 'too-far-behind', head: newest.cursor, spreadMs: 0 } })
    await waitUntil('it shows the newest', () => page.connection.state.snapshot.cursor.sequence === 2)
    expect(cache.asked).toEqual(['GET', 'POST'])
  })

  it('that answers POST so, too, is asked ever more slowly, and the page says so', async () => {
    const cache = await staleCache({ answersPost: true })
    const page = openPage(cache.url, newest, () => ({
      on: 'welcome',
      welcome: { answer: 'resync', because: 'too-far-behind', spreadMs: 0, heartbeat: heartbeat(newest) },
    }))
    await waitUntil('it has asked a third time', () => cache.asked.length >= 3)
    const began = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    // 0 s, 0.5–1 s, 1–2 s, 2–4 s …: where a loop would have asked hundreds of times.
    expect(cache.asked.length).toBeLessThanOrEqual(4 + (performance.now() - began) / 2_000)
    expect(page.connection.state).toMatchObject({ at: 'resyncing', snapshot: { cursor: newest.cursor } })
    expect(trouble(page.connection.state, null, 'en')).toContain('do not agree')
    expect(page.heardSinceMs()).toBeGreaterThan(2_000)
  })
})

describe('a server that sends nonsense', () => {
  it('instead of an entry makes the page take a snapshot and go on from there', async () => {
    const node = await liveNode(new MemoryTail())
    stops.push(() => node.stop())
    const page = openPage(node.url, old)
    page.say({ on: 'unreadable' })
    await waitUntil('it shows the newest', () => page.connection.state.snapshot.cursor.sequence === 2)
    expect(page.hellos.at(-1)?.cursor).toEqual(newest.cursor)
  })

  it('again and again makes it ask ever more slowly', async () => {
    const node = await liveNode(new MemoryTail())
    stops.push(() => node.stop())
    const page = openPage(node.url, old, () => ({ on: 'unreadable' }))
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    expect(page.hellos.length).toBeLessThanOrEqual(5)
    expect(page.connection.state.snapshot.cursor).toEqual(newest.cursor)
  })
})

describe('a page of another edition than its server', () => {
  const outdated = (version: number): Message => ({ on: 'welcome', welcome: { answer: 'reload', version } })

  it.each([PROTOCOL_VERSION + 1, PROTOCOL_VERSION - 1])(
    'says so, and reloads once the server has version %i to load',
    async (version) => {
      let told = PROTOCOL_VERSION + 7
      const reloads: number[] = []
      const page = openPage('', old, () => outdated(version), {
        askVersion: () => (told === PROTOCOL_VERSION + 7 ? Promise.reject(new Error('down')) : Promise.resolve(told)),
        reload: (into) => {
          reloads.push(into)
          return null
        },
      })
      expect(page.connection.state.at).toBe('outdated')
      expect(trouble(page.connection.state, null, 'en')).toContain('reloads itself')
      expect(trouble(page.connection.state, null, 'zh')).toContain('自动重新加载')
      expect(reloads).toEqual([])
      told = version
      await waitUntil('it reloads', () => reloads.length > 0)
      expect(reloads).toEqual([version])
    },
  )

  it('does not reload where that would load the same edition again: it tries another node', async () => {
    const reloads: number[] = []
    const page = openPage('', old, () => outdated(PROTOCOL_VERSION + 1), {
      askVersion: () => Promise.resolve(PROTOCOL_VERSION),
      reload: (into) => {
        reloads.push(into)
        return null
      },
    })
    await waitUntil('it hangs up', () => page.closed > 0)
    expect(reloads).toEqual([])
    expect(page.connection.state.at).not.toBe('outdated')
  })
})

it('a page that is refused says in the server’s own words why', () => {
  const page = openPage('', old, () => ({
    on: 'welcome',
    welcome: {
      answer: 'refused',
      because: '500 connections from your address are open already',
      comeBackWithinMs: 60_000,
    },
  }))
  expect(trouble(page.connection.state, page.connection.refusedBecause, 'en')).toBe(
    'The server does not let this page connect: 500 connections from your address are open already. It will try again.',
  )
})

/** A page over a transport of the test's own, which greets with `welcome` (entries, none) unless told otherwise. */
function openPage(origin: string, snapshot: Snapshot, welcome = welcomed, around: Partial<Surroundings> = {}) {
  const hellos: Hello[] = []
  let closed = 0
  let events: AdapterEvents | null = null
  const open = (_: string, mine: AdapterEvents): Adapter => {
    events = mine
    // A server is heard before it is greeted.
    setImmediate(() => mine.message({ on: 'heartbeat', heartbeat: heartbeat(snapshot) }))
    return {
      hello: (hello) => {
        hellos.push(hello)
        mine.message(welcome(snapshot))
      },
      painted: () => {},
      leave: () => {},
      close: () => void (closed += 1),
    }
  }
  const connection = new Connection(snapshot, null, new OwnLink(origin, { socket: open, http: open }), {
    origin,
    afterPaint: () => {},
    askVersion: () => Promise.reject(new Error('not asked here')),
    reload: () => null,
    ...around,
  })
  stops.push(connection.open())
  const say = (message: Message) => events?.message(message)
  // Heard, so that it is connected and greets.
  say({ on: 'heartbeat', heartbeat: heartbeat(snapshot) })
  return {
    connection,
    hellos,
    say,
    heardSinceMs: () => connection.clock.now() - connection.lastHeardMs,
    get closed() {
      return closed
    },
  }
}

function welcomed(snapshot: Snapshot): Message {
  return { on: 'welcome', welcome: { answer: 'entries', entries: [], heartbeat: heartbeat(snapshot) } }
}

function heartbeat({ cursor }: Snapshot) {
  const now = new Date().toISOString()
  return { head: cursor, headAt: now, databaseTime: now, comeBackWithinMs: 0 }
}

async function staleCache({ answersPost = false } = {}) {
  const asked: string[] = []
  const http = createServer((request, response) => {
    asked.push(request.method ?? '')
    const answer = request.method === 'POST' && !answersPost ? newest : old
    response.writeHead(200, { 'Content-Type': 'application/json', Age: '86400' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  stops.push(() => {
    http.closeAllConnections()
    http.close()
  })
  return { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, asked }
}
