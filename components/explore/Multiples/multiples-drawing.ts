import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { printPeriod } from '#trade/period.ts'
import { type Axis, lineAxis } from '../../charts/axis.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Room } from '../../charts/room.ts'
import { type Shape, strokeShape } from '../../charts/Shapes/shape.ts'
import type { ChartLabel } from '../chart-label.ts'
import { axisText, isLevel, valueText } from '../Lines/axis-text.ts'
import { axisScaleOf, place, pointsAt, withBreaks } from '../Lines/lines-drawing.ts'

/** One part's own small chart: its line over the same years as every other's. */
export interface Panel {
  readonly code: string
  readonly name: string
  /** Its last value and when, or that there is none. */
  readonly value: string
  readonly shapes: readonly Shape[]
  readonly marks: readonly Mark[]
}

export interface MultiplesDrawing {
  readonly panels: readonly Panel[]
  /** Rates share one scale; levels of large and small parts have each their own, from zero. */
  readonly isShared: boolean
  /** Parts that stand in the table only. */
  readonly more: number
}

// Three columns of four beside the lists; on a phone two of four.
const PANELS = 12
const PANELS_NARROW = 8

/** The parts, largest first, each in a panel of its own. A stretch of more than half a year that is not held breaks the line. */
export function multiplesDrawing(
  view: View,
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  { isNarrow }: Room,
): MultiplesDrawing {
  const rows = view.parts.filter((row) => view.slots.some((slot) => isShown(row, printPeriod(slot), query)))
  const shown = rows.slice(0, isNarrow ? PANELS_NARROW : PANELS)
  const unit = unitOf(view, query) ?? query.currency
  const isShared = !isLevel(query.shown)
  const places = view.slots.map((period) => place(period, query))
  const [first, last] = [Math.min(...places.map(([from]) => from)), Math.max(...places.map(([, to]) => to))]
  const xAt = (x: number) => ((x - first) / (last - first || 1)) * 100
  const linesOf = (row: ViewRow, scale: number) =>
    withBreaks(
      view.slots.flatMap((period) => pointsAt(row, period, query, scale)),
      query,
    )
  const base = query.shown === 'index' ? 100 : 0
  const axisOf = (of: readonly ViewRow[], scale: number) =>
    lineAxis([base, ...of.flatMap((row) => linesOf(row, scale).flatMap(({ y }) => (Number.isNaN(y) ? [] : [y])))])
  const common = isShared ? axisOf(shown, axisScaleOf(shown, query, unit, language)) : null
  const years = [view.slots[0]?.year, view.slots.at(-1)?.year]
  return {
    isShared,
    more: rows.length - shown.length,
    panels: shown.map((row): Panel => {
      const scale = axisScaleOf(isShared ? shown : [row], query, unit, language)
      const axis = common ?? axisOf([row], scale)
      const yAt = (y: number) => ((axis.max - y) / (axis.max - axis.min || 1)) * 100
      const newest = view.slots.findLast((slot) => isShown(row, printPeriod(slot), query))
      const cell = newest && row.cells.get(printPeriod(newest))
      const spots = linesOf(row, scale).map(({ x, y }) => ({ x: xAt(x), y: Number.isNaN(y) ? y : yAt(y) }))
      return {
        code: row.code,
        name: label.name(row),
        value: cell ? valueText(cell, query, language) : '',
        shapes: [
          level('base', yAt(base), base === 0 ? '--ink' : '--hair'),
          level('top', yAt(topTick(axis)), '--hair-2'),
          strokeShape('line', spots, label.colour(row) ?? '--ink-2', label.colour(row) ? 2.25 : 1.5),
          // A point without neighbours would be no line at all.
          ...aloneSpots(spots).map((spot, at) =>
            strokeShape(
              `point ${at}`,
              [
                { ...spot, x: spot.x - 0.4 },
                { ...spot, x: spot.x + 0.4 },
              ],
              label.colour(row) ?? '--ink-2',
              4,
            ),
          ),
        ],
        marks: [
          {
            key: 'top',
            x: 0,
            y: yAt(topTick(axis)),
            dy: -8,
            align: 'start',
            tone: 'axis',
            text: axisText(topTick(axis), true, query, unit, scale, language),
          },
          ...years.flatMap((year, at): Mark[] =>
            year !== undefined && (at === 0 || year !== years[0])
              ? [
                  {
                    key: `x${year}`,
                    x: at === 0 ? 0 : 100,
                    y: 100,
                    dy: 11,
                    align: at === 0 ? 'start' : 'end',
                    tone: 'axis',
                    text: String(year),
                  },
                ]
              : [],
          ),
        ],
      }
    }),
  }
}

function isShown(row: ViewRow, at: string, { shown }: ViewQuery): boolean {
  const cell = row.cells.get(at)
  return cell !== undefined && !isMissing(shownValue(cell, shown))
}

function topTick(axis: Axis): number {
  return axis.ticks.at(-1) ?? 0
}

function level(key: string, y: number, stroke: string): Shape {
  return strokeShape(
    key,
    [
      { x: 0, y },
      { x: 100, y },
    ],
    stroke,
    1,
  )
}

function aloneSpots(spots: readonly { x: number; y: number }[]): readonly { x: number; y: number }[] {
  const isBreak = (at: number) => Number.isNaN(spots[at]?.y ?? Number.NaN)
  return spots.filter((_, at) => !isBreak(at) && isBreak(at - 1) && isBreak(at + 1))
}
