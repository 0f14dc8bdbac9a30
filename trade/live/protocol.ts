import type { Cursor, LogEntry } from './entry.ts'
import type { Subscription } from './fold.ts'

/** One number for the whole wire: a screen of another version is told and reloads itself. */
export const PROTOCOL_VERSION = 1

/** A heartbeat every so often; a screen that heard nothing for STALE_AFTER_MS says so in words. */
export const HEARTBEAT_MS = 5_000
export const STALE_AFTER_MS = 15_000

export interface Hello {
  readonly version: number
  readonly cursor: Cursor
  readonly subscription: Subscription
  /** Which screen speaks, where it is a registered one. */
  readonly screen: string | null
}

export interface Heartbeat {
  readonly head: Cursor
  /** The database's clock, ISO: a countdown is right on a wall PC whose clock is not. */
  readonly databaseTime: string
}

/** What a node answers to `hello`. */
export type Welcome =
  | { readonly answer: 'entries'; readonly entries: readonly LogEntry[]; readonly heartbeat: Heartbeat }
  | { readonly answer: 'resync'; readonly because: ResyncReason; readonly heartbeat: Heartbeat }
  | { readonly answer: 'reload'; readonly version: number }
  | { readonly answer: 'refused'; readonly because: string }

export type ResyncReason = 'too-far-behind' | 'another-epoch' | 'another-hash' | 'ahead-of-head' | 'too-slow'

/** After the frame that shows it. */
export interface Painted {
  readonly sequence: number
  /** Milliseconds between the entry's arrival and the frame. */
  readonly afterMs: number
}

export interface ServerToScreen {
  entry: (entry: LogEntry) => void
  heartbeat: (heartbeat: Heartbeat) => void
  resync: (because: ResyncReason) => void
}

export interface ScreenToServer {
  hello: (hello: Hello, answer: (welcome: Welcome) => void) => void
  painted: (painted: Painted) => void
}
