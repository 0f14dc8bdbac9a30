/** Does `work` again and again, `everyMs` after it was done. What it throws is told to `failed`, and it goes on. */
export class Repeated {
  #timer: NodeJS.Timeout | undefined
  #working: Promise<void> = Promise.resolve()
  #stopped = true

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly failed: (error: unknown) => void,
  ) {}

  get isStopped(): boolean {
    return this.#stopped
  }

  start(): void {
    this.#stopped = false
    this.#later()
  }

  /** Resolves when what was begun is done. */
  async stop(): Promise<void> {
    this.#stopped = true
    clearTimeout(this.#timer)
    await this.#working
  }

  #later(): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#working = this.work()
        .catch(this.failed)
        .then(() => this.#later())
    }, this.everyMs)
  }
}
