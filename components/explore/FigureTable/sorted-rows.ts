import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { growthShown } from '#trade/explore/view-cell.ts'
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
  return all.toSorted((a, b) => compare(measure(a, at, sort.column), measure(b, at, sort.column), turn))
}

function measure(row: ViewRow, at: PeriodText, column: NonNullable<ViewQuery['sort']>['column']): Decimal | Missing {
  const cell = row.cells.get(at)
  if (!cell) return missing('not-held')
  const level = isMissing(cell.level) ? cell.level : cell.level.amount
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
      return level
  }
}

/** Rows without the figure stand last, whichever way the column is sorted. */
function compare(a: Decimal | Missing, b: Decimal | Missing, turn: number): number {
  if (isMissing(a) || isMissing(b)) return Number(isMissing(a)) - Number(isMissing(b))
  return turn * a.cmp(b)
}
