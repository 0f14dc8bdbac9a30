import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import { processWide } from '../process-wide.ts'
import { RELEASE_CLOCK } from '../publish/actor.ts'
import { type Armed, arm } from '../publish/arm.ts'
import { publish } from '../publish/publish.ts'
import { EmbargoError, StateError } from '../publish/refused.ts'
import { traceOf } from '../publish/trace.ts'
import type { Log } from '../server-log.ts'
import { onApproval } from './wake.ts'

/** So early the sentences are written and a connection is open, that at the instant only the commit remains. */
const ARM_BEFORE_MS = 30_000
/** How often a node looks for releases that another node's desk approved. */
const LOOK_EVERY_MS = 1_000
/** Node's timers and the database's clock differ by a millisecond or two: the database says when it is time. */
const TRY_AGAIN_MS = 2

interface Due {
  code: ReleaseCode
  approvedChecksum: string
  approvedAt: Date
  graceSeconds: number
  /** Milliseconds until the embargo by the database's clock; negative once it has passed. */
  inMs: number
}

/**
 * Publishes approved releases at their embargo instant by the database's clock. Every node runs one: the log's lock lets one win,
 * and a node that was down at the instant publishes on start, unless it is later than the release's grace: then it asks a person.
 */
export class ReleaseClock {
  readonly #armed = new Map<ReleaseCode, Armed & { approvedAt: Date }>()
  readonly #asked = new Set<ReleaseCode>()
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<void> = Promise.resolve()
  #stopped = true
  #stopListening: () => void = () => {}

  constructor(private readonly log: Log) {}

  start(): void {
    this.#stopped = false
    this.#stopListening = onApproval(() => this.wake())
    this.wake()
  }

  /** Looks at once: something was approved or recalled. */
  wake(): void {
    if (this.#stopped) return
    clearTimeout(this.#timer)
    this.#looking = this.#looking.then(() => this.#look())
  }

  /** How many releases this node has ready for their instant. */
  get armed(): number {
    return this.#armed.size
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopListening()
    clearTimeout(this.#timer)
    await this.#looking
  }

  async #look(): Promise<void> {
    if (this.#stopped) return
    let nextMs = LOOK_EVERY_MS
    try {
      for (const due of await readDue()) {
        if (due.inMs > 0) nextMs = Math.min(nextMs, due.inMs)
        await this.#attend(due)
      }
    } catch (error) {
      this.log.error({ error }, 'the release clock could not look; it looks again')
    }
    clearTimeout(this.#timer)
    if (!this.#stopped) this.#timer = setTimeout(() => this.wake(), Math.max(0, nextMs))
  }

  /** One that can't be published must not hold up the others. */
  async #attend(due: Due): Promise<void> {
    try {
      if (due.inMs <= 0) await this.#publish(due)
      else if (due.inMs <= ARM_BEFORE_MS) await this.#arm(due)
    } catch (error) {
      this.log.error(
        { error, code: due.code, inMs: due.inMs },
        'a release could not be armed or published; trying again',
      )
    }
  }

  async #arm(due: Due): Promise<void> {
    const { code, approvedAt } = due
    if (this.#armedFor(code, approvedAt)) return
    this.#armed.set(code, { ...(await arm(code)), approvedAt })
    this.log.info({ trace: traceOf(due), code }, 'armed')
  }

  /** What was armed for this approval: recalled and approved anew, a release may say something else. */
  #armedFor(code: ReleaseCode, approvedAt: Date): Armed | null {
    const armed = this.#armed.get(code)
    return armed?.approvedAt.getTime() === approvedAt.getTime() ? armed : null
  }

  async #publish(due: Due): Promise<void> {
    if (-due.inMs > due.graceSeconds * 1000) return this.#askPerson(due)
    const armed = this.#armedFor(due.code, due.approvedAt)
    try {
      const { sequence } = await publish(due.code, due.approvedChecksum, RELEASE_CLOCK, armed ? { armed } : {})
      this.log.info({ trace: traceOf(due), code: due.code, sequence, lateMs: -due.inMs }, 'published')
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

  #askPerson({ code, inMs, graceSeconds }: Due): void {
    if (this.#asked.has(code)) return
    this.#asked.add(code)
    this.log.error(
      { code, lateSeconds: Math.round(-inMs / 1000), graceSeconds },
      'too late to publish without asking: recall and approve it anew at the desk',
    )
  }
}

/** This process's one clock. */
export function releaseClock(log: Log): ReleaseClock {
  return processWide('release-clock', () => new ReleaseClock(log))
}

function readDue(): Promise<Due[]> {
  return database().$queryRaw<Due[]>`
    SELECT "code", "approvedChecksum", "approvedAt", "graceSeconds", (extract(epoch FROM "embargoAt" - clock_timestamp()) * 1000)::float8 AS "inMs"
    FROM "Release" WHERE "state" = 'approved'
      AND "embargoAt" BETWEEN clock_timestamp() - interval '7 days' AND clock_timestamp() + interval '1 minute' ORDER BY "embargoAt", "id"`
}
