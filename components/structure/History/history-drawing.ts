import type { Decimal } from '#trade/decimal.ts'
import type { ViewBasis } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { endOrdinal, month, type Period, periodKind } from '#trade/period.ts'
import { lineAxis } from '../../charts/axis.ts'
import { axisMarks, tickDigits, timeMarks } from '../../charts/axis-marks.ts'
import { endMarks } from '../../charts/end-marks.ts'
import { DESK, PHONE } from '../../charts/room.ts'
import { heightAt, timeScale } from '../../charts/time-scale.ts'
import { toChart } from '../../charts/to-chart.ts'
import type { DrawnLine, LinesDrawing } from '../../explore/Lines/lines-drawing.ts'

/** A number over time, with the name and the value that stand at its line's end. */
export interface HistoryLine {
  readonly code: string
  /** A custom property. */
  readonly colour: string
  readonly name: string
  readonly value: string
  /** The value in few letters, for a phone; the value itself where there is none. */
  readonly short?: string
  /** When that was, where it has to be said. */
  readonly period?: string
  /** Oldest first; a period that is not known is not among them. */
  readonly points: readonly { readonly period: Period; readonly value: Decimal }[]
}

/**
 * Where everything of a chart of `lines` stands. `fromZero` for shares, which are compared by height. A line breaks where half a
 * year is not known and, year to date, each January: spans of different lengths are no one line.
 */
export function historyDrawing(
  lines: readonly HistoryLine[],
  basis: ViewBasis,
  axisText: (tick: number, isTop: boolean) => string,
  fromZero: boolean,
  language: Locale,
  narrow: boolean,
): LinesDrawing {
  const drawn = lines.map(
    ({ code, colour, points }): DrawnLine => ({
      code,
      colour,
      points: withBreaks(
        points.flatMap(({ period, value }) => places(period, basis).map((x) => ({ x, y: toChart(value.toFixed()) }))),
        basis,
      ),
    }),
  )
  const values = drawn.flatMap(({ points }) => points.map(({ y }) => y)).filter((y) => !Number.isNaN(y))
  const axis = lineAxis([...(fromZero ? [0] : []), ...values])
  const periods = lines.flatMap(({ points }) => points.map(({ period }) => period))
  const ends = periods.flatMap((period) => places(period, basis))
  const [first, last] = [Math.min(...ends), Math.max(...ends)]
  const { xMin, xMax, xAt } = timeScale(first, last, narrow)
  return {
    axis,
    xMin,
    xMax,
    lines: drawn,
    ticks: basis === 'year' ? [] : yearStarts(periods, first, last).map(xAt),
    gap: basis === 'year' ? 1 : 2.5,
    byYear: basis === 'year',
    provisional: null,
    marks: [
      ...axisMarks(axis, axisText),
      ...timeMarks(
        placesOfTime(periods, basis, language, narrow, first, last).map(({ text, x }) => ({ text, x: xAt(x) })),
      ),
      ...endMarks(
        lines.flatMap(({ code, name, value, short = value, period = null, colour }, at) => {
          const end = drawn[at]?.points.at(-1)
          return end
            ? [
                {
                  code,
                  name,
                  value: narrow ? short : value,
                  period,
                  colour: `--name-${colour.slice(2)}`,
                  y: heightAt(axis, end.y),
                },
              ]
            : []
        }),
        narrow ? PHONE : DESK,
      ),
    ],
  }
}

/** Where a period stands: years as years, months as ordinals; January–February is drawn flat across both. */
function places(period: Period, basis: ViewBasis): readonly number[] {
  if (basis === 'year') return [period.year]
  const end = endOrdinal(period)
  return basis === 'month' && periodKind(period) === 'january-february' ? [end - 1, end] : [end]
}

const LONGEST_GAP = 7

function withBreaks(points: DrawnLine['points'], basis: ViewBasis): DrawnLine['points'] {
  return points.flatMap((point, at) => {
    const before = points[at - 1]
    const fresh = basis === 'year-to-date' && before && Math.floor(before.x / 12) !== Math.floor(point.x / 12)
    return before && basis !== 'year' && (fresh || point.x - before.x > LONGEST_GAP)
      ? [{ x: (before.x + point.x) / 2, y: Number.NaN }, point]
      : [point]
  })
}

function yearStarts(periods: readonly Period[], first: number, last: number): readonly number[] {
  return [...new Set(periods.map(({ year }) => year))]
    .map((year) => year * 12 - 0.5)
    .filter((x) => x > first && x < last)
}

/** Years under the middle of their months; where all lies within fifteen months, the months themselves, and with the last one its year. */
function placesOfTime(
  periods: readonly Period[],
  basis: ViewBasis,
  language: Locale,
  narrow: boolean,
  first: number,
  last: number,
): readonly { text: string; x: number }[] {
  const years = [...new Set(periods.map(({ year }) => year))].sort((a, b) => a - b)
  if (basis === 'year') return years.map((year) => ({ text: String(year), x: year }))
  if (last - first < 15) {
    const ends = [...new Set(periods.map(endOrdinal))].sort((a, b) => a - b)
    const every = Math.ceil(ends.length / (narrow ? 4 : 8))
    return ends
      .filter((_, at) => (ends.length - 1 - at) % every === 0)
      .map((end) => ({
        text: formatPeriod(
          month(Math.floor(end / 12), (end % 12) + 1),
          language,
          years.length > 1 || end === ends.at(-1) ? 'axis' : 'short',
        ),
        x: end,
      }))
  }
  const every = Math.ceil(years.length / (narrow ? 4 : 9))
  return years
    .filter((_, at) => (years.length - 1 - at) % every === 0)
    .map((year) => {
      const [from, to] = [Math.max(first, year * 12), Math.min(last, year * 12 + 11)]
      return { text: String(year), x: (from + to) / 2 }
    })
}

/** A label of an axis without a unit. */
export function tickText(tick: number): string {
  return formatDigits(tickDigits(tick))
}
