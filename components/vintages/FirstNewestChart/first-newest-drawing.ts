import { type Decimal, fixed } from '#trade/decimal.ts'
import { formatSigned } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { isMissing } from '#trade/missing.ts'
import { comesMerged, type Period, periodKind, printPeriod } from '#trade/period.ts'
import type { FirstAndNewest } from '#trade/vintages/first-and-newest.ts'
import { type Measured, readingOf } from '#trade/vintages/print.ts'
import type { RevisionBasis } from '#trade/vintages/revision-query.ts'
import { type Axis, lineAxis } from '../../charts/axis.ts'
import { axisMarks, tickDigits, timeMarks } from '../../charts/axis-marks.ts'
import { type End, endMarks } from '../../charts/end-marks.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import { heightAt } from '../../charts/time-scale.ts'
import { DESK, PHONE } from '../../charts/room.ts'
import { toChart } from '../../charts/to-chart.ts'

/** A period of the chart: where the first print and the newest stand; `first` is null where it is not held. */
export interface DrawnPeriod {
  readonly x: number
  readonly first: number | null
  readonly newest: number
}

export interface FirstNewestDrawing {
  readonly axis: Axis
  readonly periods: readonly DrawnPeriod[]
  readonly marks: readonly Mark[]
}

interface Words {
  readonly first: string
  readonly now: string
}

interface Point {
  readonly period: Period
  readonly first: Decimal | null
  readonly newest: Decimal
}

const PERIODS = { wide: 36, narrow: 14 } as const
// Half the words of an annotation, of the plot's width.
const LABEL_SHARE = 0.09

/**
 * First print and newest, period by period, the `chosen` one among them: of growth both rates, of a level by how many per cent it
 * moved from the first. Null where no first print can be drawn.
 */
export function firstNewestDrawing(
  rows: readonly FirstAndNewest[],
  of: Measured,
  basis: RevisionBasis,
  chosen: Period | null,
  language: Locale,
  words: Words,
  narrow: boolean,
): FirstNewestDrawing | null {
  const all = rows.filter(({ period }) => hasOwnPlace(period, basis, rows)).flatMap((row) => pointOf(row, of))
  const points = windowOf(all, chosen, narrow ? PERIODS.narrow : PERIODS.wide)
  if (!points.some(({ first }) => first !== null)) return null
  const periods = points.map(({ first, newest }, x) => ({ x, first: first && chart(first), newest: chart(newest) }))
  const axis = lineAxis([0, ...periods.flatMap(({ first, newest }) => (first === null ? [newest] : [first, newest]))])
  const xAt = (x: number) => ((x + 0.5) / points.length) * 100
  const yAt = (y: number) => heightAt(axis, y)
  return {
    axis,
    periods,
    marks: [
      ...axisMarks(axis, (tick, isTop) => `${formatSigned(tickDigits(tick))}${isTop ? '%' : ''}`),
      ...timeMarks(yearPlaces(points, basis, xAt, narrow)),
      ...endMarks(endsOf(points, of, words, yAt), narrow ? PHONE : { ...DESK, height: 330 }),
      ...largestMark(points, of, language, xAt, yAt),
    ],
  }
}

/** From 2020 on January–February is one period, and January and February alone, printed later, would stand beside it twice. */
function hasOwnPlace(period: Period, basis: RevisionBasis, rows: readonly FirstAndNewest[]): boolean {
  if (basis !== 'month' || periodKind(period) !== 'month' || period.last > 2 || !comesMerged(period.year)) return true
  return !rows.some((row) => row.period.year === period.year && periodKind(row.period) === 'january-february')
}

function pointOf({ period, newest, revised, printedAgain }: FirstAndNewest, of: Measured): Point[] {
  const number = revised[of]
  // A level that nobody printed again was put to no test: it is no revision of nothing.
  if (of === 'level')
    return printedAgain && number?.measure ? [{ period, first: number.measure.times('0'), newest: number.measure }] : []
  const reading = readingOf(newest.figure, of)
  return isMissing(reading) ? [] : [{ period, first: number?.from.amount ?? null, newest: reading.amount }]
}

/** The last `size` points, or as many around the chosen period where that is older. */
function windowOf(points: readonly Point[], chosen: Period | null, size: number): readonly Point[] {
  const at = chosen ? points.findIndex(({ period }) => printPeriod(period) === printPeriod(chosen)) : -1
  const last = Math.max(0, points.length - size)
  const from = at < 0 || at >= last ? last : Math.max(0, at - Math.floor(size / 2))
  return points.slice(from, from + size)
}

/** A year's number under the first of its periods, where the next one leaves it room. */
function yearPlaces(
  points: readonly Point[],
  basis: RevisionBasis,
  xAt: (x: number) => number,
  narrow: boolean,
): readonly { readonly text: string; readonly x: number }[] {
  const starts = points.flatMap(({ period }, x) => (points[x - 1]?.period.year === period.year ? [] : [{ x, period }]))
  const room = basis === 'year' ? (narrow ? 2 : 1) : 3
  return starts
    .filter(({ x }, at) => (starts[at + 1]?.x ?? points.length) - x >= Math.min(room, points.length))
    .map(({ x, period }) => ({ x: xAt(x), text: String(period.year) }))
}

/** Beside the last period: what the stroke is and what the mark is, with their values. */
function endsOf(points: readonly Point[], of: Measured, words: Words, yAt: (y: number) => number): readonly End[] {
  const last = points.at(-1)
  if (!last) return []
  return [
    { name: words.now, value: last.newest },
    ...(last.first === null || of === 'level' ? [] : [{ name: words.first, value: last.first }]),
  ].map(({ name, value }) => ({ code: name, name, value: rate(value), colour: null, y: yAt(chart(value)) }))
}

/** The largest revision drawn, named: `Mar 2023: +14.8, now +10.9`. */
function largestMark(
  points: readonly Point[],
  of: Measured,
  language: Locale,
  xAt: (x: number) => number,
  yAt: (y: number) => number,
): Mark[] {
  const moved = points.flatMap((point, x) => (point.first === null ? [] : [{ ...point, first: point.first, x }]))
  const size = ({ first, newest }: { first: Decimal; newest: Decimal }) => newest.minus(first).abs()
  const largest = moved.reduce<(typeof moved)[number] | null>(
    (most, one) => (most && size(most).gte(size(one)) ? most : one),
    null,
  )
  if (!largest || size(largest).eq('0')) return []
  const { period, first, newest, x } = largest
  const name = formatPeriod(printPeriod(period), language, 'short-with-year')
  const text =
    of === 'level'
      ? rate(newest)
      : language === 'en'
        ? `${rate(first)}, now ${rate(newest)}`
        : `${rate(first)}，现${rate(newest)}`
  const { align, y, isAbove } = freePlace(points, x, chart(first), chart(newest))
  return [
    {
      key: 'largest',
      x: xAt(x),
      y: yAt(y),
      dy: isAbove ? -18 : 18,
      align,
      tone: 'note',
      text: `${name}${language === 'en' ? ': ' : '：'}${text}`,
    },
  ]
}

/** Where words about point `x` hide no mark: on the side, and over or under it, where they stand nearest to it. */
function freePlace(
  points: readonly Point[],
  x: number,
  first: number,
  newest: number,
): { readonly align: Mark['align']; readonly y: number; readonly isAbove: boolean } {
  const [top, bottom] = [Math.max(first, newest), Math.min(first, newest)]
  const reach = Math.ceil(points.length * LABEL_SHARE)
  const sides = [
    { align: 'middle', from: x - reach, to: x + reach },
    { align: 'end', from: x - 2 * reach, to: x },
    { align: 'start', from: x, to: x + 2 * reach },
  ] as const
  const places = sides
    .filter(({ from, to }) => from >= 0 && to < points.length)
    .flatMap(({ align, from, to }) => {
      const near = points
        .slice(from, to + 1)
        .flatMap((point) => (point.first === null ? [point.newest] : [point.first, point.newest]))
        .map(chart)
      const [high, low] = [Math.max(...near), Math.min(...near)]
      return [
        { align, y: high, isAbove: true, away: high - top },
        { align, y: low, isAbove: false, away: bottom - low },
      ]
    })
  const nearest = places.toSorted((a, b) => a.away - b.away)[0]
  return nearest ?? { align: x * 2 < points.length ? 'start' : 'end', y: top, isAbove: true }
}

function chart(value: Decimal): number {
  return toChart(value.toFixed())
}

function rate(value: Decimal): string {
  return `${formatSigned(fixed(value, 1))}%`
}
