import { describe, expect, it } from 'vitest'
import type { LogEntry } from '#trade/live/entry.ts'
import { type Hello, type Message, PROTOCOL_VERSION, SERIES_AT_MOST } from '#trade/live/protocol.ts'
import { Hub, type Told } from './hub.ts'

const EXPORTS = 'CN.exports.all.value.USD.month'
const IMPORTS = 'CN.imports.all.value.USD.month'
const head = { epoch: 'first', sequence: 3, hash: 'hash 3' }
const heartbeat = {
  head,
  headAt: '2025-01-13T03:00:00.000Z',
  databaseTime: '2025-01-13T03:00:00.000Z',
  comeBackWithinMs: 0,
}
const entry: LogEntry = {
  epoch: 'first',
  sequence: 4,
  previousHash: 'hash 3',
  hash: 'hash 4',
  kind: 'calendar',
  publishedAt: '2025-01-13T03:00:00.000Z',
  release: null,
  calendar: [],
  figures: [],
}
const entries = (...entries: LogEntry[]): Message => ({
  on: 'welcome',
  welcome: { answer: 'entries', entries, heartbeat },
})

describe('a hub', () => {
  it('asks the server for the series of all its tabs, from the place of the one that greets, and from the earliest year', () => {
    const { hub, hellos } = hubOf()
    hub.connected()
    hub.hear('a', { ask: 'hello', hello: hello('page of a', [EXPORTS], 2024, 3) })
    hub.message(entries())
    hub.hear('b', { ask: 'hello', hello: hello('page of b', [IMPORTS, EXPORTS], 2019, 1) })
    expect(hellos.map(({ page, cursor, subscription }) => [page, cursor.sequence, subscription])).toEqual([
      ['page of a', 3, { series: [EXPORTS], fromYear: 2024 }],
      ['page of b', 1, { series: [EXPORTS, IMPORTS], fromYear: 2019 }],
    ])
  })

  it('lets one greet at a time, so that each answer finds its question', () => {
    const { hub, hellos, told } = hubOf()
    hub.connected()
    for (const tab of ['a', 'b', 'c']) hub.hear(tab, { ask: 'hello', hello: hello(`page of ${tab}`, [EXPORTS]) })
    expect(hellos).toHaveLength(1)
    hub.message(entries())
    hub.message({ on: 'unreadable' })
    expect(hellos.map(({ page }) => page)).toEqual(['page of a', 'page of b', 'page of c'])
    expect(messages(told).map(([tab, on]) => [tab, on])).toEqual([
      ['a', 'welcome'],
      ['b', 'unreadable'],
    ])
  })

  it('tells the others what an answer to one carries: what they have falls away, what they miss they ask for', () => {
    const { hub, told } = withTwo()
    hub.hear('b', { ask: 'hello', hello: hello('page of b', [IMPORTS]) })
    told.length = 0
    hub.message(entries(entry))
    expect(messages(told)).toEqual([
      ['b', 'welcome'],
      ['a', 'entry'],
      ['a', 'heartbeat'],
    ])
  })

  it('has the others greet anew when one is sent away: the server owes this connection nothing more', () => {
    const { hub, told } = withTwo()
    hub.hear('b', { ask: 'hello', hello: hello('page of b', [IMPORTS]) })
    told.length = 0
    hub.message({ on: 'welcome', welcome: { answer: 'resync', because: 'too-far-behind', spreadMs: 0, heartbeat } })
    expect(told.map(({ tell, tab }) => [tell, tab])).toEqual([
      ['message', 'b'],
      ['connected', 'a'],
    ])
  })

  it('refuses to others nothing that was refused to one', () => {
    const { hub, told } = withTwo()
    hub.hear('b', { ask: 'hello', hello: hello('page of b', [IMPORTS]) })
    told.length = 0
    hub.message({ on: 'welcome', welcome: { answer: 'refused', because: 'malformed', comeBackWithinMs: 0 } })
    expect(messages(told)).toEqual([['b', 'welcome']])
  })

  it('says with each message whose series are asked for: one that is not among them must not take it for whole', () => {
    const { hub, told } = withTwo()
    hub.message({ on: 'entry', entry })
    expect(told.at(-1)).toMatchObject({ tab: null, covers: ['a', 'b'] })
    hub.hear('c', { ask: 'join' })
    hub.message({ on: 'entry', entry })
    expect(told.at(-1)).toMatchObject({ tab: null, covers: ['a', 'b'] })
  })

  it('forgets a tab that was silent for minutes; heard again it joins anew', () => {
    const { hub, told, hellos, wait, left } = withTwo()
    wait(100_000)
    hub.hear('b', { ask: 'stay' })
    wait(100_000)
    hub.hear('b', { ask: 'hello', hello: hello('page of b', [IMPORTS]) })
    expect(hellos.at(-1)?.subscription.series).toEqual([IMPORTS])
    expect(left).toEqual(['page of a'])
    hub.message(entries())
    expect(told.at(-1)).toMatchObject({ covers: ['b'] })
    hub.hear('a', { ask: 'stay' })
    expect(told.at(-1)).toEqual({ tell: 'connected', tab: 'a' })
  })

  it('after its connection broke knows nothing of what was asked over it', () => {
    const { hub, told, hellos } = withTwo()
    hub.hear('a', { ask: 'hello', hello: hello('page of a', [EXPORTS]) })
    hub.disconnected()
    hub.connected()
    hub.message({ on: 'heartbeat', heartbeat })
    expect(told.at(-1)).toMatchObject({ covers: [] })
    hub.hear('b', { ask: 'hello', hello: hello('page of b', [IMPORTS]) })
    expect(hellos.at(-1)?.page).toBe('page of b')
  })

  it('sends a tab whose series there is no room for to a connection of its own', () => {
    const { hub, told, hellos } = withTwo()
    const many = Array.from({ length: SERIES_AT_MOST }, (_, at) => `series ${at}`)
    hub.hear('c', { ask: 'hello', hello: hello('page of c', many) })
    expect(told.at(-1)).toEqual({ tell: 'alone', tab: 'c' })
    expect(hellos.every(({ subscription }) => subscription.series.length <= SERIES_AT_MOST)).toBe(true)
  })
})

function hubOf() {
  const hellos: Hello[] = []
  const told: Told[] = []
  const left: string[] = []
  let nowMs = 0
  const trunk = {
    hello: (hello: Hello) => void hellos.push(hello),
    painted: () => {},
    leave: (page: string) => void left.push(page),
  }
  const hub = new Hub(
    trunk,
    (each) => void told.push(each),
    () => nowMs,
  )
  return { hub, hellos, told, left, wait: (ms: number) => void (nowMs += ms) }
}

function withTwo() {
  const all = hubOf()
  all.hub.connected()
  for (const [tab, series] of [
    ['a', EXPORTS],
    ['b', IMPORTS],
  ] as const) {
    all.hub.hear(tab, { ask: 'hello', hello: hello(`page of ${tab}`, [series]) })
    all.hub.message(entries())
  }
  return all
}

function hello(page: string, series: string[], fromYear = 2024, sequence = 3): Hello {
  return {
    version: PROTOCOL_VERSION,
    page,
    cursor: { ...head, sequence },
    subscription: { series, fromYear },
    screen: null,
  }
}

function messages(told: readonly Told[]): [string | null, string][] {
  return told.flatMap((each) =>
    each.tell === 'message' ? [[each.tab, each.message.on] as [string | null, string]] : [],
  )
}
