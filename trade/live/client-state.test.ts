import { describe, expect, it } from 'vitest'
import { type ClientEvent, type ClientState, type Effect, step } from './client-state.ts'
import type { Cursor, LogEntry } from './entry.ts'
import type { Snapshot } from './fold.ts'
import { ModelLog } from './model-log.ts'
import type { Welcome } from './protocol.ts'

// A log of five, and a screen that shows three of them. `other` is the same database restored to 2 with another epoch.
const EXPORTS = 'CN.exports.all.value.USD.month'
const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }
const log = new ModelLog('first')
for (const value of ['309.06', '312.31', '335.63', '337.0', '338.0']) {
  log.append({ what: 'release', figures: [{ series: EXPORTS, period: '2024-12', value }] })
}
const other = log.restored(2, 'second')
for (const value of ['1.0', '2.0'])
  other.append({ what: 'release', figures: [{ series: EXPORTS, period: '2024-12', value }] })
const shown = log.snapshot(SUBSCRIPTION, 3)
const [, second, third, fourth, fifth] = log.entries as [LogEntry, LogEntry, LogEntry, LogEntry, LogEntry]
const foreign = other.entries[3] as LogEntry
const forked: LogEntry = { ...fourth, previousHash: 'not what is shown' }

interface Row {
  readonly when: string
  readonly event: ClientEvent
  readonly then: ClientState['at']
  /** The place shown afterwards: 3 unless the row is about another. */
  readonly at?: Cursor
  readonly effects: readonly Effect[]
}
type State = 'offline' | 'greeting' | 'live' | 'resyncing' | 'resyncing, cut off' | 'outdated'
type Rows = readonly [Row, ...Row[]]

const states: Record<State, ClientState> = {
  offline: { at: 'offline', snapshot: shown },
  greeting: { at: 'greeting', snapshot: shown },
  live: { at: 'live', snapshot: shown },
  resyncing: { at: 'resyncing', snapshot: shown, connected: true },
  'resyncing, cut off': { at: 'resyncing', snapshot: shown, connected: false },
  outdated: { at: 'outdated', snapshot: shown },
}

const connected: ClientEvent = { on: 'connected' }
const disconnected: ClientEvent = { on: 'disconnected' }
const failed: ClientEvent = { on: 'snapshot-failed' }
const resync: ClientEvent = { on: 'resync', because: 'too-slow' }
const entry = (entry: LogEntry): ClientEvent => ({ on: 'entry', entry })
const snapshot = (snapshot: Snapshot): ClientEvent => ({ on: 'snapshot', snapshot })
const heartbeat = (head: Cursor): ClientEvent => ({ on: 'heartbeat', heartbeat: beat(head) })
const welcome = (welcome: Welcome): ClientEvent => ({ on: 'welcome', welcome })
const entries = (...entries: LogEntry[]): ClientEvent =>
  welcome({ answer: 'entries', entries, heartbeat: beat(log.head) })
const resyncWelcome = welcome({ answer: 'resync', because: 'another-epoch', heartbeat: beat(other.head) })
const older = log.snapshot(SUBSCRIPTION, 2)
const newer = log.snapshot(SUBSCRIPTION, 5)
const restored = other.snapshot(SUBSCRIPTION)
const samePlaceOtherHash: Snapshot = { ...shown, cursor: { ...shown.cursor, hash: 'another' } }

/** Nothing happens, and what is shown stays shown. */
const still = (then: ClientState['at'], when: string, event: ClientEvent): Row => ({ when, event, then, effects: [] })

/** What is taken over, and what is not, wherever a snapshot arrives. */
const snapshots = (then: ClientState['at'], effects: readonly Effect[]): Rows => [
  { when: 'L7 an older one is not shown', event: snapshot(older), then, effects },
  { when: 'L7 a newer one is', event: snapshot(newer), then, at: newer.cursor, effects },
  {
    when: 'L7 one of another epoch is, though its number is lower',
    event: snapshot(restored),
    then,
    at: restored.cursor,
    effects,
  },
  {
    when: 'L7 one of the same place but another hash is',
    event: snapshot(samePlaceOtherHash),
    then,
    at: samePlaceOtherHash.cursor,
    effects,
  },
]

const welcomes: Rows = [
  { when: 'at head there is nothing to add', event: entries(), then: 'live', effects: [] },
  { when: 'L1 what follows is applied in order', event: entries(fourth, fifth), then: 'live', at: fifth, effects: [] },
  {
    when: 'L2 of an overlap only what is new is applied',
    event: entries(second, third, fourth),
    then: 'live',
    at: fourth,
    effects: [],
  },
  { when: 'L3 a gap in it is not applied', event: entries(fifth), then: 'greeting', effects: ['say-hello'] },
  {
    when: 'L3 what stands before a gap is',
    event: entries(fourth, { ...fifth, sequence: 7 }),
    then: 'greeting',
    at: fourth,
    effects: ['say-hello'],
  },
  { when: 'L4 another hash', event: entries(forked), then: 'resyncing', effects: ['fetch-snapshot'] },
  { when: 'the server says resync', event: resyncWelcome, then: 'resyncing', effects: ['fetch-snapshot'] },
  {
    when: 'another version',
    event: welcome({ answer: 'reload', version: 2 }),
    then: 'outdated',
    effects: ['reload-page'],
  },
  { when: 'refused', event: welcome({ answer: 'refused', because: 'malformed' }), then: 'offline', effects: [] },
]

const TABLE: Record<State, Record<ClientEvent['on'], Rows>> = {
  offline: {
    connected: [{ when: 'it says where it stands', event: connected, then: 'greeting', effects: ['say-hello'] }],
    disconnected: [still('offline', 'L8 nothing to lose', disconnected)],
    welcome: [still('offline', 'an answer that came too late', entries(fourth))],
    entry: [still('offline', 'L8 one left over from before', entry(fourth))],
    heartbeat: [still('offline', 'one left over from before', heartbeat(log.head))],
    resync: [still('offline', 'it greets anew anyway', resync)],
    snapshot: snapshots('offline', []),
    'snapshot-failed': [still('offline', 'L8 it keeps what it shows', failed)],
  },
  greeting: {
    connected: [
      { when: 'a new connection, a new greeting', event: connected, then: 'greeting', effects: ['say-hello'] },
    ],
    disconnected: [still('offline', 'L8 what is shown stays', disconnected)],
    welcome: welcomes,
    entry: [
      still('greeting', 'L1 even the next one waits for the answer, which has it', entry(fourth)),
      still('greeting', 'L3 of an older greeting', entry(fifth)),
    ],
    heartbeat: [still('greeting', 'the answer is on its way', heartbeat(log.head))],
    resync: [{ when: 'of the greeting before', event: resync, then: 'resyncing', effects: ['fetch-snapshot'] }],
    snapshot: snapshots('greeting', []),
    'snapshot-failed': [still('greeting', 'of a resync given up', failed)],
  },
  live: {
    connected: [
      { when: 'a new connection, a new greeting', event: connected, then: 'greeting', effects: ['say-hello'] },
    ],
    disconnected: [still('offline', 'L8 what is shown stays', disconnected)],
    welcome: welcomes,
    entry: [
      { when: 'L1 exactly next', event: entry(fourth), then: 'live', at: fourth, effects: [] },
      still('live', 'L2 the one just applied', entry(third)),
      still('live', 'L2 one long applied', entry(second)),
      { when: 'L3 a gap is never applied', event: entry(fifth), then: 'greeting', effects: ['say-hello'] },
      { when: 'L4 another epoch', event: entry(foreign), then: 'resyncing', effects: ['fetch-snapshot'] },
      { when: 'L4 another hash', event: entry(forked), then: 'resyncing', effects: ['fetch-snapshot'] },
    ],
    heartbeat: [
      still('live', 'of the place it shows', heartbeat(shown.cursor)),
      still('live', 'of a node that lags behind others', heartbeat(older.cursor)),
      { when: 'L5 ahead: something was missed', event: heartbeat(log.head), then: 'greeting', effects: ['say-hello'] },
      { when: 'L4 another epoch', event: heartbeat(other.head), then: 'resyncing', effects: ['fetch-snapshot'] },
      {
        when: 'L4 another hash',
        event: heartbeat(samePlaceOtherHash.cursor),
        then: 'resyncing',
        effects: ['fetch-snapshot'],
      },
    ],
    resync: [{ when: 'it was too slow', event: resync, then: 'resyncing', effects: ['fetch-snapshot'] }],
    snapshot: snapshots('live', []),
    'snapshot-failed': [still('live', 'of a resync that another answer made needless', failed)],
  },
  resyncing: {
    connected: [
      { when: 'a good moment to ask once more', event: connected, then: 'resyncing', effects: ['fetch-snapshot'] },
    ],
    disconnected: [still('resyncing', 'L8 the snapshot comes by another way', disconnected)],
    welcome: [still('resyncing', 'L6 nothing is applied', entries(fourth))],
    entry: [still('resyncing', 'L6 nothing is applied', entry(fourth))],
    heartbeat: [still('resyncing', 'L6 it knows', heartbeat(log.head))],
    resync: [still('resyncing', 'L6 it knows', resync)],
    snapshot: snapshots('greeting', ['say-hello']),
    'snapshot-failed': [
      { when: 'L8 it tries again', event: failed, then: 'resyncing', effects: ['fetch-snapshot-later'] },
    ],
  },
  'resyncing, cut off': {
    connected: [
      { when: 'a good moment to ask once more', event: connected, then: 'resyncing', effects: ['fetch-snapshot'] },
    ],
    disconnected: [still('resyncing', 'L8 still cut off', disconnected)],
    welcome: [still('resyncing', 'L6 nothing is applied', entries(fourth))],
    entry: [still('resyncing', 'L6 nothing is applied', entry(fourth))],
    heartbeat: [still('resyncing', 'L6 it knows', heartbeat(log.head))],
    resync: [still('resyncing', 'L6 it knows', resync)],
    snapshot: snapshots('offline', []),
    'snapshot-failed': [
      { when: 'L8 it tries again', event: failed, then: 'resyncing', effects: ['fetch-snapshot-later'] },
    ],
  },
  outdated: {
    connected: [still('outdated', 'it reloads', connected)],
    disconnected: [still('outdated', 'it reloads', disconnected)],
    welcome: [still('outdated', 'it reloads', entries(fourth))],
    entry: [still('outdated', 'what it would make of it is anybody’s guess', entry(fourth))],
    heartbeat: [still('outdated', 'it reloads', heartbeat(log.head))],
    resync: [still('outdated', 'it reloads', resync)],
    snapshot: [still('outdated', 'L8 it keeps what it shows', snapshot(newer))],
    'snapshot-failed': [still('outdated', 'it reloads', failed)],
  },
}

for (const [name, events] of Object.entries(TABLE) as [State, (typeof TABLE)[State]][]) {
  describe(`a screen that is ${name}`, () => {
    const rows = Object.entries(events).flatMap(([on, rows]) => rows.map((row) => ({ on, ...row })))
    it.each(rows)('on $on: $when', ({ event, then, at = shown.cursor, effects }) => {
      const next = step(states[name], event)
      expect({ at: next.state.at, effects: next.effects }).toEqual({ at: then, effects })
      expect(next.state.snapshot.cursor).toEqual({ epoch: at.epoch, sequence: at.sequence, hash: at.hash })
    })
  })
}

it('L6 a snapshot that arrives while cut off is greeted with once connected again', () => {
  const back = step(step(states['resyncing, cut off'], snapshot(newer)).state, connected)
  expect(back).toMatchObject({ state: { at: 'greeting', snapshot: newer }, effects: ['say-hello'] })
})

it('L1 an applied entry shows its figures: 337.0 where 335.63 stood', () => {
  expect(shown.figures[EXPORTS]?.['2024-12']?.value).toBe('335.63')
  expect(step(states.live, entry(fourth)).state.snapshot.figures[EXPORTS]?.['2024-12']?.value).toBe('337.0')
})

function beat(head: Cursor) {
  return { head, databaseTime: '2025-01-13T03:00:00.000Z' }
}
