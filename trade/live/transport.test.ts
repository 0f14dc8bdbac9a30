import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TRANSPORT_ROWS, TRANSPORT_STATES } from './testing/transport-rows.ts'
import { choose, type TransportEvent, type TransportState, type TransportStep } from './transport.ts'

for (const [name, events] of Object.entries(TRANSPORT_ROWS) as [TransportState['at'], object][]) {
  describe(`a page that is ${name}`, () => {
    const rows = Object.entries(events as (typeof TRANSPORT_ROWS)['closed']).flatMap(([on, rows]) =>
      rows.map((row) => ({ on, ...row })),
    )
    it.each(rows)('on $on: $when', ({ event, to, effects }) => {
      expect(choose(TRANSPORT_STATES[name], event)).toEqual({ state: to, effects })
    })
  })
}

it('T2 T4 with no way open it tries three sockets and then polls and sockets in turn, each pause at most 8 s', () => {
  let at: TransportStep = choose({ at: 'closed' }, { on: 'open' })
  const tried: string[] = []
  const waits: number[] = []
  for (let attempt = 0; attempt < 9; attempt++) {
    tried.push(at.state.at)
    const way = at.state.at === 'opening-socket' ? 'socket' : 'http'
    const paused = choose(at.state, { on: `${way}-lost`, why: 'failed', comeBackWithinMs: 0 })
    for (const effect of paused.effects) if (effect.do === 'wait') waits.push(effect.ms)
    at = choose(paused.state, { on: 'waited' })
  }
  const [s, h] = ['opening-socket', 'opening-http']
  expect(tried).toEqual([s, s, s, h, s, h, s, h, s])
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000])
})

it('T6 a socket that is heard and breaks within seconds, again and again, is given up for polls after three', () => {
  let state = choose({ at: 'closed' }, { on: 'open' }).state
  const been: string[] = []
  for (let round = 0; round < 4 && state.at !== 'opening-http'; round++) {
    state = choose(state, { on: 'socket-heard' }).state
    been.push(state.at)
    state = choose(state, { on: 'socket-lost', why: 'failed', comeBackWithinMs: 0 }).state
    state = choose(state, { on: 'waited' }).state
  }
  expect([been, state.at]).toEqual([['on-socket', 'on-socket', 'on-socket'], 'opening-http'])
})

const event: fc.Arbitrary<TransportEvent> = fc.oneof(
  fc.constantFrom(
    ...(['open', 'close', 'socket-heard', 'http-heard', 'waited', 'woken'] as const).map((on) => ({ on })),
  ),
  fc.record({
    on: fc.constantFrom('socket-lost' as const, 'http-lost' as const),
    why: fc.constantFrom('failed' as const, 'silent' as const, 'goodbye' as const),
    comeBackWithinMs: fc.nat(10_000),
  }),
  fc.record({ on: fc.constant('hang-up' as const), comeBackWithinMs: fc.nat(10_000) }),
)

it('T7 whatever happens, what is opened is closed, told connected only with a way open, and never left without a next step', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let state: TransportState = { at: 'closed' }
      const open = { socket: false, http: false }
      let isConnected = false
      let isWaiting = false
      for (const each of [...events, { on: 'close' } as const]) {
        // An adapter speaks only while it is open, and closes itself with its last word; a wait ends only once.
        if (each.on === 'socket-heard' && !open.socket) continue
        if (each.on === 'http-heard' && !open.http) continue
        if (each.on === 'socket-lost' && !open.socket) continue
        if (each.on === 'http-lost' && !open.http) continue
        if (each.on === 'socket-lost') open.socket = false
        if (each.on === 'http-lost') open.http = false
        if (each.on === 'waited') {
          if (!isWaiting) continue
          isWaiting = false
        }
        const next: TransportStep = choose(state, each)
        state = next.state
        for (const effect of next.effects) {
          if (effect.do === 'open-socket') open.socket = true
          if (effect.do === 'open-http') open.http = true
          if (effect.do === 'close-socket') open.socket = false
          if (effect.do === 'close-http') open.http = false
          if (effect.do === 'tell-connected') isConnected = true
          if (effect.do === 'tell-disconnected') isConnected = false
          if (effect.do === 'wait') isWaiting = true
        }
        const { at } = state
        expect({ at, ...open }).toEqual({
          at,
          socket: at === 'opening-socket' || at === 'on-socket' || at === 'probing',
          http: at === 'opening-http' || at === 'on-http' || at === 'probing',
        })
        expect(isConnected).toBe(at === 'on-socket' || at === 'opening-http' || at === 'on-http' || at === 'probing')
        if (at === 'pausing') expect(isWaiting).toBe(true)
      }
      expect([state.at, isConnected, open]).toEqual(['closed', false, { socket: false, http: false }])
    }),
  )
})
