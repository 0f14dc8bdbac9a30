import { processWide } from '#server/process-wide.ts'
import { later, Refused } from '../v1/problem.ts'

const MOST_WAITING = 4
const ASK_AGAIN_SECONDS = 5

/** What is being made, and how many wait for it. */
export class Line {
  #last: Promise<unknown> = Promise.resolve()
  #inLine = 0

  /** The result of `make`, begun when all that came before is done. Throws Refused, 503, where as many as may wait are waiting. */
  async take<Made>(make: () => Promise<Made>): Promise<Made> {
    if (this.#inLine > MOST_WAITING)
      throw new Refused(later('busy', 'As many long answers as may wait are waiting.', ASK_AGAIN_SECONDS))
    this.#inLine += 1
    const made = this.#last.then(make).finally(() => {
      this.#inLine -= 1
    })
    this.#last = made.catch(() => null)
    return made
  }
}

/** A node makes one long answer at a time: the whole cube takes it seconds, and it must publish at an instant. */
export function longAnswers(): Line {
  return processWide('long answers of SDMX', () => new Line())
}
