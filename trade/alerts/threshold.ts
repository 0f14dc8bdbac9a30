import { type Decimal, decimal } from '../decimal.ts'
import type { View } from '../explore/build-view.ts'
import { growthShown, type ViewCell } from '../explore/view-cell.ts'
import { powerOfTen } from '../level.ts'
import { isMissing, type Missing } from '../missing.ts'
import { printPeriod } from '../period.ts'
import type { Threshold, WatchedColumn } from './alert.ts'

/** The newest figure of a row: its cell, and the number itself, in yuan or dollars, per cent or points, unrounded. */
export interface Newest {
  readonly cell: ViewCell
  readonly value: Decimal
}

/** The newest figure that `view` shows in this row and column; null where it shows none. */
export function newestOf(view: View, row: string, column: WatchedColumn): Newest | null {
  const of = [view.whole, ...view.parts].find(({ code }) => code === row)
  for (const period of view.slots.toReversed()) {
    const cell = of?.cells.get(printPeriod(period))
    const value = cell && watchedValue(cell, column)
    if (cell && value && !isMissing(value)) return { cell, value }
  }
  return null
}

/** What the level of a cell is counted in; null where it has none. */
export function unitOf({ level }: ViewCell): string | null {
  return isMissing(level) ? null : level.unit
}

/** The exact number a column shows of a cell. */
export function watchedValue(cell: ViewCell, column: WatchedColumn): Decimal | Missing {
  switch (column) {
    case 'value':
      return isMissing(cell.level) ? cell.level : cell.level.amount
    case 'growth':
      return growthShown(cell)
    case 'computed':
      return cell.computedGrowth
    case 'share':
      return cell.sharePercent
    case 'contribution':
      return cell.contributionPoints
  }
}

/**
 * Whether the newest figure went past the limit: beyond it now, and not before. One that stays beyond is no news; one that equals the
 * limit is not past it. Compared exactly, before any rounding.
 */
export function hasPassed(before: Newest | null, now: Newest | null, threshold: Threshold): boolean {
  return isBeyond(now, threshold) && !isBeyond(before, threshold)
}

function isBeyond(newest: Newest | null, { direction, limit, scale, unit }: Threshold): boolean {
  // A figure in another unit than the limit's is set against nothing.
  if (!newest || (unit !== null && unitOf(newest.cell) !== unit)) return false
  const bound = decimal(limit).times(powerOfTen(scale))
  return direction === 'above' ? newest.value.gt(bound) : newest.value.lt(bound)
}
