import { processWide } from '#server/process-wide.ts'
import { later, Refused } from '../v1/problem.ts'

const MOST_WAITING = 4
const ASK_AGAIN_SECONDS = 5
// Some megabytes each: after a publication many ask for the same.
const MOST_KEPT = 4

/** What is being made, how many wait for it, and what was made last. */
export class Line<Made> {
  #last: Promise<unknown> = Promise.resolve()
  #inLine = 0
  readonly #kept = new Map<string, Promise<Made>>()

  /**
   * What `name` means, which is the same whenever it is asked for: as it was made for somebody else, or is being made; else the result of
   * `make`, begun when all that came before is done. Throws Refused, 503, where as many as may wait are waiting.
   */
  async take(name: string, make: () => Promise<Made>): Promise<Made> {
    const kept = this.#kept.get(name)
    // What failed is kept no more, and its refusal is one request's alone.
    if (kept) return kept.catch(() => this.take(name, make))
    if (this.#inLine > MOST_WAITING)
      throw new Refused(later('busy', 'As many long answers as may wait are waiting.', ASK_AGAIN_SECONDS))
    this.#inLine += 1
    const made = this.#last.then(make).finally(() => {
      this.#inLine -= 1
    })
    this.#last = made.catch(() => this.#kept.delete(name))
    this.#keep(name, made)
    return made
  }

  #keep(name: string, made: Promise<Made>): void {
    this.#kept.set(name, made)
    for (const oldest of this.#kept.keys()) if (this.#kept.size > MOST_KEPT) this.#kept.delete(oldest)
  }
}

/** A node makes one long answer at a time: the whole cube takes it seconds, and it must publish at an instant. */
export function longAnswers(): Line<string> {
  return processWide('long answers of SDMX', () => new Line())
}
