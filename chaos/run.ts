import { setTimeout as pause } from 'node:timers/promises'
import { watchSleep } from './asleep.ts'
import { Chance } from './chance.ts'
import { brokenInLog, lateness } from './checker/log-law.ts'
import { type Secret, Surfaces } from './checker/surfaces.ts'
import type { Violation } from './checker/violation.ts'
import { type Fault, FAULTS } from './faults/kinds.ts'
import { befallDatabase } from './faults/on-database.ts'
import { befallLines } from './faults/on-lines.ts'
import { befallNodes } from './faults/on-nodes.ts'
import { befallReaders } from './faults/on-readers.ts'
import { schedule, type Step } from './faults/schedule.ts'
import type { Settings } from './settings.ts'
import { makeWorld, type World } from './world.ts'

export interface Outcome {
  readonly steps: readonly string[]
  readonly fired: ReadonlyMap<Fault, number>
  readonly violations: readonly Violation[]
  readonly violated: number
  /** What was looked at, and how the run went, a line each. */
  readonly facts: readonly string[]
  /** What nodes told their operators as errors, by their words. */
  readonly errors: ReadonlyMap<string, number>
  /** What the client of a violation told around it. */
  readonly toldAt: (violation: Violation) => readonly string[]
}

const ARRIVE_WITHIN_MS = 90_000
/** A fault that never hit is tried again so often, after the schedule. */
const TRIES_MORE = 3
/** What a node may grow to: its heap (HEAP_MB), Next's code and its pages, and what slow readers are owed, outside the heap. */
const NODE_MEMORY_AT_MOST = 900_000_000

/** One run, whole. `say` is told each step as it happens. */
export async function run(settings: Settings, say: (line: string) => void): Promise<Outcome> {
  const fired = new Map<Fault, number>()
  const hit = (fault: Fault, times = 1) => void fired.set(fault, (fired.get(fault) ?? 0) + times)
  const world = await makeWorld(settings, hit)
  try {
    return await new Run(settings, world, fired, hit, say).whole()
  } finally {
    await world.end()
  }
}

class Run {
  readonly #beganAt = Date.now()
  readonly #steps: string[] = []
  readonly #surfaces: Surfaces
  readonly #watching = new Set<Promise<void>>()
  #isOver = false
  #deskFailed = 0
  /** Violations already told. */
  #noted = 0
  /** Who looks at the database and who sets it back take turns. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly settings: Settings,
    private readonly world: World,
    private readonly fired: Map<Fault, number>,
    private readonly hit: (fault: Fault, times?: number) => void,
    private readonly say: (line: string) => void,
  ) {
    const { checker, nodes } = world
    this.#surfaces = new Surfaces(
      () => nodes.running.map((node) => node.process.port),
      () => checker.histories.head ?? { epoch: '', sequence: 0, hash: '' },
      (law, atMs, words) => checker.violate(law, atMs, words),
    )
  }

  async whole(): Promise<Outcome> {
    const { lines, deep } = schedule(this.settings.seed, this.settings.minutes * 60_000)
    const stopWatching = watchSleep((atMs, forMs) => this.world.checker.asleep(atMs, forMs))
    const beside = [this.#deskAtWork(), this.#check()]
    await Promise.all([
      this.#go(lines, (step) => befallLines(step, this.world.lines)),
      this.#go(deep, (step) => this.#befall(step)),
    ])
    await this.#tryUnfired()
    this.#isOver = true
    await this.world.nodes.atLeast(this.settings.nodes)
    await Promise.all(beside)
    await Promise.all(this.#watching)
    const outcome = await this.#judge()
    stopWatching()
    return outcome
  }

  async #go(steps: readonly Step[], befall: (step: Step) => unknown): Promise<void> {
    const overAt = this.#beganAt + this.settings.minutes * 60_000
    for (const step of steps) {
      // Steps that took longer than planned push the others back; what is left over is not made up for.
      if (Date.now() > overAt) return
      await pause(Math.max(0, this.#beganAt + step.atMs - Date.now()))
      await this.#take(step, befall)
    }
  }

  async #take(step: Step, befall: (step: Step) => unknown): Promise<void> {
    const began = Date.now()
    try {
      await befall(step)
    } catch (error) {
      this.#note(`${step.fault} broke off: ${error instanceof Error ? error.message : String(error)}`)
      return
    }
    const tookMs = Date.now() - began
    this.#note(`${step.fault}${tookMs > 300 ? `, for ${(tookMs / 1000).toFixed(1)} s` : ''}`)
  }

  async #befall(step: Step): Promise<void> {
    const { nodes, postgres, desk, longLines } = this.world
    const { fault } = step
    if (fault === 'slow-reader') {
      const told = () => this.#firedOf('slow-reader')
      return befallReaders(longLines, postgres, (inMs) => desk.publishLongTables(inMs), told)
    }
    if (fault === 'restored' || fault.startsWith('postgres-'))
      return this.hit(fault, await befallDatabase(step, postgres, () => this.#setBack()))
    this.hit(fault, await befallNodes(step, { nodes, postgres, release: (inMs) => this.#release(inMs) }))
  }

  #setBack(): Promise<boolean> {
    const { postgres, checker } = this.world
    return this.#inTurn(async () => {
      const atMs = await postgres.restore()
      const lost = postgres.lost.at(-1)
      if (atMs === null || lost === undefined) return false
      await checker.histories.branch(lost, atMs)
      return true
    })
  }

  async #release(inMs: number): Promise<Secret | null> {
    const secret = await this.world.desk.publishIn(inMs)
    if (secret) this.#watch(secret)
    return secret
  }

  #watch(secret: Secret): void {
    if (secret.marker === '') return
    const watching = this.#surfaces.watch(secret).finally(() => this.#watching.delete(watching))
    this.#watching.add(watching)
  }

  async #deskAtWork(): Promise<void> {
    const chance = new Chance(this.settings.seed, 'pace')
    while (!this.#isOver) {
      try {
        const secret = await this.world.desk.work()
        if (secret) this.#watch(secret)
      } catch {
        // The database is away: the desk tries again, as people do.
        this.#deskFailed += 1
      }
      await pause(chance.between(300, 1_600))
    }
  }

  async #check(): Promise<void> {
    while (!this.#isOver) {
      await this.#checkOnce()
      await pause(700)
    }
  }

  /** Judges nothing while the database is away; then later. */
  #checkOnce(): Promise<void> {
    this.world.nodes.lookAtMemory()
    return this.#inTurn(() => this.world.checker.check())
      .catch(() => {})
      .finally(() => this.#noteViolations())
  }

  /** As they are found: a run that is broken off has not been for nothing. */
  #noteViolations(): void {
    const { violations } = this.world.checker
    for (const { law, words } of violations.slice(this.#noted)) this.#note(`VIOLATED ${law}: ${words}`)
    this.#noted = violations.length
  }

  async #tryUnfired(): Promise<void> {
    const tries = (Object.keys(FAULTS) as Fault[]).filter((fault) => FAULTS[fault].lane !== 'always')
    for (const fault of tries) {
      for (let times = 1; times <= TRIES_MORE && this.#firedOf(fault) === 0; times++) {
        const step: Step = { atMs: 0, fault, whom: (times * 0.37) % 1, hard: 0.5 }
        this.#note(`${fault} has hit nothing yet: once more`)
        if (FAULTS[fault].lane === 'lines') {
          await this.#take(step, () => befallLines(step, this.world.lines))
          await this.#release(1_500).catch(() => null)
          await this.#until(() => this.#firedOf(fault) > 0, fault === 'reorder' ? 25_000 : 6_000)
        } else await this.#take(step, () => this.#befall(step))
      }
    }
  }

  /** Times a fault hit, those included that only clients and nodes can tell. */
  #firedOf(fault: Fault): number {
    const { checker, nodes } = this.world
    if (fault === 'slow-reader') return checker.resyncs.get('too-slow') ?? 0
    if (fault === 'wrong-clock')
      return nodes.all.filter(({ shiftMs }) => shiftMs !== 0).reduce((sum, { published }) => sum + published.size, 0)
    return this.fired.get(fault) ?? 0
  }

  async #judge(): Promise<Outcome> {
    const { checker, lines, nodes, postgres } = this.world
    for (const line of lines) line.heal()
    this.#note('everything is healed')
    const arrivedMs = await this.#allArrive()
    const nowMs = Date.now()
    this.#note('all clients are asked once more')
    checker.finish(nowMs)
    this.#note('the log is read from its beginning')
    for (const { law, words } of await postgres.inside(brokenInLog)) checker.violate(law, nowMs, words)
    for (const { process, crashes } of nodes.all)
      for (const how of crashes) checker.violate('nothing breaks', nowMs, `${process.name} ended by itself: ${how}`)
    for (const { process, mostMemory } of nodes.all)
      if (mostMemory > NODE_MEMORY_AT_MOST)
        checker.violate('memory bounded', nowMs, `${process.name} had ${megabytes(mostMemory)}`)
    const late = await postgres.inside(lateness)
    this.#note('judged')
    const fired = new Map((Object.keys(FAULTS) as Fault[]).map((fault) => [fault, this.#firedOf(fault)]))
    const { shown, byEntries, bySnapshot } = checker.counts
    return {
      steps: this.#steps,
      fired,
      violations: checker.violations,
      violated: checker.violated,
      errors: counted(nodes.all.flatMap(({ errors }) => errors)),
      toldAt: ({ client, atMs }) => (client === null ? [] : checker.toldBy(client, atMs)),
      facts: [
        `${this.settings.clients} clients at ${this.settings.nodes} nodes, ${checker.histories.places.length} publications, ${postgres.lost.length} restores`,
        `${shown} states compared with the database’s: ${byEntries} by entries, ${bySnapshot} by snapshots`,
        `resyncs: ${listed(checker.resyncs)}; connections heard: ${listed(checker.ways)}`,
        `surfaces: ${this.#surfaces.before} answers before an instant, ${this.#surfaces.after} with the figure after it`,
        `after its instant a release was committed: ${quantile(late, 0.5)} ms in half, ${quantile(late, 0.99)} ms in 99 of 100, ${quantile(late, 1)} ms at most`,
        `a commit was not to be seen for up to ${checker.histories.longestUnseenMs.toFixed(0)} ms after its own time`,
        `all clients at the head and live ${arrivedMs === null ? 'NEVER' : `${(arrivedMs / 1000).toFixed(1)} s`} after everything was healed`,
        `most memory: ${nodes.all.map(({ process, mostMemory }) => `${process.name} ${megabytes(mostMemory)}`).join(', ')}`,
        `errors told by nodes: ${nodes.all.reduce((sum, { errors }) => sum + errors.length, 0)}; the desk found the database away ${this.#deskFailed} times`,
      ],
    }
  }

  async #allArrive(): Promise<number | null> {
    const { checker } = this.world
    const began = Date.now()
    while (Date.now() - began < ARRIVE_WITHIN_MS) {
      await this.#checkOnce()
      if (checker.allArrived()) return Date.now() - began
      await pause(300)
    }
    for (const words of checker.stragglers()) checker.violate('all arrive', Date.now(), words)
    return null
  }

  async #until(holds: () => boolean, withinMs: number): Promise<void> {
    for (const deadline = Date.now() + withinMs; Date.now() < deadline && !holds(); ) await pause(100)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => {})
    return result
  }

  #note(words: string): void {
    const line = `${((Date.now() - this.#beganAt) / 1000).toFixed(1).padStart(7)} s  ${words}`
    this.#steps.push(line)
    this.say(line)
  }
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1)
  return counts
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ') || 'none'
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`
}
