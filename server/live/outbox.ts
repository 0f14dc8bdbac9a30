import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import type { Subscription } from '#trade/live/fold.ts'
import type { ResyncReason } from '#trade/live/protocol.ts'
import type { LogTail } from '../log/tail.ts'
import { type Backfill, backfill } from './backfill.ts'
import { UNREAD_AT_MOST } from './limits.ts'

export interface Wire {
  /** Sends it cut to the subscription. */
  sendEntry(entry: LogEntry, subscription: Subscription): void
  sendResync(because: ResyncReason): void
  /** Bytes handed over and not yet taken by the network. */
  unreadBytes(): number
}

/**
 * What one connection is owed, in three phases:
 *
 * - **backfill**: the entries after its cursor are read, from memory or table. Nothing is pushed; what is published meanwhile
 *   is no concern yet.
 * - **cutover**: they go out as the answer to its greeting. `sent` is the place they reach; nothing is pushed before the answer
 *   is on the wire.
 * - **live**: each movement of the tail pulls what follows `sent`.
 *
 * One place, `sent`, decides what is next, so nothing is sent twice or out of order whatever interleaves. `closed`: the
 * connection has been told to resync, or is gone, and is owed nothing until it greets again.
 */
export type Phase =
  | { readonly phase: 'backfill' }
  | { readonly phase: 'cutover'; readonly sent: Cursor }
  | { readonly phase: 'live'; readonly sent: Cursor }
  | { readonly phase: 'closed' }

export class Outbox {
  #phase: Phase = { phase: 'backfill' }

  constructor(
    private readonly tail: LogTail,
    private readonly wire: Wire,
    private readonly subscription: Subscription,
  ) {}

  get phase(): Phase['phase'] {
    return this.#phase.phase
  }

  /** backfill → cutover, with the entries of the answer; or → closed, with why a snapshot is needed. Once only. */
  async backfill(cursor: Cursor): Promise<Backfill> {
    const found = await backfill(this.tail, cursor, this.subscription)
    // Closed while it read: whoever awaits this has greeted anew, or is gone.
    if (this.#phase.phase === 'backfill')
      this.#phase = 'entries' in found ? { phase: 'cutover', sent: found.reached } : { phase: 'closed' }
    return found
  }

  /** cutover → live, once the answer has been handed to the connection; sends what was published since. */
  goLive(): void {
    if (this.#phase.phase !== 'cutover') return
    this.#phase = { phase: 'live', sent: this.#phase.sent }
    this.drain()
  }

  /** live: sends what follows, up to the tail's head. In any other phase nothing. */
  drain(): void {
    const { head } = this.tail
    while (this.#phase.phase === 'live' && head && this.#phase.sent.sequence < head.sequence) {
      const { sent } = this.#phase
      const entry = this.tail.entry(sent.sequence + 1)
      if (!entry) return this.#giveUp('too-far-behind')
      if (entry.epoch !== sent.epoch) return this.#giveUp('another-epoch')
      if (entry.previousHash !== sent.hash) return this.#giveUp('another-hash')
      if (this.wire.unreadBytes() > UNREAD_AT_MOST) return this.#giveUp('too-slow')
      this.#phase = liveAfter(entry)
      this.wire.sendEntry(entry, this.subscription)
    }
    if (this.#phase.phase === 'live' && head) this.#compare(this.#phase.sent, head)
  }

  close(): void {
    this.#phase = { phase: 'closed' }
  }

  /** At head: is it still the same log? It may have been restored, with a new epoch or without. */
  #compare(sent: Cursor, head: Cursor): void {
    if (sent.epoch !== head.epoch) this.#giveUp('another-epoch')
    else if (sent.sequence > head.sequence) this.#giveUp('ahead-of-head')
    else if (sent.hash !== head.hash) this.#giveUp('another-hash')
  }

  #giveUp(because: ResyncReason): void {
    this.close()
    this.wire.sendResync(because)
  }
}

let newest: { readonly entry: LogEntry; readonly phase: Phase } | null = null

/** One object for all who have been sent it: thousands of places that are the same take no memory each, and leave none behind. */
function liveAfter(entry: LogEntry): Phase {
  const { epoch, sequence, hash } = entry
  if (newest?.entry !== entry) newest = { entry, phase: { phase: 'live', sent: { epoch, sequence, hash } } }
  return newest.phase
}
