import type { ReleaseCode } from '#trade/release.ts'
import { processWide } from '../process-wide.ts'
import { RELEASE_CLOCK } from '../publish/actor.ts'
import { type ArmedRelease, arm } from '../publish/arm.ts'
import { publish } from '../publish/publish.ts'
import { EmbargoError, StateError } from '../publish/refused.ts'
import { traceOf } from '../publish/trace.ts'
import type { Log } from '../server-log.ts'
import { type Due, readDue } from './due.ts'
import { onApproval } from './wake.ts'

/** So early the figures are read and the sentences written, that at the instant only the commit remains. */
const ARM_BEFORE_MS = 30_000
/** So long before anyone's instant nobody else is armed: it would hold up the process just then. */
const KEPT_CLEAR_MS = 1_000
/** How often a node looks for releases that another node's desk approved. */
const LOOK_EVERY_MS = 1_000
/** What is armed is written so early, and committed by the database at its instant: room for a node that is busy just then. */
export const AT_DATABASE_BEFORE_MS = 250
/** Who was told that it is too early asks again: the database says when it is time. */
const TRY_AGAIN_MS = 1

/**
 * Publishes approved releases at their embargo instant by the database's clock. Every node runs one: the log's lock lets one win,
 * and a node that was down at the instant publishes on start, unless it is later than the release's grace: then it asks a person.
 * Three things go on beside each other, so that none waits for another: it looks, it arms, it publishes.
 */
export class ReleaseClock {
  readonly #armed = new Map<ReleaseCode, ArmedRelease>()
  /** Approvals that a person has been asked about, by their trace. */
  readonly #asked = new Set<string>()
  /** What failed is not tried again before, by `performance.now()`. */
  readonly #notBeforeMs = new Map<ReleaseCode, number>()
  /** In their order, as of the last look. */
  #due: Due[] = []
  #nextLook: NodeJS.Timeout | undefined
  #nextInstant: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #arming: Promise<void> | null = null
  #publishing: Promise<void> | null = null
  #stopped = true
  #stopListening: () => void = () => {}

  /** `delivered`: brings this node's screens what was published; called between two releases of one instant. */
  constructor(
    private readonly log: Log,
    private readonly delivered: () => Promise<void> = async () => {},
  ) {}

  start(): void {
    this.#stopped = false
    this.#stopListening = onApproval(() => this.wake())
    this.wake()
  }

  /** Looks at once: something was approved or recalled. */
  wake(): void {
    if (this.#stopped) return
    clearTimeout(this.#nextLook)
    this.#looking = this.#looking.then(() => this.#look())
  }

  /** How many releases this node has ready for their instant. */
  get armed(): number {
    return this.#armed.size
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopListening()
    clearTimeout(this.#nextLook)
    clearTimeout(this.#nextInstant)
    await this.#looking
    await this.#arming
    await this.#publishing
  }

  async #look(): Promise<void> {
    if (this.#stopped) return
    try {
      this.#due = await readDue()
      const codes = new Set(this.#due.map(({ code }) => code))
      for (const kept of [this.#armed, this.#notBeforeMs])
        for (const code of kept.keys()) if (!codes.has(code)) kept.delete(code)
      this.#setAlarm()
      this.#arming ??= this.#armNext().finally(() => {
        this.#arming = null
      })
    } catch (error) {
      this.log.error({ error }, 'the release clock could not look; it looks again')
    }
    clearTimeout(this.#nextLook)
    if (!this.#stopped) this.#nextLook = setTimeout(() => this.wake(), LOOK_EVERY_MS)
  }

  #setAlarm(): void {
    clearTimeout(this.#nextInstant)
    const nextMs = Math.min(...this.#due.map((due) => this.#whenMs(due)))
    if (nextMs === Number.POSITIVE_INFINITY || this.#stopped) return
    this.#nextInstant = setTimeout(() => this.#publishReady(), Math.max(0, Math.ceil(nextMs - performance.now())))
  }

  /** When to publish it: never, where a person has been asked. */
  #whenMs(due: Due): number {
    if (this.#asked.has(traceOf(due))) return Number.POSITIVE_INFINITY
    const atMs = this.#armedFor(due) ? due.atMs - AT_DATABASE_BEFORE_MS : due.atMs
    return Math.max(atMs, this.#notBeforeMs.get(due.code) ?? 0)
  }

  /** Whatever is not armed, and the soonest anew when its sentences were overtaken by another publication. */
  async #armNext(): Promise<void> {
    const [soonest] = this.#due
    for (const due of this.#due) {
      const inMs = due.atMs - performance.now()
      const isKeptClear = due !== soonest && soonest && soonest.atMs - performance.now() < KEPT_CLEAR_MS
      if (this.#stopped || isKeptClear || inMs <= 0 || inMs > ARM_BEFORE_MS) continue
      const armed = this.#armedFor(due)
      if (!armed || (due === soonest && armed.afterSequence !== due.head)) await this.#arm(due)
    }
  }

  async #arm(due: Due): Promise<void> {
    const isFirst = !this.#armedFor(due)
    try {
      this.#armed.set(due.code, await arm(due.code))
      if (isFirst) this.log.info({ trace: traceOf(due), code: due.code }, 'armed')
      // What is armed goes to the database earlier than what is not.
      this.#setAlarm()
    } catch (error) {
      // Recalled, or published by another node meanwhile: both are right.
      if (!(error instanceof StateError)) this.#tellFailure(due, error)
    }
  }

  /** What was armed for this approval: recalled and approved anew, a release may say something else. */
  #armedFor({ code, approvedAt }: Due): ArmedRelease | null {
    const armed = this.#armed.get(code)
    return armed?.release.approvedAt.getTime() === approvedAt.getTime() ? armed : null
  }

  /** Publishes what is due, one after another, each as soon as it is. */
  #publishReady(): void {
    this.#publishing ??= this.#publishWhileDue().finally(() => {
      this.#publishing = null
      // What is next must be armed after this one.
      this.wake()
    })
  }

  async #publishWhileDue(): Promise<void> {
    for (let isFirst = true; !this.#stopped; isFirst = false) {
      const due = this.#due.find((each) => this.#whenMs(each) <= performance.now())
      if (!due) return
      if (!isFirst) await this.delivered()
      await this.#attend(due)
      // A look meanwhile may have found it once more.
      this.#due = this.#due.filter(({ code }) => code !== due.code)
    }
  }

  /** One that can't be published must not hold up the others. */
  async #attend(due: Due): Promise<void> {
    try {
      await this.#publish(due)
    } catch (error) {
      this.#notBeforeMs.set(due.code, performance.now() + LOOK_EVERY_MS)
      this.#tellFailure(due, error)
    }
  }

  async #publish(due: Due): Promise<void> {
    const lateMs = performance.now() - due.atMs
    if (lateMs > due.graceSeconds * 1000) return this.#askPerson(due, lateMs)
    const armed = this.#armedFor(due)
    try {
      const { sequence } = await publish(due.code, due.approvedChecksum, RELEASE_CLOCK, armed ? { armed } : {})
      this.log.info(
        { trace: traceOf(due), code: due.code, sequence, lateMs: performance.now() - due.atMs },
        'published',
      )
    } catch (error) {
      if (error instanceof EmbargoError) {
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
        return this.#publish(due)
      }
      // Another node was first, or the desk recalled it meanwhile: both are right.
      if (!(error instanceof StateError)) throw error
    } finally {
      this.#armed.delete(due.code)
    }
  }

  #tellFailure({ code, inMs }: Due, error: unknown): void {
    this.log.error({ error, code, inMs }, 'a release could not be armed or published; trying again')
  }

  #askPerson(due: Due, lateMs: number): void {
    const { code, graceSeconds } = due
    this.#asked.add(traceOf(due))
    this.log.error(
      { trace: traceOf(due), code, lateSeconds: Math.round(lateMs / 1000), graceSeconds },
      'too late to publish without asking: recall and approve it anew at the desk',
    )
  }
}

/** This process's one clock. `delivered`: see `ReleaseClock`. */
export function releaseClock(log: Log, delivered?: () => Promise<void>): ReleaseClock {
  return processWide('release-clock', () => new ReleaseClock(log, delivered))
}
