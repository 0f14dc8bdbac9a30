import {
  MISSES_AT_MOST,
  PROBE_AT_MOST_MS,
  PROBE_FIRST_MS,
  SETTLED_MS,
  type TransportEffect,
  type TransportEvent,
  type TransportState,
} from '../transport.ts'

// Every row of the choice of transport, in every state: what the tests run, and what docs/live-protocol.md prints.

export interface TransportRow {
  readonly when: string
  readonly event: TransportEvent
  readonly to: TransportState
  readonly effects: readonly TransportEffect[]
}
type Rows = readonly [TransportRow, ...TransportRow[]]

export const TRANSPORT_STATES: { [A in TransportState['at']]: Extract<TransportState, { at: A }> } = {
  closed: { at: 'closed' },
  'opening-socket': { at: 'opening-socket', misses: 0 },
  'on-socket': { at: 'on-socket', misses: 1 },
  'opening-http': { at: 'opening-http', misses: 3 },
  'on-http': { at: 'on-http', probes: 0 },
  probing: { at: 'probing', probes: 1 },
  pausing: { at: 'pausing', misses: 1 },
}

const on = (on: 'open' | 'close' | 'socket-heard' | 'http-heard' | 'waited' | 'woken'): TransportEvent => ({ on })
const lost = (way: 'socket' | 'http', why: 'failed' | 'silent' | 'goodbye' = 'failed', comeBackWithinMs = 0) =>
  ({ on: `${way}-lost`, why, comeBackWithinMs }) as const satisfies TransportEvent
const hangUp: TransportEvent = { on: 'hang-up', comeBackWithinMs: 10_000 }

const doing = (...what: Exclude<TransportEffect['do'], 'wait'>[]): TransportEffect[] => what.map((one) => ({ do: one }))
const byLot = (ms: number): TransportEffect => ({ do: 'wait', ms, byLot: true })
const exactly = (ms: number): TransportEffect => ({ do: 'wait', ms, byLot: false })

const rowsOf = (state: TransportState) => ({
  still: (when: string, event: TransportEvent): TransportRow => ({ when, event, to: state, effects: [] }),
})
const nobody = 'nobody listens to it'
const pausing = (misses: number): TransportState => ({ at: 'pausing', misses })

const closed = rowsOf(TRANSPORT_STATES.closed)
const opening = rowsOf(TRANSPORT_STATES['opening-socket'])
const socket = rowsOf(TRANSPORT_STATES['on-socket'])
const openingHttp = rowsOf(TRANSPORT_STATES['opening-http'])
const http = rowsOf(TRANSPORT_STATES['on-http'])
const probing = rowsOf(TRANSPORT_STATES.probing)
const pause = rowsOf(TRANSPORT_STATES.pausing)

export const TRANSPORT_ROWS: Record<TransportState['at'], Record<TransportEvent['on'], Rows>> = {
  closed: {
    open: [
      {
        when: 'T1 a socket first',
        event: on('open'),
        to: { at: 'opening-socket', misses: 0 },
        effects: doing('open-socket'),
      },
    ],
    close: [closed.still('it is', on('close'))],
    'socket-heard': [closed.still(nobody, on('socket-heard'))],
    'socket-lost': [closed.still(nobody, lost('socket'))],
    'http-heard': [closed.still(nobody, on('http-heard'))],
    'http-lost': [closed.still(nobody, lost('http'))],
    waited: [closed.still(nobody, on('waited'))],
    'hang-up': [closed.still('it is', hangUp)],
    woken: [closed.still(nobody, on('woken'))],
  },
  'opening-socket': {
    open: [opening.still('it is', on('open'))],
    close: [{ when: 'the page goes', event: on('close'), to: { at: 'closed' }, effects: doing('close-socket') }],
    'socket-heard': [
      {
        when: 'T6 it is heard; good once it has lasted',
        event: on('socket-heard'),
        to: { at: 'on-socket', misses: 0 },
        effects: [...doing('tell-connected'), exactly(SETTLED_MS)],
      },
    ],
    'socket-lost': [
      { when: 'T1 T4 one in vain', event: lost('socket'), to: pausing(1), effects: [byLot(500)] },
      {
        when: 'T2 it opened and stayed silent: polls at once',
        event: lost('socket', 'silent'),
        to: { at: 'opening-http', misses: MISSES_AT_MOST },
        effects: doing('open-http', 'tell-connected'),
      },
      {
        when: 'T5 its server goes down: no miss',
        event: lost('socket', 'goodbye', 3_000),
        to: pausing(0),
        effects: [byLot(3_000)],
      },
    ],
    'http-heard': [opening.still('T7', on('http-heard'))],
    'http-lost': [opening.still('T7', lost('http'))],
    waited: [opening.still('of a wait before', on('waited'))],
    'hang-up': [{ when: 'later', event: hangUp, to: pausing(0), effects: [...doing('close-socket'), byLot(10_000)] }],
    woken: [opening.still('it tries', on('woken'))],
  },
  'on-socket': {
    open: [socket.still('it is', on('open'))],
    close: [
      {
        when: 'the page goes',
        event: on('close'),
        to: { at: 'closed' },
        effects: doing('close-socket', 'tell-disconnected'),
      },
    ],
    'socket-heard': [socket.still('all is well', on('socket-heard'))],
    'socket-lost': [
      {
        when: 'T1 T4 T6 it broke, for the second time in short: in two attempts it will poll',
        event: lost('socket'),
        to: pausing(2),
        effects: [...doing('tell-disconnected'), byLot(1_000)],
      },
      {
        when: 'T5 it broke, and the server has said how to spread',
        event: lost('socket', 'failed', 5_000),
        to: pausing(2),
        effects: [...doing('tell-disconnected'), byLot(5_000)],
      },
      {
        when: 'T4 it went silent',
        event: lost('socket', 'silent'),
        to: pausing(2),
        effects: [...doing('tell-disconnected'), byLot(1_000)],
      },
      {
        when: 'T5 its server goes down: no miss',
        event: lost('socket', 'goodbye', 3_000),
        to: pausing(1),
        effects: [...doing('tell-disconnected'), byLot(3_000)],
      },
    ],
    'http-heard': [socket.still('T7', on('http-heard'))],
    'http-lost': [socket.still('T7', lost('http'))],
    waited: [{ when: 'T6 it has lasted', event: on('waited'), to: { at: 'on-socket', misses: 0 }, effects: [] }],
    'hang-up': [
      {
        when: 'later',
        event: hangUp,
        to: pausing(1),
        effects: [...doing('close-socket', 'tell-disconnected'), byLot(10_000)],
      },
    ],
    woken: [socket.still('silence would show', on('woken'))],
  },
  'opening-http': {
    open: [openingHttp.still('it is', on('open'))],
    close: [
      {
        when: 'the page goes',
        event: on('close'),
        to: { at: 'closed' },
        effects: doing('close-http', 'tell-disconnected'),
      },
    ],
    'socket-heard': [openingHttp.still('T7', on('socket-heard'))],
    'socket-lost': [openingHttp.still('T7', lost('socket'))],
    'http-heard': [
      {
        when: 'T3 it polls; a socket is tried beside it soon',
        event: on('http-heard'),
        to: { at: 'on-http', probes: 0 },
        effects: [exactly(PROBE_FIRST_MS)],
      },
    ],
    'http-lost': [
      {
        when: 'T4 no way: a socket next',
        event: lost('http'),
        to: pausing(4),
        effects: [...doing('tell-disconnected'), byLot(4_000)],
      },
    ],
    waited: [openingHttp.still('of a wait before', on('waited'))],
    'hang-up': [
      {
        when: 'later',
        event: hangUp,
        to: pausing(3),
        effects: [...doing('close-http', 'tell-disconnected'), byLot(10_000)],
      },
    ],
    woken: [openingHttp.still('it tries', on('woken'))],
  },
  'on-http': {
    open: [http.still('it is', on('open'))],
    close: [
      {
        when: 'the page goes',
        event: on('close'),
        to: { at: 'closed' },
        effects: doing('close-http', 'tell-disconnected'),
      },
    ],
    'socket-heard': [http.still('T7', on('socket-heard'))],
    'socket-lost': [http.still('T7', lost('socket'))],
    'http-heard': [http.still('all is well', on('http-heard'))],
    'http-lost': [
      {
        when: 'T4 polls again first: sockets were no use',
        event: lost('http'),
        to: pausing(3),
        effects: [...doing('tell-disconnected'), byLot(2_000)],
      },
      {
        when: 'T5 its server goes down',
        event: lost('http', 'goodbye', 5_000),
        to: pausing(3),
        effects: [...doing('tell-disconnected'), byLot(5_000)],
      },
    ],
    waited: [
      {
        when: 'T3 a socket is tried beside the polls',
        event: on('waited'),
        to: { at: 'probing', probes: 0 },
        effects: doing('open-socket'),
      },
    ],
    'hang-up': [
      {
        when: 'later',
        event: hangUp,
        to: pausing(3),
        effects: [...doing('close-http', 'tell-disconnected'), byLot(10_000)],
      },
    ],
    woken: [
      {
        when: 'T3 another network, perhaps',
        event: on('woken'),
        to: { at: 'probing', probes: 0 },
        effects: doing('open-socket'),
      },
    ],
  },
  probing: {
    open: [probing.still('it is', on('open'))],
    close: [
      {
        when: 'the page goes',
        event: on('close'),
        to: { at: 'closed' },
        effects: doing('close-socket', 'close-http', 'tell-disconnected'),
      },
    ],
    'socket-heard': [
      {
        when: 'T3 T6 it takes over, and polling stops',
        event: on('socket-heard'),
        to: { at: 'on-socket', misses: 1 },
        effects: [...doing('close-http', 'tell-connected'), exactly(SETTLED_MS)],
      },
    ],
    'socket-lost': [
      {
        when: 'T3 it polls on; the next attempt later, and at last every ten minutes',
        event: lost('socket'),
        to: { at: 'on-http', probes: 2 },
        effects: [exactly(Math.min(PROBE_AT_MOST_MS, 4 * PROBE_FIRST_MS))],
      },
    ],
    'http-heard': [probing.still('it is what is heard', on('http-heard'))],
    'http-lost': [
      {
        when: 'T4 the attempt beside it goes on; polls are next',
        event: lost('http'),
        to: { at: 'opening-socket', misses: 2 },
        effects: doing('tell-disconnected'),
      },
    ],
    waited: [probing.still('of a wait before', on('waited'))],
    'hang-up': [
      {
        when: 'later',
        event: hangUp,
        to: pausing(3),
        effects: [...doing('close-socket', 'close-http', 'tell-disconnected'), byLot(10_000)],
      },
    ],
    woken: [probing.still('it tries', on('woken'))],
  },
  pausing: {
    open: [pause.still('it is', on('open'))],
    close: [{ when: 'the page goes', event: on('close'), to: { at: 'closed' }, effects: [] }],
    'socket-heard': [pause.still('T7', on('socket-heard'))],
    'socket-lost': [pause.still('T7', lost('socket'))],
    'http-heard': [pause.still('T7', on('http-heard'))],
    'http-lost': [pause.still('T7', lost('http'))],
    waited: [
      {
        when: 'T1 a socket: one miss so far',
        event: on('waited'),
        to: { at: 'opening-socket', misses: 1 },
        effects: doing('open-socket'),
      },
    ],
    'hang-up': [pause.still('it is', hangUp)],
    woken: [
      {
        when: 'a good moment: at once',
        event: on('woken'),
        to: { at: 'opening-socket', misses: 1 },
        effects: doing('open-socket'),
      },
    ],
  },
}
