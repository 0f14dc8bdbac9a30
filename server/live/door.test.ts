import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { liveNode } from '../testing/live-node.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { Allowance } from './allowance.ts'
import { callerAddress } from './caller.ts'
import { Door } from './door.ts'

ownDatabase(cloneDatabase)

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

describe('the door', () => {
  it('lets so many of one address in, says in a sentence why not more, and lets the next in when one has left', () => {
    const door = new Door(2, 9)
    const [first] = [door.enter('10.0.0.7'), door.enter('10.0.0.7')]
    expect(door.enter('10.0.0.7')).toEqual({
      refused: '2 connections from your address are open already (LIVE_CONNECTIONS_PER_ADDRESS)',
      because: 'too-many-of-address',
    })
    expect(door.enter('10.0.0.8')).toHaveProperty('leave')
    if (first && 'leave' in first) {
      first.leave()
      first.leave()
    }
    expect(door.enter('10.0.0.7')).toHaveProperty('leave')
    expect(door.enter('10.0.0.7')).toHaveProperty('refused')
  })

  it('lets an address ask in step with the connections it may hold, and never less than anyone', () => {
    const asked = (perAddress: number) => {
      const allowance = new Door(perAddress, 9).allowanceOfAsking()
      let times = 0
      while (allowance.take('10.0.0.7', 0).isAllowed) times += 1
      return times
    }
    expect([2, 500, 5_000].map(asked)).toEqual([2_000, 2_000, 20_000])
  })

  it('counts an account wherever it is signed in', () => {
    const door = new Door(9, 2)
    door.enter('10.0.0.7', 'li-na')
    door.enter('10.0.0.8', 'li-na')
    expect(door.enter('10.0.0.9', 'li-na')).toEqual({
      refused: '2 connections of your account are open already (LIVE_CONNECTIONS_PER_ACCOUNT)',
      because: 'too-many-of-account',
    })
    expect(door.enter('10.0.0.9')).toHaveProperty('leave')
  })

  it('does not start with a limit that is no number', () => {
    process.env['LIVE_CONNECTIONS_PER_ADDRESS'] = 'many'
    try {
      expect(() => new Door()).toThrow('LIVE_CONNECTIONS_PER_ADDRESS: expected a whole number from 1, found "many"')
    } finally {
      delete process.env['LIVE_CONNECTIONS_PER_ADDRESS']
    }
  })

  it('at a node: the third socket of an address hears why it may not come in, and a poll does; one that leaves makes room', async () => {
    process.env['LIVE_CONNECTIONS_PER_ADDRESS'] = '2'
    const node = await liveNode(new MemoryTail()).finally(() => delete process.env['LIVE_CONNECTIONS_PER_ADDRESS'])
    stops.push(() => node.stop())
    const [first] = [await HandmadeScreen.connect(node.url), await HandmadeScreen.connect(node.url)]
    await expect(HandmadeScreen.connect(node.url)).rejects.toThrow('2 connections from your address are open already')
    const query = `version=${PROTOCOL_VERSION}&page=${randomUUID()}&epoch=first&after=0&hash=hash%200&fromYear=2024`
    const poll = await fetch(`${node.url}/live/log?${query}&wait=0`)
    expect([poll.status, poll.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await poll.json()).toMatchObject({ answer: 'refused', because: expect.stringContaining('your address') })
    first?.close()
    await waitUntil('there is room', async () =>
      HandmadeScreen.connect(node.url).then(
        () => true,
        () => false,
      ),
    )
  })
})

describe('an allowance', () => {
  it('of 60 at once and 2 a second lets sixty through, then two a second, and never more in any time', () => {
    const allowance = new Allowance(60, 2, 0)
    const taken = (count: number, atMs: number) =>
      Array.from({ length: count }, () => allowance.take(atMs)).filter(Boolean).length
    expect([taken(100, 0), taken(10, 1_000), taken(10, 1_500), taken(200, 3_600_000)]).toEqual([60, 2, 1, 60])
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 300 }), (gapsMs) => {
        const fresh = new Allowance(60, 2, 0)
        let nowMs = 0
        let count = 0
        for (const gapMs of gapsMs) {
          nowMs += gapMs
          if (fresh.take(nowMs)) count += 1
          expect(count).toBeLessThanOrEqual(60 + (nowMs / 1_000) * 2 + 1e-6)
        }
      }),
    )
  })

  it('of greetings: the sixty-first at once is refused and told when to come back; the connection stays', async () => {
    const node = await liveNode(new MemoryTail())
    stops.push(() => node.stop())
    const screen = await HandmadeScreen.connect(node.url)
    const answers = await Promise.all(Array.from({ length: 70 }, () => screen.hello({ version: 1 })))
    expect(answers.slice(0, 60).every(({ answer }) => answer === 'reload')).toBe(true)
    expect(answers.at(-1)).toEqual({
      answer: 'refused',
      because: 'this connection greets too often',
      comeBackWithinMs: 10_000,
    })
  })
})

describe('where a caller comes from', () => {
  const from = (remoteAddress: string, forwarded?: string) =>
    callerAddress({
      socket: { remoteAddress } as IncomingMessage['socket'],
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    })

  it('is the other end of its connection: whatever it writes into X-Forwarded-For', () => {
    expect(from('203.0.113.9', '10.0.0.1')).toBe('203.0.113.9')
    expect(from('::ffff:203.0.113.9')).toBe('203.0.113.9')
  })

  it('behind a proxy we name is the nearest address in that header that is no such proxy', () => {
    process.env['LIVE_TRUSTED_PROXIES'] = '127.0.0.1, 10.0.0.0/30'
    try {
      expect(from('::ffff:127.0.0.1', '198.51.100.1, 203.0.113.9, 10.0.0.2')).toBe('203.0.113.9')
      expect(from('203.0.113.9', '10.0.0.1')).toBe('203.0.113.9')
      expect(from('127.0.0.1')).toBe('127.0.0.1')
    } finally {
      delete process.env['LIVE_TRUSTED_PROXIES']
    }
  })
})
