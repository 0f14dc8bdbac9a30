import { Decimal } from './decimal.ts'
import type { Level } from './level.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { share } from './share.ts'

/** How concentrated a whole is on its parts. */
export interface Concentration {
  /** Herfindahl–Hirschman index: Σ share², shares in %, 0 to 10,000. */
  readonly index: Decimal
  /** 10,000 / index: as many partners of equal size would give the same index. */
  readonly equalParts: Decimal
  /** Shares of the largest part, the largest three, five and ten, in %. */
  readonly topShares: Readonly<Record<1 | 3 | 5 | 10, Decimal>>
}

/**
 * The concentration of `whole` on `parts`: single counterparts or commodity lines that do not overlap, never groups.
 * What the parts leave out counts as nothing, so the index is a floor; with every counterpart given the rest is a rounding.
 */
export function concentration(parts: readonly Level[], whole: Level): Concentration | Missing {
  const shares: Decimal[] = []
  for (const part of parts) {
    const percent = share(part, whole)
    if (isMissing(percent)) return percent
    shares.push(percent)
  }
  shares.sort((a, b) => b.cmp(a))
  const index = shares.reduce((sum, percent) => sum.plus(percent.times(percent)), new Decimal('0'))
  if (index.eq('0')) return missing('zero-base')
  const top = (count: number) => shares.slice(0, count).reduce((sum, percent) => sum.plus(percent), new Decimal('0'))
  return {
    index,
    equalParts: new Decimal('10000').div(index),
    topShares: { 1: top(1), 3: top(3), 5: top(5), 10: top(10) },
  }
}
