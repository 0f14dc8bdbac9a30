import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import { HEARTBEAT_MS, type Heartbeat, PROTOCOL_VERSION, type Welcome } from '#trade/live/protocol.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { Tail } from '../log/tail.ts'
import {
  BALANCE,
  CHIEF,
  correctionOf,
  DECEMBER,
  EXPORTS,
  IMPORTS,
  NOVEMBER,
  OCTOBER,
  published,
} from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'

ownDatabase(cloneDatabase)

const NONE_POLLS = { connected: 0, showing: 0 }

const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }
let places: Cursor[] = []
let node: LiveNode
const tail = new Tail()

// Places 1 to 4 of the log; what tests publish comes after.
beforeAll(async () => {
  await published(OCTOBER)
  await published(NOVEMBER)
  await published(correctionOf(OCTOBER.code, { [EXPORTS]: ['309.05', '12.7'], [BALANCE]: ['95.71', null] }))
  await published(DECEMBER)
  await tail.catchUp()
  places = await database().$queryRaw<
    Cursor[]
  >`SELECT "epoch", "sequence", "hash" FROM "Publication" ORDER BY "sequence"`
})
afterEach(async () => node.stop())

describe('a greeting', () => {
  it('at head is answered with nothing but the heartbeat: head, and the database’s time', async () => {
    const screen = await connect()
    const { epoch, sequence, hash } = tail.head ?? placeAt(4)
    const before = await databaseNow(database())
    const welcome = await screen.hello(helloAt({ epoch, sequence, hash }))
    const after = await databaseNow(database())
    expect(welcome).toMatchObject({ answer: 'entries', entries: [], heartbeat: { head: { epoch, sequence, hash } } })
    const databaseTime = new Date((welcome as { heartbeat: Heartbeat }).heartbeat.databaseTime)
    // Carried on from a heartbeat by the node's own clock: never ahead of the database, and behind by that one's journey at most.
    expect(databaseTime.getTime()).toBeGreaterThan(before.getTime() - 1_000)
    expect(databaseTime <= after).toBe(true)
  })

  it('from behind is answered with exactly what is missing, in order', async () => {
    const screen = await connect()
    const welcome = entriesOf(await screen.hello(helloAt(1)))
    expect(welcome.slice(0, 3).map(({ sequence, kind }) => [sequence, kind])).toEqual([
      [2, 'release'],
      [3, 'correction'],
      [4, 'release'],
    ])
    expect(welcome[0]?.previousHash).toBe(places[0]?.hash)
    expect(welcome.map(({ sequence }) => sequence)).toEqual(welcome.map((_, at) => at + 2))
    expect(welcome.at(-1)?.hash).toBe(tail.head?.hash)
  })

  it('has its figures cut to what was asked for, and the headline whole', async () => {
    const screen = await connect()
    const [, correction, december] = entriesOf(await screen.hello(helloAt(1)))
    expect(december?.figures.map(({ series, value }) => [series, value])).toEqual([[EXPORTS, '335.63']])
    expect(december?.release).toMatchObject({ code: DECEMBER.code, state: 'published' })
    expect(correction?.release).toMatchObject({ code: OCTOBER.code, state: 'corrected' })
    const nothing = entriesOf(await screen.hello({ ...helloAt(1), subscription: { series: [], fromYear: 2024 } }))
    expect(nothing.slice(0, 3).map(({ figures, release }) => [figures, release?.code])).toEqual([
      [[], NOVEMBER.code],
      [[], OCTOBER.code],
      [[], DECEMBER.code],
    ])
  })

  it('of a node that has not read since is answered after another look: the page came out of the table', async () => {
    const { sequence, hash } = await publishCalendar([], CHIEF)
    const screen = await connect()
    expect(await screen.hello(helloAt({ epoch: epoch(), sequence, hash }))).toMatchObject({
      answer: 'entries',
      entries: [],
    })
  })

  it.each<[string, () => Partial<Cursor>]>([
    ['another-epoch', () => ({ epoch: 'restored' })],
    ['another-hash', () => ({ hash: 'f'.repeat(64) })],
    ['ahead-of-head', () => ({ sequence: 9_999 })],
  ])('of a log that is not this one is told to resync: %s', async (because, change) => {
    const screen = await connect()
    expect(await screen.hello(helloAt({ ...placeAt(2), ...change() }))).toMatchObject({
      answer: 'resync',
      because,
      heartbeat: { head: { epoch: epoch() } },
    })
    expect(await screen.hello(helloAt(2))).toMatchObject({ answer: 'entries' })
  })

  it('of another version is told to reload, whatever shape it has', async () => {
    const screen = await connect()
    const reload = { answer: 'reload', version: PROTOCOL_VERSION }
    expect(await screen.hello({ ...helloAt(4), version: PROTOCOL_VERSION + 1 })).toEqual(reload)
    expect(await screen.hello({ version: PROTOCOL_VERSION - 1, at: 4 })).toEqual(reload)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a word', 'hello'],
    ['no cursor', { version: PROTOCOL_VERSION, subscription: SUBSCRIPTION, screen: null }],
    ['a sequence that is none', { ...greeting({ epoch: 'e', sequence: -1, hash: 'h' }) }],
    ['a sequence with a fraction', { ...greeting({ epoch: 'e', sequence: 1.5, hash: 'h' }) }],
    [
      'a series that is no text',
      { ...greeting({ epoch: 'e', sequence: 1, hash: 'h' }), subscription: { series: [7], fromYear: 2024 } },
    ],
    [
      'more series than a panel has',
      {
        ...greeting({ epoch: 'e', sequence: 1, hash: 'h' }),
        subscription: { series: Array(2_001).fill('s'), fromYear: 2024 },
      },
    ],
    [
      'a year before statistics',
      { ...greeting({ epoch: 'e', sequence: 1, hash: 'h' }), subscription: { series: [], fromYear: 1948 } },
    ],
  ])('that is none is refused: %s; a right one on the same connection passes', async (_what, hello) => {
    const screen = await connect()
    expect(await screen.hello(hello)).toEqual({
      answer: 'refused',
      because: 'the greeting is not one of this protocol',
      comeBackWithinMs: 60_000,
    })
    expect(await screen.hello(helloAt(4))).toMatchObject({ answer: 'entries' })
  })

  it('without a wish for an answer, or before any greeting, brings nothing: the next real one is answered all the same', async () => {
    const screen = await connect()
    screen.say('hello', helloAt(1))
    screen.say('painted', { sequence: 'x' })
    screen.say('painted')
    await publishCalendar([], CHIEF)
    await tail.catchUp()
    expect(entriesOf(await screen.hello(helloAt(4))).length).toBeGreaterThan(0)
    expect(screen.told.filter(([event]) => event === 'entry')).toEqual([])
  })
})

describe('a screen that was greeted', () => {
  it('is sent what is published from then on, each entry once, in order, to every screen its own figures', async () => {
    const [wall, other] = [await connect(), await HandmadeScreen.connect(node.url)]
    await wall.hello(helloAt(4))
    await other.hello({ ...helloAt(4), subscription: { series: [IMPORTS, BALANCE], fromYear: 2024 } })
    const releases = ['10', '11', '12'].map((month) => ({ ...DECEMBER, code: `GACC-2025-${month}-flash` }))
    for (const release of releases) await published(release)
    await tail.catchUp()
    const seen = async (screen: HandmadeScreen) => {
      const entries: LogEntry[] = []
      while (entries.at(-1)?.release?.code !== releases[2]?.code) entries.push((await screen.next('entry')) as LogEntry)
      return entries.slice(-3)
    }
    const [walls, others] = [await seen(wall), await seen(other)]
    expect(walls.map(({ release }) => release?.code)).toEqual(releases.map(({ code }) => code))
    expect(walls.map(({ figures }) => figures.map(({ series }) => series))).toEqual([[EXPORTS], [EXPORTS], [EXPORTS]])
    expect(others.map(({ figures }) => figures.map(({ series }) => series))).toEqual(Array(3).fill([BALANCE, IMPORTS]))
    expect(walls[1]?.sequence).toBe((walls[0]?.sequence ?? 0) + 1)
    expect(walls[1]?.previousHash).toBe(walls[0]?.hash)
  })

  it(`hears every ${HEARTBEAT_MS / 1000} s where the log’s head is and what time the database has`, async () => {
    const screen = await connect()
    const before = await databaseNow(database())
    const { sequence } = await publishCalendar([], CHIEF)
    await tail.catchUp()
    let heard = (await screen.next('heartbeat')) as Heartbeat
    // The first comes with the connection, from memory.
    while (heard.head.sequence < sequence) heard = (await screen.next('heartbeat')) as Heartbeat
    const { head, databaseTime } = heard
    expect(head).toMatchObject({ epoch: epoch(), sequence, hash: tail.head?.hash })
    expect(new Date(databaseTime) >= before).toBe(true)
    expect(new Date(databaseTime) <= (await databaseNow(database()))).toBe(true)
  })

  it('is counted with what it has painted: 1 of 2 shows December, after 212 ms', async () => {
    const [wall] = [await connect(), await HandmadeScreen.connect(node.url).then((other) => other.hello(helloAt(3)))]
    const hello = { ...helloAt(3), screen: 'Beijing, 3rd floor' }
    const { page } = hello
    await wall.hello(hello)
    expect(node.screens.showing(4)).toEqual({ showing: 0, connected: 2, polling: NONE_POLLS, slowestMs: null })
    for (const nonsense of [
      // Never published, of a page that never greeted, after an absurd time, before it began, and none at all.
      { page, sequence: 9_999, afterMs: 1 },
      { page: randomUUID(), sequence: 4, afterMs: 1 },
      { page, sequence: 4, afterMs: 86_400_000 },
      { page, sequence: 4, afterMs: -1 },
      { page, sequence: 0, afterMs: 1 },
      { page, sequence: 4, afterMs: 'soon' },
    ])
      wall.say('painted', nonsense)
    await wall.hello({})
    expect(node.screens.showing(4)).toEqual({ showing: 0, connected: 2, polling: NONE_POLLS, slowestMs: null })
    wall.say('painted', { page, sequence: 4, afterMs: 212 })
    await wall.hello({})
    expect(node.screens.showing(4)).toEqual({ showing: 1, connected: 2, polling: NONE_POLLS, slowestMs: 212 })
    expect(node.screens.showing(3)).toMatchObject({ showing: 2 })
  })

  it('tabs that share its connection are counted each, until they are closed or it is', async () => {
    const screen = await connect()
    const tabs = [helloAt(3), helloAt(4), helloAt(4)]
    for (const tab of tabs) await screen.hello(tab)
    expect(node.screens.showing(4)).toMatchObject({ showing: 2, connected: 3 })
    screen.say('leave', { page: tabs[0]?.page })
    await screen.hello({})
    expect(node.screens.showing(4)).toMatchObject({ showing: 2, connected: 2 })
    screen.close()
    await waitUntil('all of them are gone', () => node.screens.showing(4).connected === 0)
  })
})

describe('a page', () => {
  it.each<[string, (url: string) => string]>([
    ['of another site', () => 'https://example.com'],
    ['of another port', () => 'http://127.0.0.1:1'],
    ['of nowhere', () => 'null'],
  ])('%s may not connect', async (_whose, origin) => {
    node = await liveNode(tail)
    await expect(HandmadeScreen.connect(node.url, { Origin: origin(node.url) })).rejects.toThrow(
      'Unexpected server response',
    )
  })

  it('of ours may, and so may a program, which names no page', async () => {
    node = await liveNode(tail)
    for (const headers of [{ Origin: node.url }, {}]) {
      const screen = await HandmadeScreen.connect(node.url, headers)
      expect(await screen.hello(helloAt(4))).toMatchObject({ answer: 'entries' })
    }
  })

  it('of the address that PUBLIC_URL names may: a proxy may speak to us under another', async () => {
    process.env['PUBLIC_URL'] = 'https://desk.tradewire.example'
    try {
      node = await liveNode(tail)
      await HandmadeScreen.connect(node.url, { Origin: 'https://desk.tradewire.example' })
    } finally {
      delete process.env['PUBLIC_URL']
    }
  })
})

async function connect(): Promise<HandmadeScreen> {
  node = await liveNode(tail)
  return HandmadeScreen.connect(node.url)
}

function placeAt(sequence: number): Cursor {
  const place = places[sequence - 1]
  if (!place) throw new RangeError(`no place ${sequence}`)
  return place
}

function epoch(): string {
  return placeAt(1).epoch
}

function helloAt(place: number | Cursor) {
  return greeting(typeof place === 'number' ? placeAt(place) : place)
}

function greeting(cursor: Cursor) {
  return { version: PROTOCOL_VERSION, page: randomUUID(), cursor, subscription: SUBSCRIPTION, screen: null }
}

function entriesOf(welcome: Welcome): readonly LogEntry[] {
  if (welcome.answer !== 'entries') throw new Error(`expected entries, found ${JSON.stringify(welcome)}`)
  return welcome.entries
}
