/** Values by the number under which a message lists them: each once, in the order in which they came. */
export class Numbering<Value> {
  readonly #numbers = new Map<Value, number>()

  constructor(values: Iterable<Value> = []) {
    for (const value of values) this.of(value)
  }

  of(value: Value): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(value, number)
    return number
  }

  get values(): readonly Value[] {
    return [...this.#numbers.keys()]
  }
}
