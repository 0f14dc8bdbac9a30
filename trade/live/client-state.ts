import type { Cursor, LogEntry } from './entry.ts'
import { fold, type Snapshot } from './fold.ts'
import {
  type Heartbeat,
  type Message,
  PROTOCOL_VERSION,
  type Resync,
  type ResyncReason,
  type Welcome,
} from './protocol.ts'

/**
 * A screen as an immutable machine. Rules, cited by its tests:
 * L1 an entry that is exactly next is applied, at once and once.
 * L2 an entry already applied falls away.
 * L3 a gap is never applied: the screen asks for what follows its cursor.
 * L4 another epoch, or another hash at its own place, makes a screen take a fresh snapshot.
 * L5 a heartbeat ahead of the screen makes it ask, though nothing was published since.
 * L6 while a snapshot is on its way nothing is applied; entries after it are asked for.
 * L7 a snapshot older than what is shown is not shown, unless the server said that what is shown is not of its log.
 * L8 what is shown stays shown while offline.
 * L9 what can't be read is never applied: the screen takes a fresh snapshot.
 * L10 each trouble in a row doubles the wait before the next request; only a heartbeat that confirms what is shown ends the row.
 * L11 a screen of another version than its server says so, and reloads only into another version than its own.
 */
export type ClientState =
  | { readonly at: 'offline'; readonly snapshot: Snapshot; readonly troubles: number }
  | { readonly at: 'greeting'; readonly snapshot: Snapshot; readonly troubles: number }
  | { readonly at: 'live'; readonly snapshot: Snapshot; readonly troubles: number }
  | {
      readonly at: 'resyncing'
      readonly snapshot: Snapshot
      readonly troubles: number
      readonly connected: boolean
      readonly because: Because
    }
  | { readonly at: 'outdated'; readonly snapshot: Snapshot; readonly troubles: number; readonly version: number }

/** Why a screen takes a snapshot: the server's reasons, and its own. */
export type Because = ResyncReason | 'unreadable' | 'gap'

export type ClientEvent =
  | { readonly on: 'connected' }
  | { readonly on: 'disconnected' }
  | Message
  /** Exactly the snapshot that was asked for by its address, or one straight from the server. */
  | { readonly on: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly on: 'snapshot-failed' }
  /** The version that a reload would load. */
  | { readonly on: 'version'; readonly version: number }
  | { readonly on: 'version-unknown' }

/** What the adapter has to do after a step. Attempt 0 is the first: nothing went wrong before it. */
export type Effect =
  | { readonly do: 'say-hello' }
  /** Of `place` by its address; straight from the server where there is none. In the place of a request under way. */
  | {
      readonly do: 'fetch-snapshot'
      readonly place: Cursor | null
      readonly attempt: number
      readonly spreadMs: number
    }
  /** Unless a request is under way, or awaited. */
  | { readonly do: 'go-on-fetching'; readonly attempt: number }
  | { readonly do: 'hang-up'; readonly comeBackWithinMs: number }
  | { readonly do: 'ask-version'; readonly attempt: number }
  | { readonly do: 'reload-page'; readonly version: number }

export interface Step {
  readonly state: ClientState
  readonly effects: readonly Effect[]
}

/** A screen that shows `snapshot` and is not connected yet. */
export function opened(snapshot: Snapshot): ClientState {
  return { at: 'offline', snapshot, troubles: 0 }
}

/** The screen's next state, and what to do. Pure: the same state and event give the same step. */
export function step(state: ClientState, event: ClientEvent): Step {
  // TypeScript can't see that both keys agree with their arguments; the table's own type does.
  const handle = TABLE[state.at][event.on] as (state: ClientState, event: ClientEvent) => Step
  return handle(state, event)
}

/**
 * Whether `event`, which led to `state`, confirmed that what is shown is what the log says. A greeting may be answered with what was
 * found before its heartbeat, which then names a later end of the log: that confirms nothing.
 */
export function confirms(state: ClientState, event: ClientEvent): boolean {
  if (state.at !== 'live') return false
  if (event.on === 'entry') return true
  const { cursor } = state.snapshot
  const head = heartbeatIn(event)?.head
  return head !== undefined && head.sequence === cursor.sequence && head.hash === cursor.hash
}

/** The heartbeat that came by itself or with an answer; null with anything else. */
export function heartbeatIn(event: ClientEvent): Heartbeat | null {
  if (event.on === 'heartbeat') return event.heartbeat
  return event.on === 'welcome' && 'heartbeat' in event.welcome ? event.welcome.heartbeat : null
}

type StateAt<A extends ClientState['at']> = Extract<ClientState, { at: A }>
type EventOn<O extends ClientEvent['on']> = Extract<ClientEvent, { on: O }>
/** No `Partial`: a pair nobody thought of does not compile. */
type Table = { [A in ClientState['at']]: { [O in ClientEvent['on']]: (state: StateAt<A>, event: EventOn<O>) => Step } }

const TABLE: Table = {
  offline: {
    connected: greet,
    disconnected: stay,
    welcome: stay,
    entry: stay,
    heartbeat: stay,
    resync: stay,
    unreadable: stay,
    snapshot: stay,
    'snapshot-failed': stay,
    version: stay,
    'version-unknown': stay,
  },
  greeting: {
    connected: greet,
    disconnected: goOffline,
    welcome: welcomed,
    // Entries come after the welcome on the same ordered connection; one before it is of an older greeting.
    entry: stay,
    heartbeat: stay,
    resync: (state, { resync }) => takeSnapshot(state, resync),
    unreadable: (state) => takeSnapshot(state, UNREADABLE),
    // Of a request that was given up.
    snapshot: stay,
    'snapshot-failed': stay,
    version: stay,
    'version-unknown': stay,
  },
  live: {
    connected: greet,
    disconnected: goOffline,
    welcome: welcomed,
    entry: (state, { entry }) => applied(state, entry, greet),
    heartbeat: (state, { heartbeat }) => checked(state, heartbeat.head),
    resync: (state, { resync }) => takeSnapshot(state, resync),
    unreadable: (state) => takeSnapshot(state, UNREADABLE),
    snapshot: stay,
    'snapshot-failed': stay,
    version: stay,
    'version-unknown': stay,
  },
  resyncing: {
    // Whoever was to ask again may have been stopped meanwhile (a page put aside and shown again).
    connected: (state) => ({
      state: { ...state, connected: true },
      effects: [{ do: 'go-on-fetching', attempt: state.troubles }],
    }),
    disconnected: (state) => ({ state: { ...state, connected: false }, effects: [] }),
    welcome: stay,
    entry: stay,
    heartbeat: stay,
    resync: stay,
    unreadable: stay,
    // An older one is not shown. Where it came from straight, the log may have been set back: the greeting will tell.
    snapshot: (state, { snapshot }) =>
      isOlder(state, snapshot)
        ? goOn({ ...state, troubles: state.troubles + 1 }, state.snapshot)
        : goOn(state, snapshot),
    'snapshot-failed': fetchAgain,
    version: stay,
    'version-unknown': stay,
  },
  outdated: {
    connected: stay,
    disconnected: stay,
    welcome: stay,
    entry: stay,
    heartbeat: stay,
    resync: stay,
    unreadable: stay,
    snapshot: stay,
    'snapshot-failed': stay,
    version: (state, { version }) => {
      if (version !== PROTOCOL_VERSION) return { state, effects: [{ do: 'reload-page', version }] }
      // Nodes of two versions, while one takes the other's place: a reload would load the same again. Another node may be ours.
      const { snapshot, troubles } = state
      return { state: { at: 'offline', snapshot, troubles }, effects: [{ do: 'hang-up', comeBackWithinMs: 5_000 }] }
    },
    'version-unknown': (state) => ({
      state: { ...state, troubles: state.troubles + 1 },
      effects: [{ do: 'ask-version', attempt: state.troubles + 1 }],
    }),
  },
}

const UNREADABLE = { because: 'unreadable', head: null, spreadMs: 0 } as const

function stay(state: ClientState): Step {
  return { state, effects: [] }
}

function greet({ snapshot, troubles }: ClientState): Step {
  return { state: { at: 'greeting', snapshot, troubles }, effects: [{ do: 'say-hello' }] }
}

function goOffline({ snapshot, troubles }: ClientState): Step {
  return { state: { at: 'offline', snapshot, troubles }, effects: [] }
}

function takeSnapshot(
  { snapshot, troubles }: ClientState,
  { because, head, spreadMs }: { because: Because; head: Cursor | null; spreadMs: number },
): Step {
  // By its address at first: a cache between us may answer. After a trouble straight from the server: the cache may be the trouble.
  const place = troubles === 0 ? head : null
  return {
    state: { at: 'resyncing', snapshot, troubles: troubles + 1, connected: true, because },
    effects: [{ do: 'fetch-snapshot', place, attempt: troubles, spreadMs }],
  }
}

function fetchAgain(state: StateAt<'resyncing'>): Step {
  return {
    state: { ...state, troubles: state.troubles + 1 },
    effects: [{ do: 'fetch-snapshot', place: null, attempt: state.troubles, spreadMs: 0 }],
  }
}

function goOn({ connected, troubles }: StateAt<'resyncing'>, snapshot: Snapshot): Step {
  return connected
    ? { state: { at: 'greeting', snapshot, troubles }, effects: [{ do: 'say-hello' }] }
    : { state: { at: 'offline', snapshot, troubles }, effects: [] }
}

/** L7. A cache, or a node behind others, may answer with the past; a restored log goes back, and then the server has said so. */
function isOlder({ snapshot: { cursor }, because }: StateAt<'resyncing'>, arrived: Snapshot): boolean {
  const isOfAnotherLog = because === 'another-epoch' || because === 'another-hash' || because === 'ahead-of-head'
  return !isOfAnotherLog && arrived.cursor.epoch === cursor.epoch && arrived.cursor.sequence < cursor.sequence
}

function welcomed(state: ClientState, { welcome }: { readonly welcome: Welcome }): Step {
  const { snapshot, troubles } = state
  switch (welcome.answer) {
    case 'entries': {
      // A gap in an answer can't be asked away: it would be answered so again, at once.
      const head = welcome.heartbeat.head
      const gap = (so: ClientState) => takeSnapshot(so, { because: 'gap', head, spreadMs: 0 })
      return welcome.entries.reduce<Step>(
        (so, entry) => (so.state.at === 'live' ? applied(so.state, entry, gap) : so),
        { state: { at: 'live', snapshot, troubles }, effects: [] },
      )
    }
    case 'resync':
      return takeSnapshot(state, { ...welcome, head: welcome.heartbeat.head })
    case 'reload':
      return {
        state: { at: 'outdated', snapshot, troubles: troubles + 1, version: welcome.version },
        effects: [{ do: 'ask-version', attempt: troubles }],
      }
    case 'refused':
      return {
        state: { at: 'offline', snapshot, troubles },
        effects: [{ do: 'hang-up', comeBackWithinMs: welcome.comeBackWithinMs }],
      }
  }
}

function applied(state: StateAt<'live'>, entry: LogEntry, onGap: (state: ClientState) => Step): Step {
  const { cursor } = state.snapshot
  if (entry.epoch !== cursor.epoch) return takeSnapshot(state, ownResync('another-epoch', entry)) // L4
  if (entry.sequence <= cursor.sequence) return stay(state) // L2
  if (entry.sequence > cursor.sequence + 1) return onGap(state) // L3
  if (entry.previousHash !== cursor.hash) return takeSnapshot(state, ownResync('another-hash', entry)) // L4
  return { state: { ...state, snapshot: fold(state.snapshot, entry) }, effects: [] } // L1
}

function checked(state: StateAt<'live'>, head: Cursor): Step {
  const { cursor } = state.snapshot
  if (head.epoch !== cursor.epoch) return takeSnapshot(state, ownResync('another-epoch', head)) // L4
  // L5. Behind the screen, too: a node that lags will say so, and one whose log was set back will say that.
  if (head.sequence !== cursor.sequence) return greet(state)
  if (head.hash !== cursor.hash) return takeSnapshot(state, ownResync('another-hash', head)) // L4
  return state.troubles === 0 ? stay(state) : { state: { ...state, troubles: 0 }, effects: [] } // L10
}

/** Every screen of a node sees the same at the same instant: they ask one by one. */
function ownResync(because: ResyncReason, { epoch, sequence, hash }: Cursor): Resync {
  return { because, head: { epoch, sequence, hash }, spreadMs: 2_000 }
}
