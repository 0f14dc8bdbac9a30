import type { ClientEvent, ClientState, Effect } from '../client-state.ts'
import type { Cursor } from '../entry.ts'
import { PROTOCOL_VERSION } from '../protocol.ts'
import {
  connected,
  disconnected,
  entries,
  entry,
  failed,
  fifth,
  foreign,
  forked,
  fourth,
  heartbeat,
  log,
  newer,
  older,
  other,
  restored,
  resync,
  samePlaceOtherHash,
  second,
  sentAway,
  shown,
  snapshot,
  type StateName,
  third,
  unknown,
  unreadable,
  version,
  welcome,
} from './client-events.ts'

// Every row of the screen's table, in every state: what the tests run, and what docs/live-protocol.md prints.

export interface Row {
  readonly when: string
  readonly event: ClientEvent
  readonly to: ClientState['at']
  /** The place shown afterwards: 3 unless the row is about another. */
  readonly at?: Cursor
  readonly troubles?: number
  readonly effects: readonly Effect[]
}
type Rows = readonly [Row, ...Row[]]

const sayHello: readonly Effect[] = [{ do: 'say-hello' }]
const fetch = (place: Cursor | null, attempt = 0, spreadMs = 0): readonly Effect[] => [
  { do: 'fetch-snapshot', place, attempt, spreadMs },
]
const placeOf = ({ epoch, sequence, hash }: Cursor): Cursor => ({ epoch, sequence, hash })

/** Nothing happens, and what is shown stays shown. */
const still = (to: ClientState['at'], when: string, event: ClientEvent): Row => ({ when, event, to, effects: [] })

const welcomes: Rows = [
  { when: 'L1 at head there is nothing to add', event: entries(), to: 'live', effects: [] },
  { when: 'L1 what follows is applied in order', event: entries(fourth, fifth), to: 'live', at: fifth, effects: [] },
  {
    when: 'L2 of an overlap only what is new is applied',
    event: entries(second, third, fourth),
    to: 'live',
    at: fourth,
    effects: [],
  },
  {
    when: 'L3 L10 a gap in it is not applied, and not asked for at once: it would be answered so again',
    event: entries(fifth),
    to: 'resyncing',
    troubles: 1,
    effects: fetch(log.head),
  },
  {
    when: 'L3 what stands before a gap is applied',
    event: entries(fourth, { ...fifth, sequence: 7 }),
    to: 'resyncing',
    at: fourth,
    troubles: 1,
    effects: fetch(log.head),
  },
  {
    when: 'L4 with another hash',
    event: entries(forked),
    to: 'resyncing',
    troubles: 1,
    effects: fetch(placeOf(fourth), 0, 2_000),
  },
  {
    when: 'L4 "resync": of the head it names, within the time it names',
    event: sentAway,
    to: 'resyncing',
    troubles: 1,
    effects: fetch(other.head, 0, 500),
  },
  {
    when: 'L11 "reload": of another version',
    event: welcome({ answer: 'reload', version: PROTOCOL_VERSION + 1 }),
    to: 'outdated',
    troubles: 1,
    effects: [{ do: 'ask-version', attempt: 0 }],
  },
  {
    when: '"refused"',
    event: welcome({ answer: 'refused', because: 'too many screens', comeBackWithinMs: 30_000 }),
    to: 'offline',
    effects: [{ do: 'hang-up', comeBackWithinMs: 30_000 }],
  },
]

const sendAways = (name: 'greeting' | 'live'): { resync: Rows; unreadable: Rows } => ({
  resync: [
    {
      when: name === 'live' ? 'it was too slow' : 'of a greeting before',
      event: resync,
      to: 'resyncing',
      troubles: 1,
      effects: fetch(log.head),
    },
  ],
  unreadable: [{ when: 'L9 it is not applied', event: unreadable, to: 'resyncing', troubles: 1, effects: fetch(null) }],
})

const LIVE: Record<ClientEvent['on'], Rows> = {
  connected: [{ when: 'a new connection, a new greeting', event: connected, to: 'greeting', effects: sayHello }],
  disconnected: [still('offline', 'L8 what is shown stays', disconnected)],
  welcome: welcomes,
  entry: [
    { when: 'L1 exactly next', event: entry(fourth), to: 'live', at: fourth, effects: [] },
    still('live', 'L2 the one just applied', entry(third)),
    still('live', 'L2 one long applied', entry(second)),
    { when: 'L3 a gap is never applied', event: entry(fifth), to: 'greeting', effects: sayHello },
    {
      when: 'L4 another epoch',
      event: entry(foreign),
      to: 'resyncing',
      troubles: 1,
      effects: fetch(placeOf(foreign), 0, 2_000),
    },
    {
      when: 'L4 another hash',
      event: entry(forked),
      to: 'resyncing',
      troubles: 1,
      effects: fetch(placeOf(fourth), 0, 2_000),
    },
  ],
  heartbeat: [
    still('live', 'of the place it shows', heartbeat(shown.cursor)),
    {
      when: 'L5 behind: the node lags, or its log was set back',
      event: heartbeat(older.cursor),
      to: 'greeting',
      effects: sayHello,
    },
    { when: 'L5 ahead: something was missed', event: heartbeat(log.head), to: 'greeting', effects: sayHello },
    {
      when: 'L4 another epoch',
      event: heartbeat(other.head),
      to: 'resyncing',
      troubles: 1,
      effects: fetch(other.head, 0, 2_000),
    },
    {
      when: 'L4 another hash',
      event: heartbeat(samePlaceOtherHash.cursor),
      to: 'resyncing',
      troubles: 1,
      effects: fetch(samePlaceOtherHash.cursor, 0, 2_000),
    },
  ],
  ...sendAways('live'),
  snapshot: [still('live', 'L7 of a request given up', snapshot(newer))],
  'snapshot-failed': [still('live', 'of a request given up', failed)],
  version: [still('live', 'it is of the version it hears', version(PROTOCOL_VERSION + 1))],
  'version-unknown': [still('live', 'it is of the version it hears', unknown)],
}

const resyncing = (snapshotArrives: Rows): Record<ClientEvent['on'], Rows> => ({
  connected: [
    {
      when: 'a good moment to ask, should nobody be asking',
      event: connected,
      to: 'resyncing',
      effects: [{ do: 'go-on-fetching', attempt: 1 }],
    },
  ],
  disconnected: [still('resyncing', 'L8 the snapshot comes by another way', disconnected)],
  welcome: [still('resyncing', 'L6 nothing is applied', entries(fourth))],
  entry: [still('resyncing', 'L6 nothing is applied', entry(fourth))],
  heartbeat: [still('resyncing', 'L6 it knows', heartbeat(log.head))],
  resync: [still('resyncing', 'L6 it knows', resync)],
  unreadable: [still('resyncing', 'L6 it knows', unreadable)],
  snapshot: snapshotArrives,
  'snapshot-failed': [
    {
      when: 'L8 L10 later, and straight from the server: the address, or a cache, may be the trouble',
      event: failed,
      to: 'resyncing',
      troubles: 2,
      effects: fetch(null, 1),
    },
  ],
  version: [still('resyncing', 'it is of the version it hears', version(PROTOCOL_VERSION + 1))],
  'version-unknown': [still('resyncing', 'it is of the version it hears', unknown)],
})

const arrivals = (to: ClientState['at'], effects: readonly Effect[]): Rows => [
  { when: 'L7 a newer one is shown', event: snapshot(newer), to, at: newer.cursor, effects },
  { when: 'L7 one of its own place is', event: snapshot(shown), to, effects },
  {
    when: 'L7 one of another epoch is, though its number is lower',
    event: snapshot(restored),
    to,
    at: restored.cursor,
    effects,
  },
  {
    when: 'L7 one of its own place but another hash is',
    event: snapshot(samePlaceOtherHash),
    to,
    at: samePlaceOtherHash.cursor,
    effects,
  },
]
const olderIsNot = (to: ClientState['at'], effects: readonly Effect[]): Row => ({
  when: 'L7 L10 an older one is not; but the log may have been set back, which the answer to a greeting will tell',
  event: snapshot(older),
  to,
  troubles: 2,
  effects,
})
const olderIs: Row = {
  when: 'L7 an older one is, since the server said that what is shown is not of its log',
  event: snapshot(older),
  to: 'greeting',
  at: older.cursor,
  effects: sayHello,
}

export const ROWS: Record<StateName, Record<ClientEvent['on'], Rows>> = {
  offline: {
    connected: [{ when: 'it says where it stands', event: connected, to: 'greeting', effects: sayHello }],
    disconnected: [still('offline', 'L8 nothing to lose', disconnected)],
    welcome: [still('offline', 'an answer that came too late', entries(fourth))],
    entry: [still('offline', 'L8 one left over from before', entry(fourth))],
    heartbeat: [still('offline', 'one left over from before', heartbeat(log.head))],
    resync: [still('offline', 'it greets anew anyway', resync)],
    unreadable: [still('offline', 'it greets anew anyway', unreadable)],
    snapshot: [still('offline', 'L7 of a request given up', snapshot(newer))],
    'snapshot-failed': [still('offline', 'L8 it keeps what it shows', failed)],
    version: [still('offline', 'of a question before', version(PROTOCOL_VERSION + 1))],
    'version-unknown': [still('offline', 'of a question before', unknown)],
  },
  greeting: {
    connected: [{ when: 'a new connection, a new greeting', event: connected, to: 'greeting', effects: sayHello }],
    disconnected: [still('offline', 'L8 what is shown stays', disconnected)],
    welcome: welcomes,
    entry: [still('greeting', 'one of an older greeting: the answer carries it', entry(fourth))],
    heartbeat: [still('greeting', 'the answer carries one', heartbeat(log.head))],
    ...sendAways('greeting'),
    snapshot: [still('greeting', 'L7 of a request given up', snapshot(newer))],
    'snapshot-failed': [still('greeting', 'of a request given up', failed)],
    version: [still('greeting', 'the answer to its greeting decides', version(PROTOCOL_VERSION + 1))],
    'version-unknown': [still('greeting', 'the answer to its greeting decides', unknown)],
  },
  live: LIVE,
  'live, after troubles': {
    ...LIVE,
    welcome: [
      {
        when: 'L10 a welcome does not end the row of troubles, and "resync" goes on with it: straight from the server',
        event: sentAway,
        to: 'resyncing',
        troubles: 4,
        effects: fetch(null, 3, 500),
      },
    ],
    entry: [{ when: 'L1 L10 exactly next', event: entry(fourth), to: 'live', at: fourth, troubles: 3, effects: [] }],
    heartbeat: [
      {
        when: 'L10 one that confirms what is shown ends the row',
        event: heartbeat(shown.cursor),
        to: 'live',
        troubles: 0,
        effects: [],
      },
      { when: 'L10 one ahead does not', event: heartbeat(log.head), to: 'greeting', troubles: 3, effects: sayHello },
    ],
    resync: [{ when: 'L10 the fourth in a row', event: resync, to: 'resyncing', troubles: 4, effects: fetch(null, 3) }],
    unreadable: [
      {
        when: 'L9 L10 the fourth in a row',
        event: unreadable,
        to: 'resyncing',
        troubles: 4,
        effects: fetch(null, 3),
      },
    ],
  },
  resyncing: resyncing([...arrivals('greeting', sayHello), olderIsNot('greeting', sayHello)] as unknown as Rows),
  'resyncing, sent away': resyncing([...arrivals('greeting', sayHello), olderIs] as unknown as Rows),
  'resyncing, cut off': resyncing([...arrivals('offline', []), olderIsNot('offline', [])] as unknown as Rows),
  outdated: {
    connected: [still('outdated', 'it waits to be reloaded', connected)],
    disconnected: [still('outdated', 'it waits to be reloaded', disconnected)],
    welcome: [still('outdated', 'it waits to be reloaded', entries(fourth))],
    entry: [still('outdated', 'what it would make of it is anybody’s guess', entry(fourth))],
    heartbeat: [still('outdated', 'it waits to be reloaded', heartbeat(log.head))],
    resync: [still('outdated', 'it waits to be reloaded', resync)],
    unreadable: [still('outdated', 'it waits to be reloaded', unreadable)],
    snapshot: [still('outdated', 'L8 it keeps what it shows', snapshot(newer))],
    'snapshot-failed': [still('outdated', 'it waits to be reloaded', failed)],
    version: [
      {
        when: 'L11 another than its own: it reloads',
        event: version(PROTOCOL_VERSION + 1),
        to: 'outdated',
        effects: [{ do: 'reload-page', version: PROTOCOL_VERSION + 1 }],
      },
      {
        when: 'L11 its own: a reload would bring the same; another node may speak it',
        event: version(PROTOCOL_VERSION),
        to: 'offline',
        effects: [{ do: 'hang-up', comeBackWithinMs: 5_000 }],
      },
    ],
    'version-unknown': [
      {
        when: 'L10 it asks again, later',
        event: unknown,
        to: 'outdated',
        troubles: 2,
        effects: [{ do: 'ask-version', attempt: 2 }],
      },
    ],
  },
}
