import type { Flow } from '../flow.ts'

/** One text in both languages, each written from the same facts, never one from the other. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}

/** What Tradewire writes by itself when a release is published (docs/sentences.md, rulebook S1). */
export interface Sentences {
  readonly rulebook: 'S1'
  readonly page: Bilingual
  readonly wall: Bilingual
  readonly portrait: Bilingual
  /** At most three sentences; empty where nothing is left to say. */
  readonly standfirst: Bilingual
  /** One figure a line, complete alone: exports, imports, balance, then yuan. */
  readonly ticker: { readonly en: readonly string[]; readonly zh: readonly string[] }
  /** Words under a key figure. A flow without a figure in this release has none. */
  readonly captions: Readonly<Partial<Record<Flow, Bilingual>>>
  /** What the figure did to the expectation, once, beside it: `3.4 pp above the median of 24 forecasts (4.2 to 9.5)`. */
  readonly against: Readonly<Partial<Record<Flow, Bilingual>>>
}
