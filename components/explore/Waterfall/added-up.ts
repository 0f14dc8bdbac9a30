import { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import { isMissing } from '#trade/missing.ts'
import { type PeriodText, printPeriod } from '#trade/period.ts'

/** What added up to the growth of a whole in one period. */
export interface AddedUp {
  readonly at: PeriodText
  readonly whole: ViewCell
  readonly growth: Decimal
  readonly parts: readonly { readonly row: ViewRow; readonly points: Decimal }[]
  /** The growth less all points of parts. */
  readonly rest: Decimal
  /** False where parts overlap: then they are not added up, and each stands from zero. */
  readonly runs: boolean
  /** The points follow from rounded rates: they add up about. */
  readonly isAbout: boolean
}

/** The points of growth of a view's own period; null where the whole's growth or every part's points are missing. */
export function addedUp(view: View): AddedUp | null {
  const at = view.at && printPeriod(view.at)
  const whole = at ? view.whole.cells.get(at) : undefined
  if (!at || !whole) return null
  const parts = view.parts.flatMap((row) => {
    const points = row.cells.get(at)?.contributionPoints
    return points && !isMissing(points) ? [{ row, points }] : []
  })
  const isAbout = view.parts.some((row) => row.cells.get(at)?.contributionIsAbout ?? false)
  const growth = isAbout ? growthShown(whole) : whole.computedGrowth
  if (isMissing(growth) || parts.length === 0) return null
  const sum = parts.reduce<Decimal>((total, { points }) => total.plus(points), new Decimal('0'))
  return { at, whole, growth, parts, rest: growth.minus(sum), runs: view.rest !== null, isAbout }
}
