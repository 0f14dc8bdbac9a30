import type { Decimal } from '#trade/decimal.ts'
import type { View } from '#trade/explore/build-view.ts'
import type { ViewQuery } from '#trade/explore/view-query.ts'
import { unitOf } from '#trade/explore/view-unit.ts'
import type { Locale } from '#trade/format/locale.ts'
import { type Period, periodKind, printPeriod } from '#trade/period.ts'
import { lineAxis } from '../../charts/axis.ts'
import type { Room } from '../../charts/room.ts'
import { axisMarks, provisionalMark, timeMarks } from '../../charts/axis-marks.ts'
import { heightAt, timeScale } from '../../charts/time-scale.ts'
import { toChart } from '../../charts/to-chart.ts'
import { axisText } from '../Lines/axis-text.ts'
import { axisScaleOf, place, yearMarks, yearTicks } from '../Lines/lines-drawing.ts'
import type { ChartLabel } from '../chart-label.ts'
import { type Column, gapsOf } from './band-gaps.ts'
import type { BandsDrawing } from './bands.ts'

/** `columns` on the axis of `view`, `rows` their pieces from the lowest up. `above` is what stays free over them for words, in px. */
export function columnsDrawing(
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
