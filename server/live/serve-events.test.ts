import { afterEach, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { followLog } from '../log/follow.ts'
import { Tail } from '../log/tail.ts'
import { DECEMBER, EXPORTS, NOVEMBER, published } from '../testing/desk-at-work.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'

ownDatabase(cloneDatabase)

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

interface Told {
  readonly event: string
  readonly id: string | null
  readonly data: Record<string, unknown>
}

/** What a reader of server-sent events hears, one after another, until there is nothing more. */
async function* hear(node: LiveNode, query = '', headers: Record<string, string> = {}): AsyncGenerator<Told> {
  const gone = new AbortController()
  stops.push(() => gone.abort())
  const answer = await fetch(`${node.url}/live/events${query}`, { headers, signal: gone.signal })
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const decoder = new TextDecoder()
  let text = ''
  for await (const bytes of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(bytes, { stream: true })
    const told = text.split('\n\n')
    text = told.pop() ?? ''
    for (const one of told) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(one)?.[1] ?? null
      yield { event: field('event') ?? '', id: field('id'), data: JSON.parse(field('data') ?? '{}') }
    }
  }
}

async function next(told: AsyncGenerator<Told>, event?: string): Promise<Told> {
  for (;;) {
    const { value, done } = await told.next()
    if (done) throw new Error('the stream ended')
    if (event === undefined || value.event === event) return value
  }
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

it('a program hears the head first, then each publication as it comes, with the figures it asked for', async () => {
  const node = await follow()
  const told = hear(node, `?series=${EXPORTS}&fromYear=2024`)
  const hello = await next(told)
  expect(hello).toMatchObject({ event: 'hello', data: { head: { sequence: 0 }, databaseTime: expect.any(String) } })
  await published(NOVEMBER)
  const entry = await next(told, 'entry')
  expect(entry.data).toMatchObject({
    sequence: 1,
    release: { code: 'GACC-2024-11-flash' },
    figures: [{ series: EXPORTS, value: '312.31' }],
  })
  expect(entry.id).toMatch(/^[\w-]+:1:[0-9a-f]{64}$/)
  expect((await next(told, 'heartbeat')).data).toMatchObject({ head: { sequence: 1 } })

  // Cut off, it comes back with the place it heard of last, at any node, and misses nothing.
  await published(DECEMBER)
  const elsewhere = await follow()
  const again = hear(elsewhere, '', { 'last-event-id': entry.id ?? '' })
  await next(again, 'hello')
  // Without a series it hears of releases, and no figure.
  expect((await next(again, 'entry')).data).toMatchObject({ sequence: 2, figures: [] })

  // With a place that is not of this log it is told to begin anew, and from where.
  const other = hear(elsewhere, `?after=another:1:${'f'.repeat(64)}`)
  const resync = await next(other, 'resync')
  expect(resync.data).toMatchObject({ because: 'another-epoch', head: { sequence: 2 } })
  expect(resync.id).toMatch(/:2:/)
  expect((await other.next()).done).toBe(true)

  // A node that goes down says so, and when to come back.
  const stopping = elsewhere.stop()
  expect((await next(again, 'goodbye')).data).toMatchObject({ comeBackWithinMs: expect.any(Number) })
  expect((await again.next()).done).toBe(true)
  await stopping
})

it('what is asked for otherwise is refused with how to ask, to any page of the world', async () => {
  const node = await follow()
  for (const query of ['?serie=x', '?after=12', `?series=${EXPORTS}`, '?fromYear=soon']) {
    const answer = await fetch(`${node.url}/live/events${query}`)
    expect([query, answer.status]).toEqual([query, 400])
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(await answer.json()).toMatchObject({ title: expect.stringContaining('EPOCH:SEQUENCE:HASH') })
  }
})
