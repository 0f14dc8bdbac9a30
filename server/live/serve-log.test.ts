import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Cursor } from '#trade/live/entry.ts'
import { MESSAGE_AT_MOST, type PollAnswer, PROTOCOL_VERSION, SERIES_AT_MOST } from '#trade/live/protocol.ts'
import { readPollAnswer } from '#trade/live/read-message.ts'
import { followLog } from '../log/follow.ts'
import { Tail } from '../log/tail.ts'
import { DECEMBER, EXPORTS, NOVEMBER, OCTOBER, published } from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { waitUntil } from '../testing/wait-until.ts'

ownDatabase(cloneDatabase)

const ONE_POLLS = { connected: 1, showing: 1 }

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const places: Cursor[] = []
let month = 0
const publishNext = () =>
  published({
    ...DECEMBER,
    code: `GACC-${2030 + Math.floor(month / 12)}-${String((month++ % 12) + 1).padStart(2, '0')}-flash`,
  })

beforeAll(async () => {
  for (const release of [OCTOBER, NOVEMBER, DECEMBER]) await published(release)
  const tail = new Tail()
  await tail.catchUp()
  for (const sequence of [1, 2, 3]) {
    const { epoch, hash } = tail.entry(sequence) ?? { epoch: '', hash: '' }
    places.push({ epoch, sequence, hash })
  }
})

describe('GET /live/log', () => {
  it('from behind is answered at once with what follows, cut to what was asked for, and with a heartbeat', async () => {
    const node = await follow()
    const head = await headOf(node)
    const answer = await poll(node, { after: 1, wait: 10_000 })
    if (answer.answer !== 'entries') throw new Error(`expected entries, found ${answer.answer}`)
    expect(answer.entries.slice(0, 2)).toMatchObject([
      { sequence: 2, previousHash: places[0]?.hash, figures: [{ series: EXPORTS, value: '312.31' }] },
      { sequence: 3, figures: [{ series: EXPORTS, value: '335.63' }] },
    ])
    expect(answer.entries.at(-1)?.hash).toBe(head.hash)
    expect(answer.heartbeat).toMatchObject({
      head,
      headAt: expect.any(String),
      databaseTime: expect.any(String),
      comeBackWithinMs: 500,
    })
  })

  it('at head waits for what is published next, and answers with it', async () => {
    const node = await follow()
    const head = await headOf(node)
    const polling = poll(node, { at: head, wait: 20_000 })
    await waiting(node)
    const { sequence } = await publishNext()
    expect(await polling).toMatchObject({
      answer: 'entries',
      entries: [{ sequence }],
      heartbeat: { head: { sequence } },
    })
  })

  it('at head, with nothing published, is answered after its wait with a heartbeat alone', async () => {
    const node = await follow()
    const head = await headOf(node)
    const began = performance.now()
    expect(await poll(node, { at: head, wait: 300 })).toMatchObject({
      answer: 'entries',
      entries: [],
      heartbeat: { head },
    })
    expect(performance.now() - began).toBeGreaterThanOrEqual(290)
  })

  it('may go to another node each time: two nodes give one log, without a gap and without a double', async () => {
    const nodes = [await follow(), await follow()] as const
    let at = places[0] as Cursor
    const got: number[] = []
    const { sequence: last } = await publishNext()
    for (let turn = 0; at.sequence < last + 3 && turn < 20; turn++) {
      if (turn < 3) await publishNext()
      const answer = await poll(nodes[turn % 2 === 0 ? 0 : 1], { at, wait: 5_000 })
      if (answer.answer !== 'entries') throw new Error(`expected entries, found ${answer.answer}`)
      got.push(...answer.entries.map(({ sequence }) => sequence))
      const entry = answer.entries.at(-1)
      if (entry) at = { epoch: entry.epoch, sequence: entry.sequence, hash: entry.hash }
    }
    expect(got).toEqual(Array.from({ length: last + 2 }, (_, index) => index + 2))
  })

  it.each([
    ['another-epoch', { epoch: 'restored' }],
    ['another-hash', { hash: 'f'.repeat(64) }],
    ['ahead-of-head', { sequence: 9_999 }],
  ])('of a log that is not this one says resync at once, and which place to take: %s', async (because, change) => {
    const node = await follow()
    const head = await headOf(node)
    const answer = await poll(node, { at: { ...(places[1] as Cursor), ...change }, wait: 20_000 })
    expect(answer).toMatchObject({ answer: 'resync', because, heartbeat: { head } })
  })

  it('is never kept by anyone, whatever it answers', async () => {
    const node = await follow()
    for (const query of [address({ after: 1 }), address({ after: 1, version: 1 }), '/live/log', '/live/version']) {
      const response = await fetch(node.url + query)
      expect([query, response.headers.get('cache-control')]).toEqual([query, 'no-store'])
    }
  })

  it('of another version is told to reload, whatever else it says; without sense it is refused, and told how to ask', async () => {
    const node = await follow()
    const reload = { answer: 'reload', version: PROTOCOL_VERSION }
    expect(await (await fetch(`${node.url}/live/log?version=${PROTOCOL_VERSION + 1}&where=here`)).json()).toEqual(
      reload,
    )
    expect(await (await fetch(`${node.url}/live/version`)).json()).toEqual({ version: PROTOCOL_VERSION })
    for (const query of [
      '',
      `?version=${PROTOCOL_VERSION}`,
      address({ after: 1 }).slice('/live/log'.length).replace('after=1', 'after=-1'),
    ]) {
      const response = await fetch(`${node.url}/live/log${query}`)
      expect(response.status).toBe(400)
      expect(readPollAnswer(await response.json())).toMatchObject({ answer: 'refused', comeBackWithinMs: 60_000 })
    }
  })

  it('is answered with goodbye when the node goes down, at once and with how long to spread', async () => {
    const node = await follow()
    const polling = poll(node, { at: await headOf(node), wait: 20_000 })
    await waiting(node)
    const stopping = node.stop()
    expect(await polling).toEqual({ answer: 'goodbye', comeBackWithinMs: 500 })
    await stopping
  })
})

describe('the largest greeting there may be', () => {
  const series = Array.from({ length: SERIES_AT_MOST }, (_, at) => `CN.exports.${at}`.padEnd(160, 'x'))
  const greeting = { ...hello(1), subscription: { series: [...series.slice(1), EXPORTS], fromYear: 2024 } }

  it('of two thousand series with names as long as they may be passes over a socket, and over HTTP by POST', async () => {
    expect(JSON.stringify(greeting).length).toBeGreaterThan(256_000)
    expect(JSON.stringify(greeting).length).toBeLessThan(MESSAGE_AT_MOST)
    const node = await follow()
    const own = { ...greeting, cursor: places[0] }
    const screen = await HandmadeScreen.connect(node.url)
    stops.push(() => screen.close())
    const expected = { answer: 'entries', entries: expect.arrayContaining([expect.objectContaining({ sequence: 3 })]) }
    expect(await screen.hello(own)).toMatchObject(expected)
    const response = await fetch(`${node.url}/live/log?wait=0`, { method: 'POST', body: JSON.stringify(own) })
    expect(await response.json()).toMatchObject(expected)
  })

  it('is the largest message: a larger one ends its connection, and by POST is refused', async () => {
    const node = await follow()
    const tooLong = { ...greeting, subscription: { series: Array(3_000).fill('x'.repeat(160)), fromYear: 2024 } }
    const screen = await HandmadeScreen.connect(node.url)
    await expect(screen.hello(tooLong)).rejects.toThrow()
    const response = await fetch(`${node.url}/live/log?wait=0`, { method: 'POST', body: JSON.stringify(tooLong) })
    expect([response.status, ((await response.json()) as PollAnswer).answer]).toEqual([400, 'refused'])
  })
})

describe('POST /live/painted', () => {
  it('counts the page that polls, at whichever node it comes to; nonsense is none', async () => {
    const [first, second] = [await follow(), await follow()]
    const page = randomUUID()
    await poll(first, { after: 3, page })
    const paint = (node: LiveNode, report: object) =>
      fetch(`${node.url}/live/painted`, { method: 'POST', body: JSON.stringify(report) }).then(({ status }) => status)
    expect(await paint(first, { page, sequence: 9_999, afterMs: 5 })).toBe(400)
    expect(await paint(first, { page, sequence: 3, afterMs: 86_400_000 })).toBe(400)
    expect(await paint(first, { page, sequence: 3, afterMs: 212 })).toBe(200)
    expect(await paint(second, { page, sequence: 3, afterMs: 180 })).toBe(200)
    expect(first.screens.showing(3)).toEqual({ ...ONE_POLLS, polling: ONE_POLLS, slowestMs: 212 })
    expect(second.screens.showing(3)).toEqual({ ...ONE_POLLS, polling: ONE_POLLS, slowestMs: 180 })
  })
})

function hello(after: number) {
  return {
    version: PROTOCOL_VERSION,
    page: randomUUID(),
    cursor: places[after - 1] ?? { epoch: 'none', sequence: after, hash: 'none' },
    subscription: { series: [EXPORTS], fromYear: 2024 },
    screen: null,
  }
}

interface Asked {
  readonly after?: number
  readonly at?: Cursor
  readonly wait?: number
  readonly page?: string
  readonly version?: number
}

function address({
  after = 1,
  at = placeAt(after),
  wait = 0,
  page = randomUUID(),
  version = PROTOCOL_VERSION,
}: Asked): string {
  const query = new URLSearchParams({ version: String(version), page, epoch: at.epoch, after: String(at.sequence) })
  query.set('hash', at.hash)
  query.set('fromYear', '2024')
  query.set('series', EXPORTS)
  query.set('wait', String(wait))
  return `/live/log?${query}`
}

function placeAt(after: number): Cursor {
  const place = places[after - 1]
  if (!place) throw new Error(`no place ${after}`)
  return place
}

async function poll(node: LiveNode, asked: Asked): Promise<PollAnswer> {
  const answer = readPollAnswer(await (await fetch(node.url + address(asked))).json())
  if (!answer) throw new Error('the answer is none of this protocol')
  return answer
}

async function headOf(node: LiveNode): Promise<Cursor> {
  const answer = await poll(node, { after: 1 })
  if (!('heartbeat' in answer)) throw new Error(`no heartbeat in ${answer.answer}`)
  return answer.heartbeat.head
}

/** The page that asked for the head is counted, and then the one that waits. */
function waiting(node: LiveNode): Promise<void> {
  return waitUntil('it waits', () => node.screens.showing(0).connected === 2)
}

async function follow(): Promise<LiveNode> {
  const tail = new Tail()
  const stopFollowing = await followLog(tail, said().log)
  const node = await liveNode(tail)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= node.stop().then(stopFollowing))
  stops.push(stop)
  return { ...node, stop }
}
