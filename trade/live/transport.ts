/**
 * Which way a page hears the log: a socket, or long polls over plain HTTP. The choice as an immutable machine; both ways feed
 * the same client machine, so a switch is a greeting like any other. Rules, cited by its tests:
 * T1 the socket is tried first, and again after it broke.
 * T2 MISSES_AT_MOST attempts in vain, or one that opened and stayed silent: the long poll takes over.
 * T3 while polling, a socket is tried beside it now and then; heard, it takes over, and polling stops only then.
 * T4 with no way open both are tried in turn, ever more slowly, each pause drawn by lot.
 * T5 a server that goes down says within how long to come back; an instant within it is drawn by lot.
 * T6 a socket counts as good once it has lasted SETTLED_MS: one that breaks again and again is given up like one that never opens.
 * T7 at most one way is in use; what the other says is not heard.
 */
export type TransportState =
  | { readonly at: 'closed' }
  | { readonly at: 'opening-socket'; readonly misses: number }
  | { readonly at: 'on-socket'; readonly misses: number }
  | { readonly at: 'opening-http'; readonly misses: number }
  | { readonly at: 'on-http'; readonly probes: number }
  | { readonly at: 'probing'; readonly probes: number }
  | { readonly at: 'pausing'; readonly misses: number }

export type TransportEvent =
  | { readonly on: 'open' | 'close' }
  /** Something arrived over it. */
  | { readonly on: 'socket-heard' | 'http-heard' }
  | { readonly on: 'socket-lost' | 'http-lost'; readonly why: LostBecause; readonly comeBackWithinMs: number }
  /** The wait that was asked for is over. */
  | { readonly on: 'waited' }
  /** The client machine wants this connection closed, and another later. */
  | { readonly on: 'hang-up'; readonly comeBackWithinMs: number }
  /** The browser says that the network is back, or that the page is seen again. */
  | { readonly on: 'woken' }

/** `failed`: could not be opened, or broke. `silent`: opened, and nothing came. `goodbye`: the server goes down. */
export type LostBecause = 'failed' | 'silent' | 'goodbye'

export type TransportEffect =
  | { readonly do: 'open-socket' | 'close-socket' | 'open-http' | 'close-http' }
  /** In the place of a wait that still runs; `byLot`: some instant within it. */
  | { readonly do: 'wait'; readonly ms: number; readonly byLot: boolean }
  /** Tells the client machine. */
  | { readonly do: 'tell-connected' | 'tell-disconnected' }

export interface TransportStep {
  readonly state: TransportState
  readonly effects: readonly TransportEffect[]
}

/** Three: a page behind a proxy without WebSockets is live within about three seconds, and one lost packet does not make it poll. */
export const MISSES_AT_MOST = 3
export const SETTLED_MS = 30_000
/** Soon: whoever polls because the server was away for a moment is back on a socket within seconds; each try in vain doubles it. */
export const PROBE_FIRST_MS = 8_000
export const PROBE_AT_MOST_MS = 600_000
const PAUSE_FIRST_MS = 500
// Half a heartbeat more than the wait for news: a network that is back is noticed within it.
const PAUSE_AT_MOST_MS = 8_000

type StateAt<A extends TransportState['at']> = Extract<TransportState, { at: A }>
type EventOn<O extends TransportEvent['on']> = Extract<TransportEvent, { on: O }>
type Table = {
  [A in TransportState['at']]: {
    [O in TransportEvent['on']]: (state: StateAt<A>, event: EventOn<O>) => TransportStep
  }
}

/** The next state, and what to do. Pure. */
export function choose(state: TransportState, event: TransportEvent): TransportStep {
  const handle = TABLE[state.at][event.on] as (state: TransportState, event: TransportEvent) => TransportStep
  return handle(state, event)
}

const TABLE: Table = {
  closed: {
    open: () => trySocket(0),
    close: stay,
    'socket-heard': stay,
    'socket-lost': stay,
    'http-heard': stay,
    'http-lost': stay,
    waited: stay,
    'hang-up': stay,
    woken: stay,
  },
  'opening-socket': {
    open: stay,
    close: () => ({ state: { at: 'closed' }, effects: [{ do: 'close-socket' }] }),
    'socket-heard': ({ misses }) => onSocket(misses),
    'socket-lost': ({ misses }, lost) => missed(misses, lost),
    'http-heard': stay,
    'http-lost': stay,
    waited: stay,
    'hang-up': ({ misses }, { comeBackWithinMs }) => pause(misses, comeBackWithinMs, ['close-socket']),
    woken: stay,
  },
  'on-socket': {
    open: stay,
    close: () => ({ state: { at: 'closed' }, effects: [{ do: 'close-socket' }, { do: 'tell-disconnected' }] }),
    'socket-heard': stay,
    'socket-lost': ({ misses }, lost) => broken(misses, lost),
    'http-heard': stay,
    'http-lost': stay,
    waited: () => ({ state: { at: 'on-socket', misses: 0 }, effects: [] }),
    'hang-up': ({ misses }, { comeBackWithinMs }) =>
      pause(misses, comeBackWithinMs, ['close-socket', 'tell-disconnected']),
    woken: stay,
  },
  'opening-http': {
    open: stay,
    close: () => ({ state: { at: 'closed' }, effects: [{ do: 'close-http' }, { do: 'tell-disconnected' }] }),
    'socket-heard': stay,
    'socket-lost': stay,
    'http-heard': () => onHttp(0),
    'http-lost': ({ misses }, lost) => broken(misses, lost),
    waited: stay,
    'hang-up': ({ misses }, { comeBackWithinMs }) =>
      pause(misses, comeBackWithinMs, ['close-http', 'tell-disconnected']),
    woken: stay,
  },
  'on-http': {
    open: stay,
    close: () => ({ state: { at: 'closed' }, effects: [{ do: 'close-http' }, { do: 'tell-disconnected' }] }),
    'socket-heard': stay,
    'socket-lost': stay,
    'http-heard': stay,
    'http-lost': (_, { comeBackWithinMs }) => pause(MISSES_AT_MOST, comeBackWithinMs, ['tell-disconnected']),
    waited: ({ probes }) => ({ state: { at: 'probing', probes }, effects: [{ do: 'open-socket' }] }),
    'hang-up': (_, { comeBackWithinMs }) =>
      pause(MISSES_AT_MOST, comeBackWithinMs, ['close-http', 'tell-disconnected']),
    // A laptop carried into another network: polls are no longer needed there, perhaps.
    woken: ({ probes }) => ({ state: { at: 'probing', probes }, effects: [{ do: 'open-socket' }] }),
  },
  probing: {
    open: stay,
    close: () => ({
      state: { at: 'closed' },
      effects: [{ do: 'close-socket' }, { do: 'close-http' }, { do: 'tell-disconnected' }],
    }),
    // Not settled yet: two misses more, and it polls again.
    'socket-heard': () => onSocket(1, ['close-http']),
    'socket-lost': ({ probes }) => onHttp(probes + 1),
    'http-heard': stay,
    // The attempt beside it goes on; should it fail, the long poll is next.
    'http-lost': () => ({
      state: { at: 'opening-socket', misses: MISSES_AT_MOST - 1 },
      effects: [{ do: 'tell-disconnected' }],
    }),
    waited: stay,
    'hang-up': (_, { comeBackWithinMs }) =>
      pause(MISSES_AT_MOST, comeBackWithinMs, ['close-socket', 'close-http', 'tell-disconnected']),
    woken: stay,
  },
  pausing: {
    open: stay,
    close: () => ({ state: { at: 'closed' }, effects: [] }),
    'socket-heard': stay,
    'socket-lost': stay,
    'http-heard': stay,
    'http-lost': stay,
    waited: ({ misses }) => tryNext(misses),
    'hang-up': stay,
    woken: ({ misses }) => tryNext(misses),
  },
}

function stay(state: TransportState): TransportStep {
  return { state, effects: [] }
}

function trySocket(misses: number): TransportStep {
  return { state: { at: 'opening-socket', misses }, effects: [{ do: 'open-socket' }] }
}

/** Each poll is a greeting: the client machine must be told before anything can be heard. */
function tryHttp(misses: number): TransportStep {
  return { state: { at: 'opening-http', misses }, effects: [{ do: 'open-http' }, { do: 'tell-connected' }] }
}

/** T1, T2, T4: sockets at first, then both in turn. */
function tryNext(misses: number): TransportStep {
  const isHttp = misses >= MISSES_AT_MOST && (misses - MISSES_AT_MOST) % 2 === 0
  return isHttp ? tryHttp(misses) : trySocket(misses)
}

function onSocket(misses: number, first: readonly Told[] = []): TransportStep {
  return {
    state: { at: 'on-socket', misses },
    effects: [...first.map(doing), { do: 'tell-connected' }, { do: 'wait', ms: SETTLED_MS, byLot: false }],
  }
}

function onHttp(probes: number): TransportStep {
  const ms = Math.min(PROBE_AT_MOST_MS, PROBE_FIRST_MS * 2 ** Math.min(probes, 10))
  return { state: { at: 'on-http', probes }, effects: [{ do: 'wait', ms, byLot: false }] }
}

type Lost = Pick<EventOn<'socket-lost'>, 'why' | 'comeBackWithinMs'>

/** A socket that was not heard, and of which the client machine does not know. */
function missed(misses: number, lost: Lost): TransportStep {
  // T2: silence has taken seconds already, and would again.
  if (lost.why === 'silent' && misses < MISSES_AT_MOST) return tryHttp(MISSES_AT_MOST)
  return pause(lost.why === 'goodbye' ? misses : misses + 1, lost.comeBackWithinMs, [])
}

function broken(misses: number, lost: Lost): TransportStep {
  return pause(lost.why === 'goodbye' ? misses : misses + 1, lost.comeBackWithinMs, ['tell-disconnected'])
}

type Told = 'close-socket' | 'close-http' | 'tell-disconnected'

/** T4, T5: as long as the server says, or as often as it went wrong; whichever is more. */
function pause(misses: number, comeBackWithinMs: number, first: readonly Told[]): TransportStep {
  const ownMs = Math.min(PAUSE_AT_MOST_MS, PAUSE_FIRST_MS * 2 ** Math.min(Math.max(0, misses - 1), 10))
  return {
    state: { at: 'pausing', misses },
    effects: [...first.map(doing), { do: 'wait', ms: Math.max(ownMs, comeBackWithinMs), byLot: true }],
  }
}

function doing(what: Told): { readonly do: Told } {
  return { do: what }
}
