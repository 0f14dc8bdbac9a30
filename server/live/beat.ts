import { setImmediate as turn } from 'node:timers/promises'
import { type Heartbeat, HEARTBEAT_MS } from '#trade/live/protocol.ts'
import type { Log } from '../server-log.ts'
import { type Line, type Parcel, parcelOf, withPing } from './line.ts'
import type { Pulse } from './pulse.ts'

/** With every other heartbeat a ping, as often as screens are told to expect one. */
export const PING_EVERY_MS = 2 * HEARTBEAT_MS
/** A database that hangs must not keep back the pings: screens would take the node for dead. */
const PING_WAITS_MS = 1_000
/** So many are told in a row: an entry that comes meanwhile is not kept waiting by the others. */
const TOLD_AT_ONCE = 250

/** Tells all lines every five seconds where the log ends, in one write each, and asks with every other one whether they are there. */
export class Beat {
  #timer: NodeJS.Timeout | undefined
  #beats = 0
  #beating: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(
    private readonly pulse: Pulse,
    private readonly lines: () => Iterable<Line>,
    private readonly log: Log,
  ) {}

  /** Before anyone is there, too: the first screen is told at once where the log is. */
  start(): void {
    this.#timer = setInterval(() => this.#beat(), HEARTBEAT_MS)
    this.#beat()
  }

  /** Resolves when what was begun is done: it asks the database. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearInterval(this.#timer)
    await this.#beating
  }

  #beat(): void {
    const isPing = this.#beats++ % (PING_EVERY_MS / HEARTBEAT_MS) > 0
    this.#beating = this.#tellAll(isPing)
  }

  async #tellAll(isPing: boolean): Promise<void> {
    let owesPing = isPing
    const late = setTimeout(() => {
      if (owesPing) void this.#tell(() => null, true)
      owesPing = false
    }, PING_WAITS_MS)
    try {
      await this.pulse.beat()
      clearTimeout(late)
      // Anew for each few: an entry may have come meanwhile, and a screen that is told of an older place would ask again.
      await this.#tell(() => this.pulse.remembered(), owesPing)
    } catch (error) {
      // No heartbeat is the honest signal: screens will say that they hear nothing.
      this.log.warn({ error }, 'no heartbeat: the database does not answer')
      clearTimeout(late)
      await this.#tell(() => null, owesPing)
    }
  }

  async #tell(heartbeat: () => Heartbeat | null, isPing: boolean): Promise<void> {
    let told = 0
    let parcel: Parcel | null = null
    let both: Parcel | null = null
    for (const line of this.lines()) {
      if (this.#stopped) return
      if (told++ % TOLD_AT_ONCE === 0) {
        if (told > 1) await turn()
        const now = heartbeat()
        parcel = now && parcelOf(`2${JSON.stringify(['heartbeat', now])}`)
        both = parcel && isPing ? withPing(parcel) : null
      }
      if (isPing) line.sendWithPing(parcel, both)
      else if (parcel) line.send(parcel)
    }
  }
}
