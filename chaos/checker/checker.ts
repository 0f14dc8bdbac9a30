import type { Report } from '../clients/report.ts'
import type { Ask } from './histories.ts'
import { Histories } from './histories.ts'
import type { Lookout } from './lookout.ts'
import { Tale } from './tale.ts'
import type { Law, Violation } from './violation.ts'

interface Panel {
  readonly name: string
  readonly series: readonly string[]
  readonly fromYear: number
}

/** Violations kept in words; more of one run are only counted. */
const KEPT = 40
/** Reports kept of a client, and how far around a violation they are shown. */
const TOLD_KEPT = 2_000
const TRAIL_MS = 60_000

/**
 * Holds what every client tells of itself against the database, place by place. It knows the product's tables and the words that
 * clients report in, and none of the product's code.
 */
export class Checker {
  readonly histories: Histories
  readonly violations: Violation[] = []
  readonly counts = { shown: 0, byEntries: 0, bySnapshot: 0, broken: 0 }
  readonly resyncs = new Map<string, number>()
  readonly ways = new Map<string, number>()
  #violated = 0
  readonly #tales = new Map<number, Tale>()
  readonly #told = new Map<number, Report[]>()
  readonly #waiting: Report[] = []

  constructor(
    ask: Ask,
    lookout: Pick<Lookout, 'unseenUntilMs'>,
    private readonly panels: ReadonlyMap<number, Panel>,
  ) {
    this.histories = new Histories(ask, lookout)
  }

  get violated(): number {
    return this.#violated
  }

  /** Takes note of a report; it is judged by the next `check`, but for one that only explains what follows. */
  hear(report: Report): void {
    if (report.is !== 'confirmed') this.#waiting.push(report)
    // Four a second, and all alike: they would push out what led to them.
    if (report.is === 'silent') return
    const told = this.#told.get(report.id) ?? []
    this.#told.set(report.id, told)
    if (told.push(report) > 2 * TOLD_KEPT) told.splice(0, TOLD_KEPT)
  }

  /** Nothing could reach any client for so long, up to this instant: whoever carries their bytes could not run. */
  asleep(atMs: number, forMs: number): void {
    for (const id of this.panels.keys()) this.hear({ is: 'asleep', id, atMs, forMs })
  }

  /** What a client told around an instant, a line each. */
  toldBy(id: number, aroundMs: number): string[] {
    return (this.#told.get(id) ?? [])
      .filter(({ atMs }) => Math.abs(atMs - aroundMs) < TRAIL_MS)
      .map((report) => `${((report.atMs - aroundMs) / 1000).toFixed(2).padStart(8)} s  ${JSON.stringify(report)}`)
  }

  /** Judges what was reported, as far as the log was read by now. Rejects when the database does not answer: nothing is lost then. */
  async check(): Promise<void> {
    await this.histories.read()
    const reports = this.#waiting.splice(0)
    // A client whose place is not known yet is judged no further, so that its steps stay in order.
    const blocked = new Set<number>()
    for (const [at, report] of reports.entries()) {
      try {
        if (blocked.has(report.id) || !(await this.#judge(report))) {
          blocked.add(report.id)
          this.#waiting.push(report)
        }
      } catch (error) {
        this.#waiting.unshift(...reports.slice(at))
        throw error
      }
    }
  }

  /** Whether every client shows the head of the log and says that it is live. */
  allArrived(): boolean {
    return this.stragglers().length === 0
  }

  stragglers(): string[] {
    const head = this.histories.head?.hash
    return [...this.panels.keys()].flatMap((id) => {
      const tale = this.#tales.get(id)
      if (tale?.hash === head && tale?.said === 'live') return []
      return [`client ${id} shows ${tale?.sequence ?? 'nothing'} and says ${tale?.said ?? 'nothing'}`]
    })
  }

  /** Judged at the end: what was never found in any log, and whether anybody was stale without a word. */
  finish(nowMs: number): void {
    for (const report of this.#waiting)
      if (report.is === 'shown' || report.is === 'heard')
        this.violate(
          'only what the log has',
          report.atMs,
          `client ${report.id} has a place that no log has: ${report.hash}`,
          report.id,
        )
    for (const [id, tale] of this.#tales)
      for (const { atMs, words } of tale.unsaid(this.histories, nowMs))
        this.violate('stale is said', atMs, `client ${id} ${words}`, id)
  }

  violate(law: Law, atMs: number, words: string, client: number | null = null): void {
    this.#violated += 1
    if (this.violations.length < KEPT) this.violations.push({ law, atMs, words, client })
  }

  /** False when it must wait for the log to be read further. */
  async #judge(report: Report): Promise<boolean> {
    switch (report.is) {
      case 'shown':
        return this.#judgeShown(report)
      case 'heard': {
        const found = this.histories.find(report.hash)
        if (!found) return false
        const { embargoMs, code } = found.place
        if (embargoMs !== null && report.atMs < embargoMs)
          this.violate(
            'nothing before its instant',
            report.atMs,
            `${code} reached client ${report.id} ${embargoMs - report.atMs} ms early`,
            report.id,
          )
        return true
      }
      case 'said':
        this.#tale(report.id).says(report.said, report.atMs)
        return true
      case 'silent':
        if (report.silentMs > SILENT_AT_MOST_MS && report.said !== 'stale')
          this.violate(
            'stale is said',
            report.atMs,
            `client ${report.id} heard nothing for ${Math.round(report.silentMs)} ms and says ${report.said}`,
            report.id,
          )
        return true
      case 'resync':
        this.resyncs.set(report.because, (this.resyncs.get(report.because) ?? 0) + 1)
        return true
      case 'way':
        this.ways.set(report.way, (this.ways.get(report.way) ?? 0) + 1)
        return true
      case 'confirmed':
        return true
      case 'asleep':
        this.#tale(report.id).sleeps(report.forMs, report.atMs)
        return true
      case 'broken':
        this.counts.broken += 1
        this.violate('nothing breaks', report.atMs, report.error)
        return true
    }
  }

  async #judgeShown(report: Extract<Report, { is: 'shown' }>): Promise<boolean> {
    const found = this.histories.find(report.hash)
    if (!found || !this.histories.epochs.has(report.epoch)) return false
    const panel = this.panels.get(report.id)
    if (!panel) throw new Error(`client ${report.id} was never opened`)
    const expected = await this.histories.digest(found.history, found.place.sequence, panel)
    this.counts.shown += 1
    if (report.by === 'entries') this.counts.byEntries += 1
    if (report.by === 'snapshot') this.counts.bySnapshot += 1
    const who = `client ${report.id} (${panel.name})`
    if (report.sequence !== found.place.sequence)
      this.violate(
        'only what the log has',
        report.atMs,
        `${who} gives place ${found.place.sequence} the number ${report.sequence}`,
        report.id,
      )
    if (report.digest !== expected)
      this.violate(
        'state equal to the database’s',
        report.atMs,
        `${who} shows something else at ${report.sequence}, by ${report.by}`,
        report.id,
      )
    for (const { law, words } of this.#tale(report.id).shows(report, found.history, this.histories))
      this.violate(law, report.atMs, `${who} ${words}`, report.id)
    return true
  }

  #tale(id: number): Tale {
    const known = this.#tales.get(id) ?? new Tale()
    this.#tales.set(id, known)
    return known
  }
}

/** Fifteen seconds without a word, and what a busy machine takes to notice. */
const SILENT_AT_MOST_MS = 18_000
