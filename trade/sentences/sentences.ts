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
  readonly standfirst: Bilingual
  readonly ticker: { readonly en: readonly string[]; readonly zh: readonly string[] }
}
