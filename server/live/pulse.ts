import { HEARTBEAT_MS, type Heartbeat } from '#trade/live/protocol.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { LogTail } from '../log/tail.ts'
import { type KnownTime, knownAfter } from './database-time.ts'
import { GREETED_A_SECOND, SPREAD_AT_LEAST_MS, SPREAD_AT_MOST_MS } from './limits.ts'

// A node that has not reached its database for longer has nothing to say of it.
const REMEMBERED_MS = 2 * HEARTBEAT_MS
/**
 * Nor does it know the end of the log when it has not read it for longer: it was stopped, or hung, or its readings fail. Two of its
 * looks (server/log/follow.ts) and a little.
 */
const HEAD_KNOWN_MS = 2_500

/** The window in which so many screens can be greeted again, one by one. */
export function comeBackWithinMs(connected: number): number {
  const neededMs = (connected / GREETED_A_SECOND) * 1_000
  return Math.round(Math.min(SPREAD_AT_MOST_MS, Math.max(SPREAD_AT_LEAST_MS, neededMs)))
}

/**
 * The heartbeat. `beat` reads the log and the database's clock anew: where either fails there is no heartbeat, which is the honest
 * signal. `now` is the last one carried on by this machine's own monotonic clock, where the log was read just now: five thousand
 * greetings at once ask the database nothing.
 */
export class Pulse {
  #heard: KnownTime | null = null
  #beating: Promise<Heartbeat> | null = null
  /** How many screens would come back at once, should this node go down. */
  connected: () => number = () => 0

  constructor(private readonly tail: LogTail) {}

  /** Rejects when the database does not answer. Calls that come while one asks get its answer. */
  beat(): Promise<Heartbeat> {
    this.#beating ??= this.#ask().finally(() => {
      this.#beating = null
    })
    return this.#beating
  }

  /** From memory, or a fresh one where the last is too old. */
  async now(): Promise<Heartbeat> {
    return this.remembered() ?? (await this.beat())
  }

  /** From memory; null where the last is too old. */
  remembered(): Heartbeat | null {
    const { head, readAtMs } = this.tail
    if (readAtMs === null || performance.now() - readAtMs > HEAD_KNOWN_MS) return null
    const databaseMs = this.databaseMs()
    const headAt = this.timeAt(readAtMs)
    if (databaseMs === null || headAt === null || !head) return null
    return {
      head: { epoch: head.epoch, sequence: head.sequence, hash: head.hash },
      headAt,
      databaseTime: new Date(databaseMs).toISOString(),
      comeBackWithinMs: this.comeBackWithinMs(),
    }
  }

  /** The database's clock; null where it was heard too long ago. */
  databaseMs(): number | null {
    const nowMs = performance.now()
    if (!this.#heard || nowMs - this.#heard.atMs > REMEMBERED_MS) return null
    return this.#heard.databaseMs + nowMs - this.#heard.atMs
  }

  /** What the database's clock showed at `atMs` of `performance.now()`, ISO; null where it was never heard. */
  timeAt(atMs: number): string | null {
    return this.#heard && new Date(this.#heard.databaseMs + atMs - this.#heard.atMs).toISOString()
  }

  /** The window in which all who are connected can be greeted again, one by one. */
  comeBackWithinMs(): number {
    return comeBackWithinMs(this.connected())
  }

  async #ask(): Promise<Heartbeat> {
    // A node whose reading fails must not tell an old head in a fresh heartbeat: screens would look live on it.
    await this.tail.catchUp()
    const askedMs = performance.now()
    const databaseMs = (await databaseNow(database())).getTime()
    this.#heard = knownAfter(this.#heard, { databaseMs, askedMs, answeredMs: performance.now() })
    const heartbeat = this.remembered()
    if (!heartbeat) throw new Error('the log was not read yet')
    return heartbeat
  }
}
