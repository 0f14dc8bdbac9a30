import { COMMODITIES, commodity, containing } from '../commodities.ts'
import { counterpartGroup, membersOf } from '../counterpart-groups.ts'
import { COUNTERPARTS } from '../counterparts.ts'
import { sector } from '../sectors.ts'
import { tradeMode, TRADE_MODES } from '../trade-modes.ts'
import type { Assumable } from './what-if-query.ts'

/** A part whose trade may lie in every other one: a line cut by technology, a group whose members nobody lists. */
const EVERYTHING = '*'

/**
 * The smallest things that `code` of a cut is made of in `month` (YYYY-MM): countries of a group, lines within a line, modes of a
 * sum. Two parts that share one must not be assumed apart. Not the parts' own figures: what they could count twice.
 */
export function coversOf(split: Assumable, code: string, month: string): readonly string[] {
  switch (split) {
    case 'partner':
    case 'country':
      return partnerCovers(code, month)
    case 'sector': {
      const lines = Object.values(sector(code)?.lines ?? { exports: [code] }).flat()
      return [...new Set(lines.flatMap(lineCovers))]
    }
    case 'mode':
      return modes(code)
    case 'enterprise': {
      const [type = code, mode] = code.split('+')
      const within = mode === undefined ? TRADE_MODES.map((one) => one.code) : [mode]
      return [...new Set(within.flatMap(modes))].map((one) => `${type}+${one}`)
    }
  }
}

/** Whether something could be counted in both. */
export function overlapping(a: readonly string[], b: readonly string[]): boolean {
  const among = new Set(b)
  return a.includes(EVERYTHING) || b.includes(EVERYTHING) || a.some((one) => among.has(one))
}

function partnerCovers(code: string, month: string): readonly string[] {
  const group = counterpartGroup(code)
  if (!group) return [code]
  const members = group.isContinent
    ? COUNTERPARTS.filter(({ continent }) => continent === code).map((one) => one.code)
    : membersOf(code, month)
  return members.length > 0 ? members : [EVERYTHING]
}

/** A line and all lines within it: siblings that share a narrower line, as batteries are among accumulators and the new three, overlap, too. */
function lineCovers(code: string): readonly string[] {
  if (commodity(code)?.aggregate === 'across') return [EVERYTHING]
  return COMMODITIES.filter((line) => containing(line.code).has(code)).map((line) => line.code)
}

function modes(code: string): readonly string[] {
  const sums = tradeMode(code)?.sums ?? []
  return sums.length > 0 ? sums : [code]
}
