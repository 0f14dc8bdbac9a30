import type { LongRow } from './long-columns.ts'

/**
 * Rows as one text, a line each, for their way to a browser: it takes fifty thousand lines in at once, where as many objects would be
 * walked through one by one before the page answers again. Cells are printed words: none has a tab or a line's end.
 */
export function packedRows(rows: readonly LongRow[]): string {
  return rows.map(({ id, cells }) => [id, ...cells].join('\t')).join('\n')
}

/** The rows of such a text. Each is made when it is first asked for, and is the same one from then on. */
export class LongRows {
  readonly #lines: readonly string[]
  readonly #made = new Map<number, LongRow>()

  constructor(packed: string) {
    this.#lines = packed === '' ? [] : packed.split('\n')
  }

  get length(): number {
    return this.#lines.length
  }

  at(place: number): LongRow | undefined {
    const line = this.#lines[place]
    if (line === undefined) return undefined
    const known = this.#made.get(place)
    if (known) return known
    const [id = '', ...cells] = line.split('\t')
    const row = { id, cells }
    this.#made.set(place, row)
    return row
  }

  /** The row's name without making the row. */
  idAt(place: number): string | undefined {
    return this.#lines[place]?.split('\t', 1)[0]
  }

  /** Where the row of that name stands; -1 where there is none. */
  placeOf(id: string): number {
    const start = `${id}\t`
    return this.#lines.findIndex((line) => line.startsWith(start))
  }

  /** All of them, from the first on. */
  all(): readonly LongRow[] {
    return Array.from({ length: this.length }, (_, place) => this.at(place)).filter((row) => row !== undefined)
  }
}
