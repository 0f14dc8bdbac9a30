import { WORD_JOINER } from '../format/format-number.ts'
import type { Locale } from '../format/locale.ts'
import { BUDGETS, type Place } from './rulebook.ts'

/**
 * The first of `candidates` within the budget of `place` (docs/sentences.md, section 6). Each is a whole, true sentence,
 * longest first. The last is taken when none fits: that cannot arise from the templates, which fit.test.ts proves.
 */
export function firstWithin(candidates: readonly string[], place: Place, locale: Locale): string {
  const fitting = candidates.find((text) => lengthOf(text) <= BUDGETS[place][locale])
  return fitting ?? candidates.at(-1) ?? ''
}

/** The whole, then without its last part, and so on: each is a whole line. */
export function shorterAndShorter(parts: readonly string[], joint: string): readonly string[] {
  return parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join(joint))
}

/** Code points; U+2060 is not counted, since it has no width. */
export function lengthOf(text: string): number {
  return [...text.replaceAll(WORD_JOINER, '')].length
}
