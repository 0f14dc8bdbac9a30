import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { rowId } from '#trade/explore/table-row.ts'
import { growthShown, type ViewCell } from '#trade/explore/view-cell.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import { wholeFigure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { comparePeriods, type Period, printPeriod } from '#trade/period.ts'
import { figureMark } from '../../figures/field-state.ts'
import { compareFigures, measure } from '../FigureTable/sorted-rows.ts'
import { levelText, rateText, shareText } from '../print-cell.ts'
import type { LongRow, LongTableRows } from './long-columns.ts'

interface Place {
  readonly row: ViewRow
  readonly period: Period
  readonly cell: ViewCell
}

/** Every part in every period of the axis of which anything is held: newest first and largest parts first, or sorted as asked, the newest first among equals. */
export function longTable(
  view: View,
  query: ViewQuery,
  names: (row: ViewRow) => string,
  language: Locale,
): LongTableRows {
  const newestFirst = view.slots.toSorted((a, b) => comparePeriods(b, a))
  const placesIn = (rows: readonly ViewRow[], period: Period) =>
    rows.flatMap((row): Place[] => {
      const cell = row.cells.get(printPeriod(period))
      return cell && (!isMissing(cell.level) || cell.printedGrowth !== null) ? [{ row, period, cell }] : []
    })
  const places = newestFirst.flatMap((period) => {
    const parts = placesIn(view.parts, period)
    // Where no part is held, everything else would be the whole again.
    const rest = view.rest && parts.length > 0 ? placesIn([view.rest], period) : []
    return [...placesIn([view.whole], period), ...parts, ...rest]
  })
  const pinned = new Set(query.pinned)
  const printed = new Map(
    view.slots.map((period) => [printPeriod(period), formatPeriod(period, language, 'short-with-year')]),
  )
  const print = ({ row, period, cell }: Place): LongRow => ({
    id: rowId(row.code, period),
    cells: cellsOf(names(row), printed.get(printPeriod(period)) ?? '', cell, language),
  })
  const sorted = sortedPlaces(places, query.sort, names).map(print)
  return { pinned: sorted.filter(({ id }) => pinned.has(id)), rows: sorted.filter(({ id }) => !pinned.has(id)) }
}

function sortedPlaces(
  places: readonly Place[],
  sort: ViewQuery['sort'],
  names: (row: ViewRow) => string,
): readonly Place[] {
  if (!sort) return places
  const turn = sort.ascending ? 1 : -1
  if (sort.column === 'name') {
    const named = new Map([...new Set(places.map(({ row }) => row))].map((row) => [row, names(row)]))
    const name = (place: Place) => named.get(place.row) ?? ''
    return places.toSorted((a, b) => turn * name(a).localeCompare(name(b)))
  }
  const { column } = sort
  return places
    .map((place) => ({ place, value: measure(place.cell, column) }))
    .toSorted((a, b) => compareFigures(a.value, b.value, turn))
    .map(({ place }) => place)
}

function cellsOf(name: string, period: string, cell: ViewCell, language: Locale): readonly string[] {
  const computed = rateText(cell.computedGrowth, language)
  return [
    name,
    period,
    isMissing(cell.level) ? formatReason(cell.level.missing, language) : levelText(cell.level, language),
    isMissing(cell.level) ? '' : (figureMark(wholeFigure(cell.figure)) ?? ''),
    shareText(cell.sharePercent) ?? '',
    rateText(growthShown(cell), language) ?? '',
    computed ?? '',
    rateText(cell.contributionPoints, language) ?? '',
  ]
}
