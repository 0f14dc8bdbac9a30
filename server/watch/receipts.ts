import { randomUUID } from 'node:crypto'
import type { LogEntry } from '#trade/live/entry.ts'
import { RECEIPT_MS } from '#trade/receipt.ts'
import { database } from '../database/client.ts'
import type { Screens } from '../live/screens.ts'
import type { Log } from '../server-log.ts'

/** The first writing waits for the fan-out to be over; the others keep the desk's panel live. */
const FIRST_AFTER_MS = 250
const WRITE_EVERY_MS = 1_000

/** Of one publication; all by `performance.now()`. */
interface Kept {
  readonly hash: string
  readonly heardMs: number
  firstPaintedMs: number | null
  lastPaintedMs: number | null
}

/** What one writing says of one publication; `…Ago` in seconds, null for what has not happened. */
interface Told {
  readonly sequence: number
  readonly hash: string
  readonly sockets: number
  readonly socketsShowing: number
  readonly polling: number
  readonly pollingShowing: number
  readonly slowestMs: number | null
  readonly heardAgo: number | null
  readonly firstPaintedAgo: number | null
  readonly lastPaintedAgo: number | null
}

/**
 * Writes into the database what becomes of each publication at this node, every second for a minute: who shows it, and since when.
 * The desk adds up the nodes (server/desk/read-receipt.ts). What can't be written is left out: it is never waited for.
 */
export class Receipts {
  readonly #node = randomUUID()
  readonly #kept = new Map<number, Kept>()
  #next: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(
    private readonly screens: Pick<Screens, 'showing'>,
    private readonly log: Log,
  ) {}

  /** This node has read `entry` out of the log, and handed it to its screens. */
  heard({ sequence, hash }: Pick<LogEntry, 'sequence' | 'hash'>): void {
    if (this.#stopped) return
    this.#kept.set(sequence, { hash, heardMs: performance.now(), firstPaintedMs: null, lastPaintedMs: null })
    this.#next ??= setTimeout(() => this.#write(), FIRST_AFTER_MS)
  }

  /** A screen that was there reports its first paint of it, which was `waitedMs` ago. */
  painted(sequence: number, waitedMs: number): void {
    const kept = this.#kept.get(sequence)
    if (!kept) return
    // What a screen says of itself is not taken for more than it can be.
    const paintedMs = Math.max(kept.heardMs, performance.now() - waitedMs)
    kept.lastPaintedMs = Math.max(kept.lastPaintedMs ?? paintedMs, paintedMs)
    kept.firstPaintedMs = Math.min(kept.firstPaintedMs ?? paintedMs, paintedMs)
  }

  /** Writes once more, and no more after that. */
  async stop(): Promise<void> {
    if (!this.#stopped) {
      this.#stopped = true
      clearTimeout(this.#next)
      this.#write()
    }
    await this.#writing
  }

  #write(): void {
    this.#writing = this.#writing.then(() => this.#writeAll())
  }

  async #writeAll(): Promise<void> {
    const nowMs = performance.now()
    const told = [...this.#kept].map(([sequence, kept]) => this.#told(sequence, kept, nowMs))
    try {
      if (told.length > 0) await this.#writeDown(told)
    } catch (error) {
      this.log.warn(
        { error, sequences: told.map(({ sequence }) => sequence) },
        'what became of publications could not be written down',
      )
    }
    for (const [sequence, { heardMs }] of this.#kept) if (nowMs - heardMs > RECEIPT_MS) this.#kept.delete(sequence)
    const hasMore = this.#kept.size > 0 && !this.#stopped
    this.#next = hasMore ? setTimeout(() => this.#write(), WRITE_EVERY_MS) : undefined
  }

  #told(sequence: number, { hash, heardMs, firstPaintedMs, lastPaintedMs }: Kept, nowMs: number): Told {
    const { connected, showing, polling, slowestMs } = this.screens.showing(sequence)
    const secondsSince = (atMs: number | null) => (atMs === null ? null : (nowMs - atMs) / 1_000)
    return {
      sequence,
      hash,
      sockets: connected - polling.connected,
      socketsShowing: showing - polling.showing,
      polling: polling.connected,
      pollingShowing: polling.showing,
      slowestMs: slowestMs === null ? null : Math.round(slowestMs),
      heardAgo: secondsSince(heardMs),
      firstPaintedAgo: secondsSince(firstPaintedMs),
      lastPaintedAgo: secondsSince(lastPaintedMs),
    }
  }

  /**
   * By the database's clock, which counts from when the statement arrives: what happened is told a little late, never early. One
   * statement for all: in a busy minute they would stand before the pages that are drawn anew.
   */
  async #writeDown(told: readonly Told[]): Promise<void> {
    // By its hash, too: a log that was set back has another publication under that number, or none.
    await database().$executeRaw`
      INSERT INTO "Delivery" ("sequence", "node", "heardAt", "reportedAt", "sockets", "socketsShowing", "polling", "pollingShowing",
        "firstPaintedAt", "lastPaintedAt", "slowestMs")
      SELECT p."sequence", ${this.#node}, now - make_interval(secs => told."heardAgo"), now,
        told."sockets", told."socketsShowing", told."polling", told."pollingShowing",
        now - make_interval(secs => told."firstPaintedAgo"), now - make_interval(secs => told."lastPaintedAgo"), told."slowestMs"
      FROM clock_timestamp() now, jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told("sequence" int, "hash" text, "sockets" int,
        "socketsShowing" int, "polling" int, "pollingShowing" int, "slowestMs" int, "heardAgo" float8, "firstPaintedAgo" float8,
        "lastPaintedAgo" float8) JOIN "Publication" p ON p."sequence" = told."sequence" AND p."hash" = told."hash"
      ON CONFLICT ("sequence", "node") DO UPDATE SET "reportedAt" = EXCLUDED."reportedAt", "sockets" = EXCLUDED."sockets",
        "socketsShowing" = EXCLUDED."socketsShowing", "polling" = EXCLUDED."polling", "pollingShowing" = EXCLUDED."pollingShowing",
        "firstPaintedAt" = coalesce("Delivery"."firstPaintedAt", EXCLUDED."firstPaintedAt"),
        "lastPaintedAt" = greatest("Delivery"."lastPaintedAt", "Delivery"."firstPaintedAt", EXCLUDED."lastPaintedAt"),
        "slowestMs" = greatest("Delivery"."slowestMs", EXCLUDED."slowestMs")`
  }
}
