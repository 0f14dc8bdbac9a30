import type { LogEntry } from '#trade/live/entry.ts'
import type { ResyncReason } from '#trade/live/protocol.ts'

export type Transport = 'socket' | 'http'

/** Why somebody was not let in, or not answered. */
export type RefusalReason =
  | 'origin'
  | 'too-many-of-address'
  | 'too-many-of-account'
  | 'asks-too-often'
  | 'unreadable'
  | 'another-version'

export const REFUSAL_REASONS: readonly RefusalReason[] = [
  'origin',
  'too-many-of-address',
  'too-many-of-account',
  'asks-too-often',
  'unreadable',
  'another-version',
]

/** Who watches what happens here (server/watch). Is told a thing eight thousand times in a row, so it must be quick; never throws. */
export interface Witness {
  /** An entry was handed to one connection. */
  delivered(entry: LogEntry, by: Transport): void
  resync(because: ResyncReason): void
  refused(because: RefusalReason): void
}

export const NOBODY: Witness = { delivered() {}, resync() {}, refused() {} }
