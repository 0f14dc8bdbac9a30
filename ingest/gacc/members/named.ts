import type { Member } from '../../draft.ts'

/** What a label was found to name; or that it is not known, or names two. */
export type Named = { readonly member: Member } | { readonly unknown: true } | { readonly several: readonly string[] }

/** All trade: the first row of nearly every table. */
export const ALL_TRADE: Member = { breakdown: 'all', code: '', en: 'Total', zh: '总值' }

const TOTAL = /^(?:grand total|total(?: (?:value|trade|amount|exports?|imports?))?|总值|总额|合计|总计|全国合计)$/iu

/** True for the row of all trade. `words` without marks. */
export function isTotal(words: string): boolean {
  return TOTAL.test(words)
}
