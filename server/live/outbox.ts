import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import type { Subscription } from '#trade/live/fold.ts'
import { figuresFor } from '#trade/live/fold.ts'
import type { ResyncReason } from '#trade/live/protocol.ts'
import { entriesAfter } from '../log/entries-after.ts'
import type { Head } from '../log/head.ts'
import type { LogTail } from '../log/tail.ts'

// Further behind, one snapshot is less to read than the entries.
export const BACKFILL_AT_MOST = 100
// Bytes a reader may leave unread before it is told to take a snapshot: it must never make this server grow.
export const UNREAD_AT_MOST = 2_000_000

export interface Wire {
  sendEntry(entry: LogEntry): void
  sendResync(because: ResyncReason): void
  /** Bytes handed over and not yet taken by the network. */
  unreadBytes(): number
}

/**
 * What one screen is owed. Three phases: backfill (entries from memory or table, in the answer to its greeting), cutover (the
 * place reached becomes `sent`), live (the tail's movements pull the following entries). One place, `sent`, decides what is next,
 * so nothing is sent twice or out of order whatever interleaves.
 */
export class Outbox {
  #sent: number | null = null

  constructor(
    private readonly tail: LogTail,
    private readonly wire: Wire,
    private readonly subscription: Subscription,
  ) {}

  /** Entries after `cursor`, or why a snapshot is needed. After entries the outbox is live from the last of them. */
  async backfill(cursor: Cursor): Promise<{ entries: LogEntry[] } | { resync: ResyncReason }> {
    // A page drawn from the table just now knows more than this node: it looks again before it sends the screen away.
    if (this.#knowsMore(cursor)) await this.tail.catchUp()
    const head = this.tail.head
    if (!head) return { resync: 'too-far-behind' }
    const resync = await this.#whyResync(cursor, head)
    if (resync) return { resync }
    const entries = await this.#read(cursor.sequence, head.sequence)
    if (entries.at(-1)?.sequence !== head.sequence && cursor.sequence !== head.sequence)
      return { resync: 'too-far-behind' }
    this.#sent = head.sequence
    return { entries: entries.map((entry) => cut(entry, this.subscription)) }
  }

  /** Sends what follows, up to the tail's head. */
  drain(): void {
    while (this.#sent !== null && this.tail.head && this.#sent < this.tail.head.sequence) {
      const entry = this.tail.entry(this.#sent + 1)
      if (!entry) return this.#giveUp('too-far-behind')
      if (this.wire.unreadBytes() > UNREAD_AT_MOST) return this.#giveUp('too-slow')
      this.#sent = entry.sequence
      this.wire.sendEntry(cut(entry, this.subscription))
    }
    // The database was restored to an earlier place.
    if (this.#sent !== null && this.tail.head && this.#sent > this.tail.head.sequence) this.#giveUp('another-epoch')
  }

  #knowsMore({ epoch, sequence }: Cursor): boolean {
    const { head } = this.tail
    return !head || epoch !== head.epoch || sequence > head.sequence
  }

  #giveUp(because: ResyncReason): void {
    this.#sent = null
    this.wire.sendResync(because)
  }

  async #whyResync(cursor: Cursor, head: Head): Promise<ResyncReason | null> {
    if (cursor.epoch !== head.epoch) return 'another-epoch'
    // This node has looked again, and still is behind: the screen is of a log that was set back.
    if (cursor.sequence > head.sequence) return 'ahead-of-head'
    if (cursor.sequence === head.sequence) return cursor.hash === head.hash ? null : 'another-hash'
    if (head.sequence - cursor.sequence > BACKFILL_AT_MOST) return 'too-far-behind'
    const [next] = await this.#read(cursor.sequence, cursor.sequence + 1)
    return next?.previousHash === cursor.hash ? null : 'another-hash'
  }

  async #read(after: number, upTo: number): Promise<LogEntry[]> {
    const held: LogEntry[] = []
    for (let sequence = after + 1; sequence <= upTo; sequence++) {
      const entry = this.tail.entry(sequence)
      if (!entry) return entriesAfter(after, upTo - after)
      held.push(entry)
    }
    return held
  }
}

function cut(entry: LogEntry, subscription: Subscription): LogEntry {
  return { ...entry, figures: figuresFor(subscription, entry.figures) }
}
