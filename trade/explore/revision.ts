import type { Decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { type Level, levelOf } from '../level.ts'
import { isMissing } from '../missing.ts'

/** The first print of a figure against the newest one. */
export interface Revision {
  readonly first: Level | null
  readonly firstGrowth: string | null
  readonly latest: Level | null
  readonly latestGrowth: string | null
  /** Newest less first, in base units; null where one of the two has no level or the first print is not held. */
  readonly difference: Decimal | null
  readonly firstPrintIsHeld: boolean
  readonly prints: number
}

/** What became of a figure: `prints` of one series and period, the first print first. Null where there is none. */
export function revisionOf(prints: readonly Figure[]): Revision | null {
  const [first, newest] = [prints[0], prints.at(-1)]
  if (!first || !newest) return null
  const levelIsHeld = first.firstPrint === 'held'
  const [from, to] = [levelOf(first), levelOf(newest)].map((level) => (isMissing(level) ? null : level))
  const firstLevel = levelIsHeld ? (from ?? null) : null
  return {
    first: firstLevel,
    firstGrowth: first.firstPrint === 'not-held' ? null : first.printedGrowthPercent,
    latest: to ?? null,
    latestGrowth: newest.printedGrowthPercent,
    difference: firstLevel && to ? to.amount.minus(firstLevel.amount) : null,
    firstPrintIsHeld: levelIsHeld,
    prints: prints.length,
  }
}
