import { HEARTBEAT_MS } from '#trade/live/protocol.ts'

/** The last minute: as many heartbeats as come in it. */
const BEATS_KEPT = 12
/** More than a clock that is put right by its network moves at a time. */
const SLEPT_MS = 5_000

/**
 * The database's time on a machine whose own clock may be wrong: built on the monotonic `performance.now()` and on what the server
 * says. What it says is late by its journey, so the largest offset of the last minute is the nearest to true. Answers may come many
 * a second, all of them late: of those within one beat the fastest counts for all, so that they push out none from before.
 */
export class DatabaseClock {
  #offsets: { readonly beat: number; readonly ms: number }[]
  #heardAnything = false
  #isGuessed = false
  /** How far the machine's own clock was from the monotonic one when the server was heard last. */
  #apartMs: number

  /**
   * `databaseTimeMs`: the time the page was drawn with, right until the first heartbeat but for the page's journey. `machineMs`: the
   * machine's own clock, never believed, but for telling that it ran while the monotonic one stood still.
   */
  constructor(
    databaseTimeMs: number,
    private readonly monotonicMs: () => number,
    private readonly machineMs: () => number = monotonicMs,
  ) {
    this.#offsets = [this.#offsetOf(databaseTimeMs)]
    this.#apartMs = machineMs() - monotonicMs()
  }

  /** Whether the server has told its time to this page. */
  get hasHeard(): boolean {
    return this.#heardAnything
  }

  /**
   * False when time may have gone by that was not counted: most monotonic clocks stand still while a machine sleeps. An age is then
   * at least what `now` makes of it; the instant it counts from is right all the same. The next word of the server makes it sure.
   */
  get isSure(): boolean {
    return !this.#isGuessed && Math.abs(this.machineMs() - this.monotonicMs() - this.#apartMs) < SLEPT_MS
  }

  /** For a page out of a cache: a better guess than the time it was drawn with. Nothing once the server has been heard. */
  guess(databaseTimeMs: number): void {
    if (this.#heardAnything) return
    this.#offsets = [this.#offsetOf(databaseTimeMs)]
    this.#isGuessed = true
  }

  /** Milliseconds since 1970 by the database's clock. */
  now(): number {
    return Math.max(...this.#offsets.map(({ ms }) => ms)) + this.monotonicMs()
  }

  heard(databaseTimeMs: number): void {
    this.#isGuessed = false
    this.#apartMs = this.machineMs() - this.monotonicMs()
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
