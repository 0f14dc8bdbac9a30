/**
 * Answers that never change, each read once however many ask at the same time, and kept while there is room: the least recently
 * asked for goes first. Not for anything that could ever have another answer.
 */
export class KeptAnswers<Answer extends { readonly length: number } = string> {
  readonly #kept = new Map<string, Answer>()
  readonly #reading = new Map<string, Promise<Answer>>()
  #length = 0

  constructor(private readonly lengthAtMost: number) {}

  /** Whether it is answered, or being read. */
  has(question: string): boolean {
    return this.#kept.has(question) || this.#reading.has(question)
  }

  async answer(question: string, read: () => Promise<Answer>): Promise<Answer> {
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

  #keep(question: string, answer: Answer): Answer {
    this.#kept.set(question, answer)
    this.#length += question.length + answer.length
    for (const [oldest, old] of this.#kept) {
      if (this.#length <= this.lengthAtMost) break
      this.#kept.delete(oldest)
      this.#length -= oldest.length + old.length
    }
    return answer
  }
}
