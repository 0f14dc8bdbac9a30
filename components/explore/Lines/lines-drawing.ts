import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { growthShown, shownValue, type ViewCell } from '#trade/explore/view-cell.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { Decimal } from '#trade/decimal.ts'
import { isMissing } from '#trade/missing.ts'
import { endOrdinal, type Period, periodKind, printPeriod } from '#trade/period.ts'
import { isCurrency } from '#trade/unit.ts'
import { type Axis, lineAxis } from '../../charts/axis.ts'
import { axisMarks, provisionalMark, timeMarks } from '../../charts/axis-marks.ts'
import { type End, endMarks } from '../../charts/end-marks.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Room } from '../../charts/room.ts'
import { heightAt, timeScale } from '../../charts/time-scale.ts'
import { toChart } from '../../charts/to-chart.ts'
import { axisText, isLevel, valueText } from './axis-text.ts'
import { rateText, viewScale } from '../print-cell.ts'

export interface DrawnLine {
  readonly code: string
  /** A custom property; null for a line that is not chosen. */
  readonly colour: string | null
  readonly points: readonly { readonly x: number; readonly y: number }[]
}

export interface LinesDrawing {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
  /** Those not chosen first, so that the chosen lie over them. */
  readonly lines: readonly DrawnLine[]
  readonly marks: readonly Mark[]
  /** Boundaries of years, in % of the plot. */
  readonly ticks: readonly number[]
  /** The newest period where it is provisional: a dotted box round it, in % of the plot. */
  readonly provisional: { readonly left: number; readonly width: number } | null
  /** Months between two points that are held of no line: the stroke between them is dotted. */
  readonly gap: number
  /** Whether a place on the axis is a year, not a month. */
  readonly byYear: boolean
}

export interface LineNames {
  readonly name: (row: ViewRow) => string
  readonly colour: (row: ViewRow, place: number) => string
  readonly provisional: (period: Period) => string
}

/** Where everything of the chart stands in a room: `chosen` rows in colour with name, value and growth at their ends, the others grey. */
export function linesDrawing(
  view: View,
  chosen: readonly ViewRow[],
  others: readonly ViewRow[],
  query: ViewQuery,
  language: Locale,
  names: LineNames,
): (room: Room) => LinesDrawing {
  const unit = unitOf(view, query) ?? query.currency
  const scale = axisScaleOf([...chosen, ...others], query, unit, language)
  const pointsOf = (row: ViewRow) =>
    withBreaks(
      view.slots.flatMap((period) => pointsAt(row, period, query, scale)),
      query,
    )
  const lines = [
    ...others.map((row): DrawnLine => ({ code: row.code, colour: null, points: pointsOf(row) })),
    ...chosen.map(
      (row, place): DrawnLine => ({ code: row.code, colour: names.colour(row, place), points: pointsOf(row) }),
    ),
  ].filter(({ points }) => points.some(({ y }) => !Number.isNaN(y)))
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y)).filter((y) => !Number.isNaN(y))
  // Zero is always shown: parts of one whole are compared by height, and growth by its sign. An index starts from its hundred.
  const axis = lineAxis([query.shown === 'index' ? 100 : 0, ...values])
  const ends = view.slots.map((period) => place(period, query))
  const [first, last] = [Math.min(...ends.map(([from]) => from)), Math.max(...ends.map(([, to]) => to))]
  const newest = view.slots.at(-1)
  const isProvisional =
    newest !== undefined && chosen.some((row) => row.cells.get(printPeriod(newest))?.figure?.status === 'P')
  const box = newest && place(newest, query)
  // The lines are the same in both: they travel once.
  return (room) => inRoom(room, timeScale(first, last, room.isNarrow))

  function inRoom(room: Room, { xMin, xMax, xAt }: ReturnType<typeof timeScale>): LinesDrawing {
    return {
      axis,
      xMin,
      xMax,
      lines,
      ticks: yearTicks(view.slots, query).map(xAt),
      gap: 1.5,
      byYear: query.basis === 'year',
      provisional:
        isProvisional && box && query.basis !== 'year'
          ? provisionalBox(xAt(box[0] - 0.45), xAt(box[1] + 0.45), room)
          : null,
      marks: [
        ...axisMarks(axis, (tick, isTop) => axisText(tick, isTop, query, unit, scale, language)),
        ...timeMarks(
          yearMarks(view.slots, query, language, room.isNarrow ? 5 : 10).map(({ text, x }) => ({ text, x: xAt(x) })),
        ),
        ...endMarks(
          endsOf(chosen, view, query, language, names).map(({ at, ...end }) => ({
            ...end,
            y: heightAt(axis, pointsAt(at.row, at.period, query, scale).at(-1)?.y ?? 0),
          })),
          room,
        ),
        ...(isProvisional && newest && !room.isNarrow ? [provisionalMark(names.provisional(newest))] : []),
      ],
    }
  }
}

// The box ends before the names at the lines' ends begin.
const BESIDE_PX = 8

function provisionalBox(left: number, right: number, { width }: Room): { left: number; width: number } {
  return { left, width: Math.min(right, 100 + (BESIDE_PX / width) * 100) - left }
}

/** The power of ten the axis counts in: smaller than the table's where every line is small. */
export function axisScaleOf(rows: readonly ViewRow[], query: ViewQuery, unit: string, language: Locale): number {
  if (!isLevel(query.shown)) return 0
  const usual = viewScale(unit, language)
  const largest = rows
    .flatMap(({ cells }) => [...cells.values()])
    .flatMap(({ level }) => (isMissing(level) ? [] : [level.amount.abs()]))
    .reduce((most, amount) => (amount.gt(most) ? amount : most), new Decimal('0'))
  return largest.gte(`1e${usual}`) || largest.eq('0') || !isCurrency(unit) ? usual : language === 'zh' ? 4 : 6
}

/** A row's points for one place: two for January–February, drawn flat across both months; a level there is their average. */
export function pointsAt(row: ViewRow, period: Period, query: ViewQuery, scale: number): { x: number; y: number }[] {
  const cell = row.cells.get(printPeriod(period))
  const digits = cell ? digitsOf(cell, query) : null
  const [from, to] = place(period, query)
  if (digits === null) return []
  const halved = query.shown === 'level' && to > from ? 2 : 1
  const y = toChart(digits, 0, scale) / halved
  return to > from
    ? [
        { x: from, y },
        { x: to, y },
      ]
    : [{ x: to, y }]
}

// Half a year without a figure is a break, not a stroke.
const LONGEST_GAP = 7

/** A break where more than half a year is missing between two points. */
export function withBreaks(
  points: readonly { x: number; y: number }[],
  { basis, shown }: ViewQuery,
): { x: number; y: number }[] {
  // A year-to-date level starts anew each January: the line must not fall from one year to the next.
  const startsAnew = basis === 'year-to-date' && (shown === 'level' || shown === 'index')
  const year = ({ x }: { x: number }) => Math.floor(x / 12)
  return points.flatMap((point, at) => {
    const before = points[at - 1]
    return before && (point.x - before.x > LONGEST_GAP || (startsAnew && year(point) > year(before)))
      ? [{ x: (before.x + point.x) / 2, y: Number.NaN }, point]
      : [point]
  })
}

/** Exact digits of what is shown; null where there is none. */
function digitsOf(cell: ViewCell, { shown }: ViewQuery): string | null {
  const value = shownValue(cell, shown)
  return isMissing(value) ? null : value.toFixed()
}

/** First and last place of a period on the axis: months as ordinals, years as years. */
export function place(period: Period, { basis }: ViewQuery): [number, number] {
  if (basis === 'year') return [period.year, period.year]
  const end = endOrdinal(period)
  return basis === 'month' && periodKind(period) === 'january-february' ? [end - 1, end] : [end, end]
}

/** Boundaries of years on the axis. */
export function yearTicks(slots: readonly Period[], query: ViewQuery): number[] {
  if (query.basis === 'year') return []
  return [...new Set(slots.map(({ year }) => year))].slice(1).map((year) => year * 12 - 0.5)
}

/** A year's number under the middle of its months, where there is room for it. */
export function yearMarks(
  slots: readonly Period[],
  query: ViewQuery,
  language: Locale,
  most: number,
): { text: string; x: number }[] {
  const years = [...new Set(slots.map(({ year }) => year))]
  if (query.basis === 'year')
    return years
      .filter((_, at) => (years.length - 1 - at) % Math.ceil(years.length / most) === 0)
      .map((year) => ({ text: String(year), x: year }))
  const every = Math.ceil(years.length / most)
  const marks = years.map((year, at) => {
    const places = slots.filter((slot) => slot.year === year).flatMap((slot) => place(slot, query))
    return {
      text: String(year),
      x: (Math.min(...places) + Math.max(...places)) / 2,
      room: Math.max(...places) - Math.min(...places),
      keep: (years.length - 1 - at) % every === 0,
    }
  })
  const short = slots.length <= 3
  if (short)
    return slots.map((slot) => ({ text: formatPeriod(printPeriod(slot), language, 'axis'), x: endOrdinal(slot) }))
  return marks.filter(({ room, keep }) => keep && room >= 2)
}

/** Name, value and growth of each chosen row at its newest period that has any, and when that was where the axis goes on. */
function endsOf(
  chosen: readonly ViewRow[],
  view: View,
  query: ViewQuery,
  language: Locale,
  names: LineNames,
): readonly (Omit<End, 'y'> & { readonly at: { readonly row: ViewRow; readonly period: Period } })[] {
  return chosen.flatMap((row, place) => {
    const period = view.slots.findLast((slot) => {
      const cell = row.cells.get(printPeriod(slot))
      return cell !== undefined && digitsOf(cell, query) !== null
    })
    const cell = period && row.cells.get(printPeriod(period))
    if (!cell) return []
    const value = valueText(cell, query, language)
    const growth = query.shown === 'level' ? rateText(growthShown(cell), language) : null
    return [
      {
        at: { row, period },
        code: row.code,
        name: names.name(row),
        value: growth ? `${value} ${growth}%` : value,
        period: period === view.slots.at(-1) ? null : formatPeriod(period, language, 'axis'),
        colour: `--name-${names.colour(row, place).slice(2)}`,
      },
    ]
  })
}
