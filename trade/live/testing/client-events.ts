import type { ClientEvent, ClientState } from '../client-state.ts'
import type { Cursor, LogEntry } from '../entry.ts'
import type { Snapshot } from '../fold.ts'
import { ModelLog } from '../model-log.ts'
import { PROTOCOL_VERSION, type Resync, type Welcome } from '../protocol.ts'

// What the rows of the screen's table are about: a log, another, places of both, and everything that can be heard of them.

export const EXPORTS = 'CN.exports.all.value.USD.month'
const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }

// A log of five, and a screen that shows three of them. `other` is the same database restored to 2 with another epoch.
export const log = new ModelLog('first')
for (const value of ['309.06', '312.31', '335.63', '337.0', '338.0']) {
  log.append({ what: 'release', figures: [{ series: EXPORTS, period: '2024-12', value }] })
}
export const other = log.restored(2, 'second')
for (const value of ['1.0', '2.0'])
  other.append({ what: 'release', figures: [{ series: EXPORTS, period: '2024-12', value }] })
export const shown = log.snapshot(SUBSCRIPTION, 3)
export const newer = log.snapshot(SUBSCRIPTION, 5)
export const older = log.snapshot(SUBSCRIPTION, 2)
export const restored = other.snapshot(SUBSCRIPTION)
export const samePlaceOtherHash: Snapshot = { ...shown, cursor: { ...shown.cursor, hash: 'another' } }
export const [, second, third, fourth, fifth] = log.entries as [LogEntry, LogEntry, LogEntry, LogEntry, LogEntry]
export const foreign = other.entries[3] as LogEntry
export const forked: LogEntry = { ...fourth, previousHash: 'not what is shown' }

export type StateName =
  | 'offline'
  | 'greeting'
  | 'live'
  | 'live, after troubles'
  | 'resyncing'
  | 'resyncing, sent away'
  | 'resyncing, cut off'
  | 'outdated'

const shows = { snapshot: shown, troubles: 0 } as const
export const STATES: Record<StateName, ClientState> = {
  offline: { at: 'offline', ...shows },
  greeting: { at: 'greeting', ...shows },
  live: { at: 'live', ...shows },
  'live, after troubles': { at: 'live', snapshot: shown, troubles: 3 },
  resyncing: { at: 'resyncing', snapshot: shown, troubles: 1, connected: true, because: 'too-slow' },
  'resyncing, sent away': { at: 'resyncing', snapshot: shown, troubles: 1, connected: true, because: 'ahead-of-head' },
  'resyncing, cut off': { at: 'resyncing', snapshot: shown, troubles: 1, connected: false, because: 'too-slow' },
  outdated: { at: 'outdated', snapshot: shown, troubles: 1, version: PROTOCOL_VERSION + 1 },
}

export const connected: ClientEvent = { on: 'connected' }
export const disconnected: ClientEvent = { on: 'disconnected' }
export const failed: ClientEvent = { on: 'snapshot-failed' }
export const unreadable: ClientEvent = { on: 'unreadable' }
export const unknown: ClientEvent = { on: 'version-unknown' }
const slow: Resync = { because: 'too-slow', head: log.head, spreadMs: 0 }
export const resync: ClientEvent = { on: 'resync', resync: slow }
export const entry = (entry: LogEntry): ClientEvent => ({ on: 'entry', entry })
export const snapshot = (snapshot: Snapshot): ClientEvent => ({ on: 'snapshot', snapshot })
export const version = (version: number): ClientEvent => ({ on: 'version', version })
export const heartbeat = (head: Cursor): ClientEvent => ({ on: 'heartbeat', heartbeat: beat(head) })
export const welcome = (welcome: Welcome): ClientEvent => ({ on: 'welcome', welcome })
export const entries = (...entries: LogEntry[]): ClientEvent =>
  welcome({ answer: 'entries', entries, heartbeat: beat(log.head) })
export const sentAway = welcome({
  answer: 'resync',
  because: 'another-epoch',
  spreadMs: 500,
  heartbeat: beat(other.head),
})

function beat(head: Cursor) {
  return { head, headAt: '2025-01-13T03:00:00.000Z', databaseTime: '2025-01-13T03:00:00.000Z', comeBackWithinMs: 500 }
}
