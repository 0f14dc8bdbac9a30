import { HEARTBEAT_MS } from '#trade/live/protocol.ts'

/** The last minute: as many heartbeats as come in it. */
const BEATS_KEPT = 12

/**
 * The database's time on a machine whose own clock may be wrong: built on the monotonic `performance.now()` and on what the server
 * says. What it says is late by its journey, so the largest offset of the last minute is the nearest to true. Answers may come many
 * a second, all of them late: of those within one beat the fastest counts for all, so that they push out none from before.
 */
export class DatabaseClock {
  #offsets: { readonly beat: number; readonly ms: number }[]
  #heardAnything = false

  /** `databaseTimeMs`: the time the page was drawn with, right until the first heartbeat but for the page's journey. */
  constructor(
    databaseTimeMs: number,
    private readonly monotonicMs: () => number,
  ) {
    this.#offsets = [this.#offsetOf(databaseTimeMs)]
  }

  /** Milliseconds since 1970 by the database's clock. */
  now(): number {
    return Math.max(...this.#offsets.map(({ ms }) => ms)) + this.monotonicMs()
  }

  heard(databaseTimeMs: number): void {
    const told = this.#offsetOf(databaseTimeMs)
    const last = this.#heardAnything ? this.#offsets.at(-1) : undefined
    if (last?.beat === told.beat) {
      if (told.ms > last.ms) this.#offsets = [...this.#offsets.slice(0, -1), told]
      return
    }
    this.#offsets = this.#heardAnything ? [...this.#offsets, told].slice(-BEATS_KEPT) : [told]
    this.#heardAnything = true
  }

  #offsetOf(databaseTimeMs: number): { readonly beat: number; readonly ms: number } {
    const nowMs = this.monotonicMs()
    return { beat: Math.floor(nowMs / HEARTBEAT_MS), ms: databaseTimeMs - nowMs }
  }
}
