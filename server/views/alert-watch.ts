import { inRole } from '../database/roles/in-role.ts'
import type { LogTail } from '../log/tail.ts'
import type { Log } from '../server-log.ts'
import { evaluateSome, isAnyBehind } from './evaluate-alerts.ts'

// Screens first: within this an entry is on all of them (docs/operating.md), and nothing here is in its way.
const AFTER_MS = 1_000
/** While another node looks, or after a failure. */
const AGAIN_MS = 2_000

/**
 * Looks at alerts after each publication this node hears of, and on start at what was missed: every node does, and they share the
 * work by its rows (evaluate-alerts.ts). Asks nothing while nothing is published.
 */
export class AlertWatch {
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #stopListening: () => void = () => {}
  #stopped = true

  constructor(
    private readonly tail: Pick<LogTail, 'onMoved'>,
    private readonly log: Log,
  ) {}

  start(): void {
    this.#stopped = false
    this.#stopListening = this.tail.onMoved(() => this.#soon(AFTER_MS))
    this.#soon(AFTER_MS)
  }

  /** Resolves when what was begun is done. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopListening()
    clearTimeout(this.#timer)
    await this.#working
  }

  #soon(afterMs: number): void {
    if (this.#stopped || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      // Woken by whoever moved the log, for whomever that was.
      this.#working = this.#working.then(() => inRole('desk', () => this.#look()))
    }, afterMs)
  }

  async #look(): Promise<void> {
    try {
      while (!this.#stopped && (await evaluateSome(this.log)) > 0);
      // A node that holds the rest may die over it: it is looked for until nothing is behind.
      if (!this.#stopped && (await isAnyBehind())) this.#soon(AGAIN_MS)
    } catch (error) {
      this.log.warn({ error }, 'alerts could not be looked at; trying again')
      this.#soon(AGAIN_MS)
    }
  }
}
