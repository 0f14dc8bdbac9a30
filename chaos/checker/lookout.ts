import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

interface Look {
  /** When the database began to look, by its own clock, ms. */
  readonly atMs: number
  /** The end of the log that it found. */
  readonly sequence: number
}

const EVERY_MS = 250
// Longer than any commit hangs and any reading of the log waits.
const KEPT_MS = 120_000

/**
 * Looks at the end of the log four times a second, on a connection of its own. A commit names its time before it is written down, and
 * on a disk that hangs others see it seconds later: what a look did not find was not there for anybody when it began.
 */
export class Lookout {
  #looks: Look[] = []
  #sql: pg.Client | null = null
  #isOver = false
  readonly #looking: Promise<void>

  constructor(private readonly connect: () => Promise<pg.Client>) {
    this.#looking = this.#lookOn()
  }

  /** The last instant from `sinceMs` on at which the log was seen to end before `sequence`; `sinceMs` where none is known. */
  unseenUntilMs(sequence: number, sinceMs: number): number {
    return this.#looks.findLast((look) => look.atMs >= sinceMs && look.sequence < sequence)?.atMs ?? sinceMs
  }

  async close(): Promise<void> {
    this.#isOver = true
    await this.#looking
    await this.#sql?.end().catch(() => {})
  }

  async #lookOn(): Promise<void> {
    while (!this.#isOver) {
      try {
        this.#sql ??= await this.connect()
        const { rows } = await this.#sql.query<Look>(
          `SELECT extract(epoch FROM statement_timestamp())::float8 * 1000 AS "atMs", coalesce((SELECT max("sequence") FROM "Publication"), 0)::int AS "sequence"`,
        )
        const fromMs = Date.now() - KEPT_MS
        this.#looks = [...this.#looks.filter(({ atMs }) => atMs > fromMs), ...rows]
      } catch {
        // The database is away: nothing is known of that time.
        const broken = this.#sql
        this.#sql = null
        await broken?.end().catch(() => {})
      }
      await pause(EVERY_MS)
    }
  }
}
