// Live all the same, should a part never be taken over: a page that is not connected shows nothing new at all.
const AT_THE_LATEST_MS = 3_000

/** Which parts of a page its script has yet to take over. */
export class TakingOver {
  readonly #parts = new Set<string>()
  #done: (() => void)[] = []

  constructor(private readonly pause: (ms: number) => Promise<void>) {}

  /** `part` stands, and waits for its turn. */
  readonly begins = (part: string): void => void this.#parts.add(part)

  /** `part` is taken over, or gone. */
  readonly ends = (part: string): void => {
    this.#parts.delete(part)
    if (this.#parts.size === 0) for (const done of this.#done.splice(0)) done()
  }

  /** Resolves once no part waits. */
  async all(): Promise<void> {
    if (this.#parts.size === 0) return
    await Promise.race([new Promise<void>((resolve) => this.#done.push(resolve)), this.pause(AT_THE_LATEST_MS)])
  }
}

/** Of this browser's page. */
export const takingOver = new TakingOver((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
