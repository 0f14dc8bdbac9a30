import type { Locale } from '../format/locale.ts'
import type { Bilingual } from './sentences.ts'

/** Headlines of one place, longest first: fit.ts takes the first within the budget. */
export type Candidates = Readonly<Record<Locale, readonly string[]>>

/** What a template writes, before it is fitted. Ticker lines are already whole. */
export interface Written {
  readonly page: Candidates
  readonly wall: Candidates
  readonly portrait: Candidates
  readonly standfirst: Bilingual
  readonly ticker: Readonly<Record<Locale, readonly string[]>>
}

export const NOTHING: Bilingual = { en: '', zh: '' }
