import type { Decimal } from '../decimal.ts'
import type { View, ViewRow } from '../explore/build-view.ts'
import { cutOf, targetOf } from '../explore/cut.ts'
import { ALL, seriesOf } from '../explore/part.ts'
import type { QuantityUnits } from '../explore/quantity-units.ts'
import type { ViewCell } from '../explore/view-cell.ts'
import { printMonth, type ViewQuery } from '../explore/view-query.ts'
import type { Figure } from '../figure.ts'
import { isMissing, missing, type Missing } from '../missing.ts'
import { endOrdinal, type Period, type PeriodText, printPeriod } from '../period.ts'
import type { WatchedColumn } from './alert.ts'
import { watchedValue } from './threshold.ts'

/** One cell that a publication changed. `before` is null where there was none. */
export interface CellChange {
  readonly row: Pick<ViewRow, 'code' | 'kind'>
  readonly before: ViewCell | null
  readonly now: ViewCell
  /** The columns that changed, the one that says most first. */
  readonly columns: readonly WatchedColumn[]
}

/** A row and a place of a view that a publication carried a figure of, changed or not. */
export interface CarriedCell {
  readonly row: ViewRow
  readonly period: PeriodText
}

/**
 * The newest cell that a publication with `figures` carried a figure of, the whole's before a part's; null where it carried none that
 * the view shows. Of twelve months' sums a figure of the last month is one.
 */
export function carriedCell(
  query: ViewQuery,
  now: View,
  figures: readonly Pick<Figure, 'series' | 'period'>[],
  units: QuantityUnits,
): CarriedCell | null {
  const places = now.slots
    .map((place) => ({ text: printPeriod(place), ends: printMonth(endOrdinal(place)) }))
    .toReversed()
  const parts = new Map([targetOf(query) ?? ALL, ...cutOf(query).parts].map((part) => [part.code, part]))
  for (const row of [now.whole, ...now.parts]) {
    const part = parts.get(row.code)
    const series = new Set(part && seriesOf(part, query, units))
    const carried = new Set(figures.filter((figure) => series.has(figure.series)).map(({ period }) => period))
    const place = places.find(({ text, ends }) => carried.has(query.basis === 'rolling' ? ends : text))
    if (place) return { row, period: place.text }
  }
  return null
}

/** The cells that read otherwise after a publication than before it, within the periods shown: the whole first, the newest first. */
export function changedCells(before: View, now: View): readonly CellChange[] {
  const places = placesOf(before, now)
  const [old, rows] = [rowsOf(before), rowsOf(now)]
  return [...new Map([...rows, ...old]).values()].flatMap((row) =>
    places.flatMap((place): CellChange[] => {
      const was = old.get(row.code)?.cells.get(printPeriod(place)) ?? null
      const is = rows.get(row.code)?.cells.get(printPeriod(place)) ?? (was && withdrawn(was))
      if (!is) return []
      const columns = BEST_FIRST.filter((column) => differs(was, is, column))
      return columns.length > 0 ? [{ row, before: was, now: is, columns }] : []
    }),
  )
}

function rowsOf({ whole, parts }: View): ReadonlyMap<string, ViewRow> {
  return new Map([whole, ...parts].map((row) => [row.code, row]))
}

/** A published figure that is there no more was withdrawn: by nothing else does one go. */
function withdrawn({ period }: ViewCell): ViewCell {
  const gone = missing('withdrawn')
  return {
    period,
    level: gone,
    figure: null,
    printedGrowth: null,
    computedGrowth: gone,
    sharePercent: gone,
    contributionPoints: gone,
    contributionIsAbout: false,
    transformed: null,
  }
}

// What is said of a cell: how it grew, else how much it was.
const BEST_FIRST: readonly WatchedColumn[] = ['growth', 'value', 'computed', 'share', 'contribution']

/** The newest first. A withdrawn period may stand on the old axis alone. */
function placesOf(before: View, now: View): readonly Period[] {
  const places = new Map(
    [...now.slots, ...before.slots]
      .filter((place) => endOrdinal(place) >= now.from)
      .map((place) => [printPeriod(place), place]),
  )
  return [...places.values()].toSorted((a, b) => endOrdinal(b) - endOrdinal(a))
}

/** A cell that was not there and still has no such number does not differ. */
function differs(was: ViewCell | null, is: ViewCell, column: WatchedColumn): boolean {
  const now = watchedValue(is, column)
  return was ? !same(watchedValue(was, column), now) : !isMissing(now)
}

function same(a: Decimal | Missing, b: Decimal | Missing): boolean {
  if (isMissing(a) || isMissing(b)) return isMissing(a) && isMissing(b)
  return a.eq(b)
}
