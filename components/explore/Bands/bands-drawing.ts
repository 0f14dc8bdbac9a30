import type { Decimal } from '#trade/decimal.ts'
import type { View, ViewRow } from '#trade/explore/build-view.ts'
import { isStacked, stacked } from '#trade/explore/stacked.ts'
import { shownValue } from '#trade/explore/view-cell.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { formatReason } from '#trade/format/format-reason.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing, type MissingReason } from '#trade/missing.ts'
import { comesMerged, type Period, periodKind, printPeriod } from '#trade/period.ts'
import { type Axis, lineAxis } from '../../charts/axis.ts'
import { axisMarks, provisionalMark, timeMarks } from '../../charts/axis-marks.ts'
import { type End, endMarks } from '../../charts/end-marks.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Room } from '../../charts/room.ts'
import { textPx } from '../../charts/Shapes/shape.ts'
import { heightAt, timeScale } from '../../charts/time-scale.ts'
import { toChart } from '../../charts/to-chart.ts'
import type { ChartLabel } from '../chart-label.ts'
import { axisText, valueText } from '../Lines/axis-text.ts'
import { axisScaleOf, place, yearMarks, yearTicks } from '../Lines/lines-drawing.ts'
import { restText } from './rest-text.ts'

/** A piece of a bar or of an area: over the months `first` to `last` of the axis, between two heights. */
export interface Band {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** What a bar fills of its month or year, and of its two months. */
export const BAR_SHARE = 0.72
export const DOUBLE_SHARE = 0.86

export interface BandSeries {
  readonly code: string
  /** A custom property. */
  readonly colour: string
  readonly bands: readonly Band[]
}

/** Months without a drawn figure: hatched from zero to the whole, or along the zero line where that is not known either. % of the plot. */
export interface BandGap {
  readonly key: string
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
  readonly words: string
  /** Whether the words have room on the gap itself. */
  readonly fits: boolean
}

/** Bars over time, or areas: positions on one axis of months (or years), texts and gaps in % of the plot. */
export interface BandsDrawing {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
  readonly series: readonly BandSeries[]
  /** The whole, where parts go both ways from zero and do not show it by their height. */
  readonly totals: readonly { readonly first: number; readonly last: number; readonly y: number }[]
  readonly gaps: readonly BandGap[]
  readonly marks: readonly Mark[]
  readonly ticks: readonly number[]
  /** Whether a place on the axis is a year, not a month. */
  readonly byYear: boolean
  readonly provisional: { readonly left: number; readonly width: number } | null
  /** The last period drawn, where that is not the newest: what the values at the right are of. */
  readonly endsAt: Period | null
}

/** The bands of an area in runs without a place between them: it is broken where one is not held. */
export function bandRuns(bands: readonly Band[]): readonly (readonly Band[])[] {
  const found: Band[][] = []
  for (const band of bands) {
    const run = found.at(-1)
    const before = run?.at(-1)
    if (run && before && band.first - before.last <= 1) run.push(band)
    else found.push([band])
  }
  return found
}

/** One place of the axis before it is drawn: pieces that add up, or why there are none. */
interface Column {
  readonly period: Period
  readonly pieces: readonly Decimal[] | null
  readonly whole: Decimal | null
  readonly missing: MissingReason | null
}

/**
 * The whole over time, each period a bar from zero; January–February one bar of double width at the two months' average. `above` is
 * what stays free over the bars for words, in px.
 */
export function barsDrawing(
  view: View,
  row: ViewRow,
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  room: Room,
  above = 0,
): BandsDrawing {
  const columns = view.slots.map((period): Column => {
    const cell = row.cells.get(printPeriod(period))
    const value = cell ? shownValue(cell, query.shown) : { missing: 'not-held' as const }
    return isMissing(value)
      ? { period, pieces: null, whole: null, missing: value.missing }
      : { period, pieces: [value], whole: null, missing: null }
  })
  const rows = [{ code: row.code, colour: label.colour(row) ?? '--total' }]
  const drawing = bandsDrawing(view, columns, rows, query, language, label, room, above)
  const last = columns.findLast(({ pieces }) => pieces !== null)
  const cell = last && row.cells.get(printPeriod(last.period))
  const band = drawing.series[0]?.bands.at(-1)
  if (!cell || !band) return drawing
  const value: Mark = {
    key: 'last',
    x: 100 * ((band.last + 0.5 - drawing.xMin) / (drawing.xMax - drawing.xMin || 1)),
    dx: 8,
    y: heightAt(drawing.axis, band.to),
    align: 'start',
    tone: 'strong',
    text: valueText(cell, query, language),
  }
  return { ...drawing, marks: [...drawing.marks, value] }
}

/**
 * The whole over time as `chosen` parts and everything else, which add up to it exactly (trade/explore/stacked.ts). What lies below
 * zero hangs from it. A period with a part missing is a gap: everything else would swallow that part.
 */
export function stackDrawing(
  view: View,
  chosen: readonly ViewRow[],
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  restName: string,
  room: Room,
  above = 0,
): BandsDrawing {
  const columns = stacked(view, chosen, query.shown).map(
    (one): Column =>
      isStacked(one)
        ? { period: one.period, pieces: [...one.parts, one.rest], whole: one.whole, missing: null }
        : { period: one.period, pieces: null, whole: one.whole, missing: one.missing },
  )
  const rows = [
    ...chosen.map((row) => ({ code: row.code, colour: label.colour(row) ?? '--line-rest' })),
    { code: 'rest', colour: '--rest' },
  ]
  const drawing = bandsDrawing(view, columns, rows, query, language, label, room, above)
  const last = columns.findLast(({ pieces }) => pieces !== null)
  const texts = chosen.map((row) => {
    const cell = last && row.cells.get(printPeriod(last.period))
    return { name: label.name(row), value: cell ? valueText(cell, query, language) : '' }
  })
  const wholeCell = last && view.whole.cells.get(printPeriod(last.period))
  const rest = last?.pieces?.at(-1)
  const named = [
    ...texts,
    { name: restName, value: rest && wholeCell ? restText(rest, wholeCell, query, language) : '' },
  ]
  return { ...drawing, marks: [...drawing.marks, ...endMarks(endsOf(drawing, named), room, 10)] }
}

function bandsDrawing(
  view: View,
  columns: readonly Column[],
  rows: readonly { readonly code: string; readonly colour: string }[],
  query: ViewQuery,
  language: Locale,
  label: ChartLabel,
  room: Room,
  above: number,
): BandsDrawing {
  const unit = unitOf(view, query) ?? query.currency
  const scale = axisScaleOf([view.whole], query, unit, language)
  const y = (value: Decimal, period: Period) => toChart(value.toFixed(), 0, scale) / averagedOver(period, query)
  const stacks = columns.map(({ period, pieces }) => {
    const [first, last] = place(period, query)
    return pieces === null
      ? []
      : piled(pieces.map((piece) => y(piece, period))).map((band) => ({ first, last, ...band }))
  })
  const goesBothWays = rows.length > 1 && stacks.some((bands) => bands.some(({ to, from }) => to < from))
  const totals = columns.flatMap(({ period, whole, pieces }) => {
    if (!goesBothWays || whole === null || pieces === null) return []
    const [first, last] = place(period, query)
    return [{ first, last, y: y(whole, period) }]
  })
  const wholes = columns.flatMap(({ period, whole }) => (whole === null ? [] : [y(whole, period)]))
  const axis = lineAxis([0, ...stacks.flat().flatMap(({ from, to }) => [from, to]), ...wholes], above / room.height)
  const places = view.slots.map((period) => place(period, query))
  const [start, end] = [Math.min(...places.map(([from]) => from)) - 0.5, Math.max(...places.map(([, to]) => to)) + 0.5]
  const { xMin, xMax, xAt } = timeScale(start, end, room.isNarrow)
  const newest = columns.at(-1)
  const box = newest && place(newest.period, query)
  const isProvisional =
    newest !== undefined &&
    (newest.pieces !== null || newest.whole !== null) &&
    [view.whole, ...view.parts].some((row) => row.cells.get(printPeriod(newest.period))?.figure?.status === 'P')
  return {
    axis,
    xMin,
    xMax,
    byYear: query.basis === 'year',
    series: rows.map(({ code, colour }, at) => ({
      code,
      colour,
      bands: stacks.flatMap((bands) => bands[at] ?? []),
    })),
    totals,
    gaps: gapsOf(columns, query, xAt, (value, period) => heightAt(axis, y(value, period)), axis, language, room),
    ticks: yearTicks(view.slots, query).map(xAt),
    endsAt: newest?.pieces === null ? (columns.findLast(({ pieces }) => pieces !== null)?.period ?? null) : null,
    provisional:
      isProvisional && box && query.basis !== 'year'
        ? { left: xAt(box[0] - 0.5), width: xAt(box[1] + 0.5) - xAt(box[0] - 0.5) }
        : null,
    marks: [
      ...axisMarks(axis, (tick, isTop) => axisText(tick, isTop, query, unit, scale, language)),
      ...timeMarks(
        yearMarks(view.slots, query, language, room.isNarrow ? 5 : 10).map(({ text, x }) => ({ text, x: xAt(x) })),
      ),
      ...(isProvisional && !room.isNarrow ? [provisionalMark(label.provisional(newest.period))] : []),
    ],
  }
}

/** From zero up what adds, from zero down what subtracts. */
function piled(values: readonly number[]): { from: number; to: number }[] {
  let [up, down] = [0, 0]
  return values.map((value) => {
    const from = value < 0 ? down : up
    const to = from + value
    if (value < 0) down = to
    else up = to
    return { from, to }
  })
}

/** January–February's level is drawn as the two months' average. */
function averagedOver(period: Period, { shown, basis }: ViewQuery): number {
  return shown === 'level' && basis === 'month' && periodKind(period) === 'january-february' ? 2 : 1
}

/** Every place of the axis without a drawn figure, in runs of one reason; a run of periods of which the whole is known is one box each. */
function gapsOf(
  columns: readonly Column[],
  query: ViewQuery,
  xAt: (x: number) => number,
  heightOf: (value: Decimal, period: Period) => number,
  axis: Axis,
  language: Locale,
  room: Room,
): BandGap[] {
  const zero = heightAt(axis, 0)
  const known = columns.flatMap(({ period, whole, missing }): BandGap[] => {
    if (missing === null || whole === null) return []
    const [first, last] = place(period, query)
    const top = heightOf(whole, period)
    return [
      {
        key: printPeriod(period),
        left: xAt(first - 0.4),
        width: xAt(last + 0.4) - xAt(first - 0.4),
        top: Math.min(top, zero),
        height: Math.abs(zero - top),
        words: formatReason(missing, language),
        fits: false,
      },
    ]
  })
  return [...known, ...runs(columns, query).map(emptyRun)]

  function emptyRun({ first, last, missing }: { first: number; last: number; missing: MissingReason }): BandGap {
    const [left, right] = [xAt(first - 0.5), xAt(last + 0.5)]
    const words = formatReason(missing, language)
    return {
      key: `gap ${first}`,
      left,
      width: right - left,
      top: zero,
      height: 0,
      words,
      fits: ((right - left) / 100) * room.width > textPx(words, 13),
    }
  }
}

function runs(
  columns: readonly Column[],
  query: ViewQuery,
): readonly { first: number; last: number; missing: MissingReason }[] {
  const reasons = new Map<number, MissingReason | null>()
  for (const { period, missing, whole } of columns) {
    const [first, last] = place(period, query)
    for (let x = first; x <= last; x += 1) reasons.set(x, whole === null ? missing : null)
  }
  const places = [...reasons.keys()]
  const found: { first: number; last: number; missing: MissingReason }[] = []
  for (let x = Math.min(...places); x <= Math.max(...places); x += 1) {
    const reason = reasons.has(x) ? (reasons.get(x) ?? null) : absent(x, query)
    const run = found.at(-1)
    if (reason === null) continue
    if (run && run.last === x - 1 && run.missing === reason) run.last = x
    else found.push({ first: x, last: x, missing: reason })
  }
  return found
}

/** Why there is no period at a place: since 2020 no span and no twelve months end with a January. */
function absent(x: number, { basis }: ViewQuery): MissingReason {
  return basis !== 'year' && x % 12 === 0 && comesMerged(x / 12) ? 'merged' : 'not-held'
}

/** Name and value of each piece beside the last bar, in its own order from the bottom up. */
function endsOf(
  { series, axis }: Pick<BandsDrawing, 'series' | 'axis'>,
  named: readonly { readonly name: string; readonly value: string }[],
): readonly End[] {
  return series.flatMap(({ code, colour, bands }, at) => {
    const band = bands.at(-1)
    return band
      ? [
          {
            code,
            name: named[at]?.name ?? '',
            value: named[at]?.value ?? '',
            colour: colour === '--rest' ? '--ink-2' : `--name-${colour.slice(2)}`,
            y: heightAt(axis, (band.from + band.to) / 2),
          },
        ]
      : []
  })
}
