import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import { figuresFor, type Subscription } from '#trade/live/fold.ts'
import type { ResyncReason } from '#trade/live/protocol.ts'
import { entriesAfter } from '../log/entries-after.ts'
import type { Head } from '../log/head.ts'
import type { LogTail } from '../log/tail.ts'
import { BACKFILL_AT_MOST } from './limits.ts'

/** What a screen misses, up to `reached`, which was the end of the log at `readAtMs` (by `performance.now()`); or why it has to take a snapshot. */
export type Backfill =
  | { readonly entries: LogEntry[]; readonly reached: Head; readonly readAtMs: number }
  | { readonly resync: ResyncReason }

/** Entries after `cursor`, cut to `subscription`, from memory or from the table. Keeps nothing: any node can answer. */
export async function backfill(tail: LogTail, cursor: Cursor, subscription: Subscription): Promise<Backfill> {
  // A page drawn from the table just now knows more than this node: it looks again before it sends the screen away.
  if (knowsMore(cursor, tail.head)) await tail.catchUp()
  const { head, readAtMs } = tail
  if (!head || readAtMs === null) return { resync: 'too-far-behind' }
  if (cursor.epoch !== head.epoch) return { resync: 'another-epoch' }
  // This node has looked again, and still is behind: the screen is of a log that was set back.
  if (cursor.sequence > head.sequence) return { resync: 'ahead-of-head' }
  if (cursor.sequence === head.sequence)
    return cursor.hash === head.hash ? { entries: [], reached: head, readAtMs } : { resync: 'another-hash' }
  if (head.sequence - cursor.sequence > BACKFILL_AT_MOST) return { resync: 'too-far-behind' }
  const entries = await read(tail, cursor.sequence, head.sequence)
  // Long ones: a snapshot is cut to what the screen shows before it is read, entries after.
  if ((entries.at(-1)?.sequence ?? 0) < head.sequence) return { resync: 'too-far-behind' }
  if (entries[0]?.previousHash !== cursor.hash) return { resync: 'another-hash' }
  // What was read may be of a log that was restored meanwhile: it must end where this node says the log ends.
  if (entries.at(-1)?.hash !== head.hash) return { resync: 'another-hash' }
  return { entries: entries.map((entry) => cut(entry, subscription)), reached: head, readAtMs }
}

/** `entry` with the figures that `subscription` asked for: everything else of it is for everyone. */
export function cut(entry: LogEntry, subscription: Subscription): LogEntry {
  return { ...entry, figures: figuresFor(subscription, entry.figures) }
}

function knowsMore({ epoch, sequence, hash }: Cursor, head: Head | null): boolean {
  if (!head || epoch !== head.epoch || sequence > head.sequence) return true
  return sequence === head.sequence && hash !== head.hash
}

async function read(tail: LogTail, after: number, upTo: number): Promise<LogEntry[]> {
  const held: LogEntry[] = []
  for (let sequence = after + 1; sequence <= upTo; sequence++) {
    const entry = tail.entry(sequence)
    if (!entry) return entriesAfter(after, upTo - after)
    held.push(entry)
  }
  return held
}
