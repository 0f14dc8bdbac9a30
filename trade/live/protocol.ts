import type { Cursor, LogEntry } from './entry.ts'
import type { Subscription } from './fold.ts'

// The wire, whole: docs/live-protocol.md says it in words, and a test holds the two together.

/**
 * One number for the whole wire: a screen of another version is told and reloads itself. What carries the number (`version` of
 * a greeting, the answer `reload`) never changes its shape: every version can be told of every other.
 */
export const PROTOCOL_VERSION = 4

/** Of an answer to a poll: the poll's own `unlike`, so that an old answer out of a cache is known for one. */
export const ANSWERS_HEADER = 'x-tradewire-answers'

/** A heartbeat every so often; a screen that heard nothing for STALE_AFTER_MS says so in words. */
export const HEARTBEAT_MS = 5_000
export const STALE_AFTER_MS = 15_000

/** How long a long poll waits for news. Shorter than STALE_AFTER_MS by a slow journey: its answer is the heartbeat. */
export const POLL_WAIT_MS = 10_000
/** Proxies give up on a request after 30 s. */
export const POLL_WAIT_AT_MOST_MS = 25_000

// A wall's panels ask for dozens of series, an explorer's table for hundreds; more is no panel.
export const SERIES_AT_MOST = 2_000
export const SERIES_LENGTH_AT_MOST = 160
/** Bytes of the largest message a screen may send: a greeting that names as many series as it may, each as long as it may be. */
export const MESSAGE_AT_MOST = 400_000

/** Where the protocol lives. */
export const LIVE_PATH = '/live/socket'
export const LOG_PATH = '/live/log'
export const EVENTS_PATH = '/live/events'
export const PAINTED_PATH = '/live/painted'
export const SNAPSHOT_PATH = '/live/snapshot'
export const VERSION_PATH = '/live/version'

/** "I am at this place, and show these series: give me what follows." */
export interface Hello {
  readonly version: number
  /** Made by chance when the page was opened: what its paint reports are counted by. */
  readonly page: string
  readonly cursor: Cursor
  readonly subscription: Subscription
  /** Which screen speaks, where it is a registered one. */
  readonly screen: string | null
}

export interface Heartbeat {
  readonly head: Cursor
  /**
   * When `head` was the end of the log, by the database's clock, ISO: when the reading began that found it. What a node knew some
   * time before it could say it must not look fresh to a screen.
   */
  readonly headAt: string
  /** The database's clock, ISO: a countdown is right on a wall PC whose clock is not. */
  readonly databaseTime: string
  /** Should this connection break, come back at an instant drawn by lot within so long: the herd is spread. */
  readonly comeBackWithinMs: number
}

/** "Take a snapshot of `head`." Ask for it at an instant drawn by lot within `spreadMs`. */
export interface Resync {
  readonly because: ResyncReason
  readonly head: Cursor
  readonly spreadMs: number
}

export type ResyncReason = 'too-far-behind' | 'another-epoch' | 'another-hash' | 'ahead-of-head' | 'too-slow'

/** The node goes down: come back, to any node, at an instant drawn by lot within so long. */
export interface Goodbye {
  readonly comeBackWithinMs: number
}

/** What a node answers to `hello`. */
export type Welcome =
  | { readonly answer: 'entries'; readonly entries: readonly LogEntry[]; readonly heartbeat: Heartbeat }
  | {
      readonly answer: 'resync'
      readonly because: ResyncReason
      readonly spreadMs: number
      readonly heartbeat: Heartbeat
    }
  | { readonly answer: 'reload'; readonly version: number }
  | { readonly answer: 'refused'; readonly because: string; readonly comeBackWithinMs: number }

/** What the log answers over HTTP: each poll is a greeting. */
export type PollAnswer = Welcome | ({ readonly answer: 'goodbye' } & Goodbye)

/** After the frame that shows it. */
export interface Painted {
  readonly page: string
  readonly sequence: number
  /** Milliseconds between the entry's arrival and the frame. */
  readonly afterMs: number
  /** Milliseconds between the frame and this report, which waits its turn (trade/live/report-wait.ts). Absent: none. */
  readonly waitedMs?: number | undefined
}

/** A page that shares a connection with others was closed. */
export interface Leave {
  readonly page: string
}

export interface ServerToScreen {
  entry: (entry: LogEntry) => void
  heartbeat: (heartbeat: Heartbeat) => void
  resync: (resync: Resync) => void
  goodbye: (goodbye: Goodbye) => void
}

export interface ScreenToServer {
  hello: (hello: Hello, answer: (welcome: Welcome) => void) => void
  painted: (painted: Painted) => void
  leave: (leave: Leave) => void
}

/** Everything a screen hears, over whichever transport, parsed. `unreadable`: bytes that are nothing of this protocol. */
export type Message =
  | { readonly on: 'welcome'; readonly welcome: Welcome }
  | { readonly on: 'entry'; readonly entry: LogEntry }
  | { readonly on: 'heartbeat'; readonly heartbeat: Heartbeat }
  | { readonly on: 'resync'; readonly resync: Resync }
  | { readonly on: 'unreadable' }
