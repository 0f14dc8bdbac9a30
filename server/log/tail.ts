import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import { database } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { processWide } from '../process-wide.ts'
import { entriesAfter, FIGURES_AT_ONCE, fitting } from './entries-after.ts'
import { type Head, readHead } from './head.ts'
import { openEpoch } from './open-epoch.ts'

// Enough for a screen that slept through a release day; further back it reads the table, or takes a snapshot. Fewer where they are
// long: a node's memory does not grow with what is published.
const ENTRIES_KEPT = 200
const READ_AT_ONCE = 50

/** What readers of the tail need. */
export type LogTail = Pick<Tail, 'head' | 'entry' | 'onMoved' | 'catchUp' | 'readAtMs'>

/** The newest entries of the log, held in memory in order, for everyone on this node. */
export class Tail {
  #entries: LogEntry[] = []
  #head: Head | null = null
  #reading: Promise<void> | null = null
  #askedAgain = false
  #readAtMs: number | null = null
  readonly #listeners = new Set<() => void>()
  /** Told when the log went back without a new epoch, after this node has made one. */
  onSetBack: (known: Cursor, found: Cursor) => void = () => {}

  /** Holds no more entries than have `figuresAtMost` together, but the newest always. */
  constructor(private readonly figuresAtMost = FIGURES_AT_ONCE) {}

  /** The end of the log as this node knows it; null before the first `catchUp`. */
  get head(): Head | null {
    return this.#head
  }

  /** When the reading began that last reached the log's end, by `performance.now()`; null before the first time. */
  get readAtMs(): number | null {
    return this.#readAtMs
  }

  /** The entry with this sequence, or null when it is no longer (or not yet) in memory. */
  entry(sequence: number): LogEntry | null {
    const first = this.#entries[0]
    return first ? (this.#entries[sequence - first.sequence] ?? null) : null
  }

  /** Called after the head has moved. Returns how to stop. */
  onMoved(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads what was appended since. Calls that come while one reads are answered by one more reading. */
  catchUp(): Promise<void> {
    this.#askedAgain = true
    this.#reading ??= this.#readWhileAsked().finally(() => {
      this.#reading = null
    })
    return this.#reading
  }

  async #readWhileAsked(): Promise<void> {
    while (this.#askedAgain) {
      this.#askedAgain = false
      // From before the question: a process may be stopped between the answer and whoever hears of it.
      const askedMs = performance.now()
      await this.#readOnce()
      this.#readAtMs = askedMs
    }
  }

  async #readOnce(): Promise<void> {
    let head = await readHead(database())
    const known = this.#head
    if (known && wentBack(known, head)) head = await this.#afterSetBack(known, head)
    if (!known || head.epoch !== known.epoch) {
      // First reading, or the database was restored: what is in memory belongs to another log.
      const newest = await this.#after(await this.#beforeNewest(head), ENTRIES_KEPT)
      // What was appended between the two looks is the next reading's: held now, it would be held twice then.
      this.#entries = newest.filter(({ sequence }) => sequence <= head.sequence)
      this.#moveTo(head)
      return
    }
    while (this.#head && this.#head.sequence < head.sequence) {
      const arrived = await this.#after(this.#head.sequence, READ_AT_ONCE)
      const last = arrived.at(-1)
      if (!last) return
      if (arrived[0]?.previousHash !== this.#head.hash) {
        // Restored to before what is known, and published past it since.
        await this.#afterSetBack(this.#head, head)
        this.#askedAgain = true
        return
      }
      this.#entries.push(...arrived)
      this.#entries.splice(0, this.#entries.length - this.#kept(this.#entries.map(({ figures }) => figures.length)))
      this.#moveTo({
        epoch: last.epoch,
        sequence: last.sequence,
        hash: last.hash,
        publishedAt: new Date(last.publishedAt),
      })
    }
  }

  #after(sequence: number, limit: number): Promise<LogEntry[]> {
    return entriesAfter(sequence, limit, database(), this.figuresAtMost)
  }

  /** The place in the log after which the entries begin that are held. */
  async #beforeNewest({ sequence }: Head): Promise<number> {
    const newest = await database().$queryRaw<{ count: number }[]>`
      SELECT ("body" #>> '{figures,count}')::int AS "count" FROM "Publication"
      WHERE "sequence" BETWEEN ${sequence - ENTRIES_KEPT + 1} AND ${sequence} ORDER BY "sequence"`
    return sequence - Math.min(newest.length, this.#kept(newest.map(({ count }) => count)))
  }

  /** How many are held of entries with so many figures, in the log's order. */
  #kept(counts: readonly number[]): number {
    return Math.min(ENTRIES_KEPT, fitting(counts.toReversed(), this.figuresAtMost))
  }

  /** The head in its new epoch: by this node or, should several have seen it, by the first. */
  async #afterSetBack(known: Head, found: Head): Promise<Head> {
    await inRole('own', () => openEpoch(database(), found.epoch))
    this.onSetBack(known, found)
    return readHead(database())
  }

  #moveTo(head: Head): void {
    this.#head = head
    for (const listener of this.#listeners) listener()
  }
}

/** A restore from a backup without a new epoch: the same numbers, another log. */
function wentBack(known: Head, found: Head): boolean {
  if (found.epoch !== known.epoch) return false
  return found.sequence < known.sequence || (found.sequence === known.sequence && found.hash !== known.hash)
}

/** This process's one tail. */
export function tail(): Tail {
  return processWide('tail', () => new Tail())
}
