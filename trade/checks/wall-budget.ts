import type { Locale } from '../format/locale.ts'

/** What a wall's headline may hold: two lines at 8 m (docs/sentences.md, section 5). */
export const WALL_BUDGET: Readonly<Record<Locale, number>> = { en: 80, zh: 34 }

/** Characters as the wall counts them: code points, without word joiners, which take no room. */
export function wallLength(text: string): number {
  return [...text.replaceAll('\u2060', '')].length
}
