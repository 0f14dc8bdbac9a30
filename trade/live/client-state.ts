import type { Cursor, LogEntry } from './entry.ts'
import { fold, type Snapshot } from './fold.ts'
import type { Heartbeat, ResyncReason, Welcome } from './protocol.ts'

/**
 * A screen as an immutable machine. Rules, cited by its tests:
 * L1 an entry that is exactly next is applied, at once and once.
 * L2 an entry already applied falls away.
 * L3 a gap is never applied: the screen asks for what follows its cursor.
 * L4 another epoch, or another hash at its own place, makes a screen take a fresh snapshot.
 * L5 a heartbeat ahead of the screen makes it ask, though nothing was published since.
 * L6 while a snapshot is on its way nothing is applied; entries after it are asked for.
 * L7 a snapshot older than what is shown is not shown, unless the log is another.
 * L8 what is shown stays shown while offline.
 */
export type ClientState =
  | { readonly at: 'offline'; readonly snapshot: Snapshot }
  | { readonly at: 'greeting'; readonly snapshot: Snapshot }
  | { readonly at: 'live'; readonly snapshot: Snapshot }
  | { readonly at: 'resyncing'; readonly snapshot: Snapshot; readonly connected: boolean }
  | { readonly at: 'outdated'; readonly snapshot: Snapshot }

export type ClientEvent =
  | { readonly on: 'connected' }
  | { readonly on: 'disconnected' }
  | { readonly on: 'welcome'; readonly welcome: Welcome }
  | { readonly on: 'entry'; readonly entry: LogEntry }
  | { readonly on: 'heartbeat'; readonly heartbeat: Heartbeat }
  | { readonly on: 'resync'; readonly because: ResyncReason }
  | { readonly on: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly on: 'snapshot-failed' }

/** What the adapter has to do after a step. */
export type Effect = 'say-hello' | 'fetch-snapshot' | 'fetch-snapshot-later' | 'reload-page'

export interface Step {
  readonly state: ClientState
  readonly effects: readonly Effect[]
}

/** The screen's next state, and what to do. Pure: the same state and event give the same step. */
export function step(state: ClientState, event: ClientEvent): Step {
  // TypeScript can't see that both keys agree with their arguments; the table's own type does.
  const handle = TABLE[state.at][event.on] as (state: ClientState, event: ClientEvent) => Step
  return handle(state, event)
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
    snapshot: (state, { snapshot }) => ({
      state: { at: 'offline', snapshot: newer(state.snapshot, snapshot) },
      effects: [],
    }),
    'snapshot-failed': stay,
  },
  greeting: {
    connected: greet,
    disconnected: goOffline,
    welcome: (state, { welcome }) => welcomed(state.snapshot, welcome),
    // Entries come after the welcome on the same ordered connection; one before it is of an older greeting.
    entry: stay,
    heartbeat: stay,
    resync: takeSnapshot,
    snapshot: (state, { snapshot }) => ({
      state: { at: 'greeting', snapshot: newer(state.snapshot, snapshot) },
      effects: [],
    }),
    'snapshot-failed': stay,
  },
  live: {
    connected: greet,
    disconnected: goOffline,
    welcome: (state, { welcome }) => welcomed(state.snapshot, welcome),
    entry: (state, { entry }) => applied(state.snapshot, entry),
    heartbeat: (state, { heartbeat }) => checked(state, heartbeat.head),
    resync: takeSnapshot,
    snapshot: (state, { snapshot }) => ({
      state: { at: 'live', snapshot: newer(state.snapshot, snapshot) },
      effects: [],
    }),
    'snapshot-failed': stay,
  },
  resyncing: {
    // Whoever was to ask again may have been stopped meanwhile (a page put aside and shown again): one request too many costs nothing.
    connected: (state) => ({ state: { ...state, connected: true }, effects: ['fetch-snapshot'] }),
    disconnected: (state) => ({ state: { ...state, connected: false }, effects: [] }),
    welcome: stay,
    entry: stay,
    heartbeat: stay,
    resync: stay,
    snapshot: (state, { snapshot }) => {
      const shown = newer(state.snapshot, snapshot)
      return state.connected
        ? { state: { at: 'greeting', snapshot: shown }, effects: ['say-hello'] }
        : { state: { at: 'offline', snapshot: shown }, effects: [] }
    },
    'snapshot-failed': (state) => ({ state, effects: ['fetch-snapshot-later'] }),
  },
  outdated: {
    connected: stay,
    disconnected: stay,
    welcome: stay,
    entry: stay,
    heartbeat: stay,
    resync: stay,
    snapshot: stay,
    'snapshot-failed': stay,
  },
}

function stay(state: ClientState): Step {
  return { state, effects: [] }
}

function greet({ snapshot }: ClientState): Step {
  return { state: { at: 'greeting', snapshot }, effects: ['say-hello'] }
}

function goOffline({ snapshot }: ClientState): Step {
  return { state: { at: 'offline', snapshot }, effects: [] }
}

function takeSnapshot({ snapshot }: ClientState): Step {
  return { state: { at: 'resyncing', snapshot, connected: true }, effects: ['fetch-snapshot'] }
}

function welcomed(snapshot: Snapshot, welcome: Welcome): Step {
  switch (welcome.answer) {
    case 'entries':
      return welcome.entries.reduce<Step>(
        (so, entry) => (so.state.at === 'live' ? applied(so.state.snapshot, entry) : so),
        { state: { at: 'live', snapshot }, effects: [] },
      )
    case 'resync':
      return takeSnapshot({ at: 'live', snapshot })
    case 'reload':
      return { state: { at: 'outdated', snapshot }, effects: ['reload-page'] }
    case 'refused':
      return { state: { at: 'offline', snapshot }, effects: [] }
  }
}

function applied(snapshot: Snapshot, entry: LogEntry): Step {
  const { cursor } = snapshot
  if (entry.epoch !== cursor.epoch) return takeSnapshot({ at: 'live', snapshot }) // L4
  if (entry.sequence <= cursor.sequence) return { state: { at: 'live', snapshot }, effects: [] } // L2
  if (entry.sequence > cursor.sequence + 1) return greet({ at: 'live', snapshot }) // L3
  if (entry.previousHash !== cursor.hash) return takeSnapshot({ at: 'live', snapshot }) // L4
  return { state: { at: 'live', snapshot: fold(snapshot, entry) }, effects: [] } // L1
}

function checked(state: StateAt<'live'>, head: Cursor): Step {
  const { cursor } = state.snapshot
  if (head.epoch !== cursor.epoch) return takeSnapshot(state) // L4
  if (head.sequence > cursor.sequence) return greet(state) // L5
  // A node that lags behind others tells an older head: no news.
  if (head.sequence < cursor.sequence) return stay(state)
  return head.hash === cursor.hash ? stay(state) : takeSnapshot(state) // L4
}

function newer(shown: Snapshot, arrived: Snapshot): Snapshot {
  if (arrived.cursor.epoch !== shown.cursor.epoch) return arrived
  if (arrived.cursor.sequence > shown.cursor.sequence) return arrived
  // The same place with another hash: what is shown came from a log that no longer is.
  if (arrived.cursor.sequence === shown.cursor.sequence && arrived.cursor.hash !== shown.cursor.hash) return arrived
  return shown
}
