import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { isMissing, type Missing, missing } from '#trade/missing.ts'
import type { PeriodText } from '#trade/period.ts'

/** The rows of a view's table in the order asked for; without one, the largest first, and what the parts leave out at the end. */
export function sortedRows(
  { whole, parts, rest }: View,
  query: ViewQuery,
  at: PeriodText,
  names: (row: ViewRow) => string,
): readonly ViewRow[] {
  if (parts.length === 0) return [whole]
  const sort = query.sort
  if (!sort) return [...parts, ...(rest ? [rest] : [])]
  const all = [...parts, ...(rest ? [rest] : [])]
  const turn = sort.ascending ? 1 : -1
  if (sort.column === 'name') return all.toSorted((a, b) => turn * names(a).localeCompare(names(b)))
  const { column } = sort
  const valueOf = (row: ViewRow) => {
    const cell = row.cells.get(at)
    return cell ? measure(cell, column) : missing('not-held')
  }
  return all.toSorted((a, b) => compareFigures(valueOf(a), valueOf(b), turn))
}

/** What a column of figures is sorted by. */
export function measure(cell: ViewCell, column: NonNullable<ViewQuery['sort']>['column']): Decimal | Missing {
  switch (column) {
    case 'share':
      return cell.sharePercent
    case 'growth':
      return growthShown(cell)
    case 'computed':
      return cell.computedGrowth
    case 'contribution':
      return cell.contributionPoints
    default:
      return isMissing(cell.level) ? cell.level : cell.level.amount
  }
}

/** Rows without the figure stand last, whichever way the column is sorted (`turn` 1 or -1). */
export function compareFigures(a: Decimal | Missing, b: Decimal | Missing, turn: number): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b))
  return turn * a.cmp(b)
}
