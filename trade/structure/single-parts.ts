import { COMMODITIES, containing } from '../commodities.ts'
import { COUNTERPARTS } from '../counterparts.ts'
import { type Part, partOf } from '../explore/part.ts'

/** Single counterparts: no groups, no "other" of a continent, no unknown origin. China itself is one, goods that come back. */
export const SINGLE_PARTNERS: readonly Part[] = COUNTERPARTS.filter(
  ({ code, isRest }) => !isRest && code !== 'UNKNOWN',
).map(({ code }) => partOf(code, { breakdown: 'counterpart', member: code }))

/**
 * Lines of goods that may be counted one beside another: no total of lines printed elsewhere, no cut by technology or brand, and
 * nothing that only a press conference names. Agricultural products are a total, too, but most of their lines are rarely printed.
 */
export const SINGLE_LINES: readonly Part[] = COMMODITIES.filter(
  ({ code, aggregate, isPressOnly }) => !isPressOnly && (aggregate === null || code === 'agricultural'),
).map(({ code }) => partOf(code, { breakdown: 'commodity', member: code }))

/** Those of `codes` that lie in no other of them: the widest lines, which can be added up. */
export function widest(codes: readonly string[]): readonly string[] {
  const among = new Set(codes)
  return codes.filter((code) => ![...containing(code)].some((wider) => wider !== code && among.has(wider)))
}
