/**
 * Answers that never change, each read once however many ask at the same time, and kept while there is room: the least recently
 * asked for goes first. Not for anything that could ever have another answer.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, string>()
  readonly #reading = new Map<string, Promise<string>>()
  #characters = 0

  constructor(private readonly charactersAtMost: number) {}

  async answer(question: string, read: () => Promise<string>): Promise<string> {
    const known = this.#kept.get(question)
    if (known !== undefined) {
      this.#kept.delete(question)
      this.#kept.set(question, known)
      return known
    }
    const reading =
      this.#reading.get(question) ??
      read()
        .then((answer) => this.#keep(question, answer))
        .finally(() => this.#reading.delete(question))
    this.#reading.set(question, reading)
    return reading
  }

  #keep(question: string, answer: string): string {
    this.#kept.set(question, answer)
    this.#characters += question.length + answer.length
    for (const [oldest, old] of this.#kept) {
      if (this.#characters <= this.charactersAtMost) break
      this.#kept.delete(oldest)
      this.#characters -= oldest.length + old.length
    }
    return answer
  }
}
