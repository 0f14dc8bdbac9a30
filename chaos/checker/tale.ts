import type { Report, Said } from '../clients/report.ts'
import type { Histories } from './histories.ts'
import type { Law } from './violation.ts'

type Shown = Extract<Report, { is: 'shown' }>
type Logs = Pick<Histories, 'has' | 'reigns'>

/** A screen may show what was the end of the log so long ago without saying so: fifteen seconds, and what a busy machine takes. */
const UNSAID_AT_MOST_MS = 20_000

interface Stretch {
  readonly hash: string
  readonly sequence: number
  readonly said: Said
  readonly fromMs: number
}

/** What one client has shown and said, in order. */
export class Tale {
  #shown: Shown | null = null
  #history = 0
  readonly #stretches: Stretch[] = []
  /** When its process, or who carries its bytes, could not run: nobody can say anything then. */
  readonly #asleep: { readonly fromMs: number; readonly toMs: number }[] = []
  said: Said = 'connecting'

  get hash(): string | undefined {
    return this.#shown?.hash
  }

  get sequence(): number | undefined {
    return this.#shown?.sequence
  }

  says(said: Said, atMs: number): void {
    this.said = said
    this.#stretch(atMs)
  }

  sleeps(forMs: number, toMs: number): void {
    this.#asleep.push({ fromMs: toMs - forMs, toMs })
  }

  /** The next thing it shows. Answers which laws that breaks. */
  shows(report: Shown, history: number, histories: Logs): { law: Law; words: string }[] {
    const before = this.#shown
    const beforeIn = this.#history
    this.#shown = report
    this.#history = history
    this.#stretch(report.atMs)
    if (!before) return []
    const isSameLog = histories.has(history, before.hash)
    if (!isSameLog) {
      if (report.by !== 'snapshot')
        return [
          {
            law: 'no gap',
            words: `went from ${before.sequence} of one log to ${report.sequence} of another by entries`,
          },
        ]
      return history > beforeIn
        ? []
        : [{ law: 'no reorder', words: `went back to a log that was given up, at ${report.sequence}` }]
    }
    return report.by === 'entries' ? byEntries(before, report) : bySnapshot(before, report)
  }

  /** Stretches in which it showed what had long ceased to be the end of the log, and did not say so. */
  unsaid(histories: Logs, nowMs: number): { atMs: number; words: string }[] {
    return this.#stretches.flatMap((stretch, at) => {
      const toMs = this.#stretches[at + 1]?.fromMs ?? nowMs
      if (stretch.said === 'stale') return []
      const ends = histories
        .reigns(stretch.hash, nowMs)
        .filter(({ fromMs }) => fromMs <= toMs)
        .map((reign) => Math.min(reign.toMs, toMs))
      const endMs = ends.length === 0 ? toMs : Math.max(...ends)
      const overForMs = toMs - endMs - this.#sleptMs(endMs, toMs)
      if (overForMs <= UNSAID_AT_MOST_MS) return []
      return [
        {
          atMs: toMs,
          words: `shows ${stretch.sequence}, over for ${Math.round(overForMs)} ms, and says ${stretch.said}`,
        },
      ]
    })
  }

  #sleptMs(fromMs: number, toMs: number): number {
    const within = this.#asleep.map((sleep) => Math.min(toMs, sleep.toMs) - Math.max(fromMs, sleep.fromMs))
    return within.reduce((sum, ms) => sum + Math.max(0, ms), 0)
  }

  #stretch(atMs: number): void {
    if (this.#shown)
      this.#stretches.push({ hash: this.#shown.hash, sequence: this.#shown.sequence, said: this.said, fromMs: atMs })
  }
}

function byEntries(before: Shown, { sequence, carried }: Shown): { law: Law; words: string }[] {
  if (sequence <= before.sequence)
    return [
      {
        law: sequence === before.sequence ? 'no duplicate' : 'no reorder',
        words: `went from ${before.sequence} to ${sequence}`,
      },
    ]
  const fresh = carried.filter((one) => one > before.sequence)
  const isWhole =
    fresh.length === sequence - before.sequence && fresh.every((one, at) => one === before.sequence + 1 + at)
  if (isWhole) return []
  return [{ law: 'no gap', words: `went from ${before.sequence} to ${sequence} by entries ${carried.join(', ')}` }]
}

function bySnapshot(before: Shown, { sequence }: Shown): { law: Law; words: string }[] {
  if (sequence >= before.sequence) return []
  return [{ law: 'no reorder', words: `went back from ${before.sequence} to ${sequence} by a snapshot` }]
}
