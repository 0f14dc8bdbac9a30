import { Repeated } from '../repeated.ts'
import type { Log } from '../server-log.ts'
import { clearAway } from './clear-away.ts'

/** Whose turn it is, once a day, is the database's to say: nodes only ask. */
const ASK_EVERY_MS = 10 * 60_000

/** Clears away what has been kept for its time, once a day. Every node runs one: the first to take the row does it. */
export class Retention {
  readonly #asking: Repeated

  constructor(log: Log) {
    this.#asking = new Repeated(
      ASK_EVERY_MS,
      async () => {
        const removed = await clearAway()
        if (removed) log.info({ removed }, 'what was kept for its time is cleared away')
      },
      (error) => log.warn({ error }, 'what was kept for its time could not be cleared away; trying again'),
    )
  }

  start(): void {
    this.#asking.start()
  }

  stop(): Promise<void> {
    return this.#asking.stop()
  }
}
