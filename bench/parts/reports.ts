/** Counts what screens report of one publication. */
export class Reports {
  #counted = 0
  #wanted = { count: 0, met: () => {} }

  /** Another publication. */
  begin(): void {
    this.#counted = 0
  }

  count(): void {
    this.#counted += 1
    if (this.#counted === this.#wanted.count) this.#wanted.met()
  }

  /** Resolves when so many have reported. */
  readonly all = (count: number): Promise<void> =>
    new Promise((met) => {
      if (this.#counted === count) met()
      else this.#wanted = { count, met }
    })
}
