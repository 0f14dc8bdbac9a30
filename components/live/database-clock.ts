const SAMPLES_KEPT = 12

/**
 * The database's time on a machine whose own clock may be wrong: built on the monotonic `performance.now()` and on what heartbeats
 * say. A heartbeat is late by its journey, so the largest of the last offsets is the nearest to true.
 */
export class DatabaseClock {
  #offsets: number[]
  #heardAnything = false

  /** `databaseTimeMs`: the time the page was drawn with, right until the first heartbeat but for the page's journey. */
  constructor(
    databaseTimeMs: number,
    private readonly monotonicMs: () => number,
  ) {
    this.#offsets = [databaseTimeMs - monotonicMs()]
  }

  /** Milliseconds since 1970 by the database's clock. */
  now(): number {
    return Math.max(...this.#offsets) + this.monotonicMs()
  }

  heard(databaseTimeMs: number): void {
    const offset = databaseTimeMs - this.monotonicMs()
    this.#offsets = this.#heardAnything ? [...this.#offsets, offset].slice(-SAMPLES_KEPT) : [offset]
    this.#heardAnything = true
  }
}
