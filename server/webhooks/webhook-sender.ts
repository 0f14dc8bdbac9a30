import { inRole } from '../database/roles/in-role.ts'
import type { LogTail } from '../log/tail.ts'
import { isRehearsal } from '../rehearsal/mode.ts'
import type { Log } from '../server-log.ts'
import { sendTaken } from './send-taken.ts'
import type { Manner } from './post.ts'
import { nextDueInMs, takeDue } from './take-due.ts'
import { onReceiverChanged } from './wake.ts'

/** Screens of this node first: they have it within a few milliseconds. */
const AFTER_MS = 100
/** While another node is at what is left, or after a failure. */
const AGAIN_MS = 2_000
/** In any case: another node's desk may have changed something, and a node that waits for a retry may die. */
const ASK_EVERY_MS = 30_000
/** At once from one node: one that hangs has a place for fifteen seconds. */
const AT_ONCE = 16

/** Whether this node sends: never a rehearsal, whose figures are made up; nor where the operator says WEBHOOKS=off, as for a trial of a restore. */
export function areWebhooksOn(): boolean {
  return !isRehearsal() && process.env['WEBHOOKS'] !== 'off'
}

/**
 * Sends receivers the entries that they are owed, each in the log's order, after they are committed and in nobody's way. Every node
 * runs one: they share the work by rows (take-due.ts). A receiver that fails waits for its next try, and holds up nobody else.
 */
export class WebhookSender {
  readonly #sending = new Set<Promise<void>>()
  readonly #counted = { delivered: 0, failed: 0 }
  #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  /** When the timer is set for, by `performance.now()`. */
  #atMs = Number.POSITIVE_INFINITY
  #looking: Promise<void> = Promise.resolve()
  #stopListening: () => void = () => {}

  constructor(
    private readonly tail: Pick<LogTail, 'onMoved'>,
    private readonly log: Log,
    private readonly manner: Omit<Manner, 'signal'> = {},
  ) {
    this.#stop.abort()
  }

  /** Attempts of this node since it began, by what came of them. */
  get counted(): Readonly<Record<'delivered' | 'failed', number>> {
    return this.#counted
  }

  start(): void {
    this.#stop = new AbortController()
    const stops = [this.tail.onMoved(() => this.#within(AFTER_MS)), onReceiverChanged(() => this.#within(0))]
    this.#stopListening = () => stops.forEach((stop) => stop())
    this.#within(AFTER_MS)
  }

  /** Breaks off what is being sent: another node, or this one when it is back, sends it again. Resolves when all is written. */
  async stop(): Promise<void> {
    this.#stop.abort()
    this.#stopListening()
    clearTimeout(this.#timer)
    this.#atMs = Number.POSITIVE_INFINITY
    await this.#looking
    await Promise.all(this.#sending)
  }

  /** Looks within so long: sooner than it would have, or not later. */
  #within(ms: number): void {
    const atMs = performance.now() + ms
    if (this.#stop.signal.aborted || atMs >= this.#atMs) return
    clearTimeout(this.#timer)
    this.#atMs = atMs
    this.#timer = setTimeout(() => {
      this.#atMs = Number.POSITIVE_INFINITY
      // Woken by whoever moved the log or changed a receiver, for whomever that was.
      this.#looking = this.#looking.then(() => inRole('desk', () => this.#look()))
    }, ms)
  }

  async #look(): Promise<void> {
    try {
      while (this.#sending.size < AT_ONCE && (await this.#takeOne()));
      const dueInMs = await nextDueInMs()
      // Due already: another node is just taking it, or all of our places are taken, and one that becomes free looks.
      const waitMs = dueInMs === null ? ASK_EVERY_MS : dueInMs <= 0 ? AGAIN_MS : Math.ceil(dueInMs)
      this.#within(Math.min(ASK_EVERY_MS, waitMs))
    } catch (error) {
      this.log.warn({ error }, 'webhooks could not be looked after; trying again')
      this.#within(AGAIN_MS)
    }
  }

  async #takeOne(): Promise<boolean> {
    const { signal } = this.#stop
    if (signal.aborted) return false
    const taken = await takeDue()
    if (!taken) return false
    const sending: Promise<void> = sendTaken(taken, { ...this.manner, signal })
      .then((outcome) => {
        if (!outcome) return
        this.#counted[outcome.isDelivered ? 'delivered' : 'failed'] += 1
        const about = { receiver: taken.receiver.id, sequence: taken.entry.sequence, status: outcome.status }
        this.log.info(
          { ...about, afterMs: outcome.durationMs },
          outcome.isDelivered ? 'a webhook was taken' : 'a webhook was not taken',
        )
      })
      // Taken, and not written down: it is sent again once its time is over.
      .catch((error: unknown) => this.log.warn({ error, receiver: taken.receiver.id }, 'a webhook could not be sent'))
      .finally(() => {
        this.#sending.delete(sending)
        this.#within(0)
      })
    this.#sending.add(sending)
    return true
  }
}
