import type { Decimal } from '#trade/decimal.ts'
import type { ViewBasis } from '#trade/explore/view-query.ts'
import { formatDigits } from '#trade/format/format-number.ts'
import { formatPeriod } from '#trade/format/format-period.ts'
import type { Locale } from '#trade/format/locale.ts'
import { endOrdinal, month, type Period, periodKind } from '#trade/period.ts'
import { lineAxis } from '../../charts/axis.ts'
import { spread } from '../../charts/LevelsChart/levels-drawing.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
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
  const room = narrow ? 0.16 : 0.07
  const xMin = first - (room / (1 - room)) * Math.max(1, last - first)
  const xAt = (x: number) => ((x - xMin) / (last - xMin || 1)) * 100
  const yAt = (y: number) => ((axis.max - y) / (axis.max - axis.min || 1)) * 100
  return {
    axis,
    xMin,
    xMax: last,
    lines: drawn,
    ticks: basis === 'year' ? [] : yearStarts(periods, first, last).map(xAt),
    gap: basis === 'year' ? 1 : 2.5,
    byYear: basis === 'year',
    provisional: null,
    marks: [
      ...axis.ticks.map(
        (tick, at): Mark => ({
          key: `y${tick}`,
          x: 0,
          y: yAt(tick),
          dy: -9,
          align: 'start',
          tone: 'axis',
          text: axisText(tick, at === axis.ticks.length - 1),
        }),
      ),
      ...timeMarks(periods, basis, language, narrow, first, last).map(
        ({ text, x }): Mark => ({ key: `x${x}`, x: xAt(x), y: 100, dy: 17, align: 'middle', tone: 'axis', text }),
      ),
      ...endMarks(lines, drawn, yAt, narrow),
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

/** Years under the middle of their months; where all lies within fifteen months, the months themselves. */
function timeMarks(
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
        text: formatPeriod(month(Math.floor(end / 12), (end % 12) + 1), language, years.length > 1 ? 'axis' : 'short'),
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

// Two lines of 14 px and a little air.
const BLOCK_PX = 38

function endMarks(
  lines: readonly HistoryLine[],
  drawn: readonly DrawnLine[],
  yAt: (y: number) => number,
  narrow: boolean,
): readonly Mark[] {
  const ends = lines
    .flatMap((line, at) => {
      const last = drawn[at]?.points.at(-1)
      return last ? [{ line, y: yAt(last.y) }] : []
    })
    .sort((a, b) => a.y - b.y)
  const at = spread(
    ends.map(({ y }) => y),
    (BLOCK_PX / (narrow ? 250 : 370)) * 100,
  )
  return ends.flatMap(({ line: { code, name, value, short = value, colour } }, place): Mark[] => {
    const common = { x: 100, dx: 13, y: at[place] ?? 0, align: 'start' as const }
    return [
      { ...common, key: `${code} name`, dy: -8, tone: 'name', text: name, colour: `--name-${colour.slice(2)}` },
      { ...common, key: `${code} value`, dy: 8, tone: 'value', text: narrow ? short : value },
    ]
  })
}

/** A tick is a multiple of 1, 2 or 5: its digits, without the noise of a float. */
export function tickText(tick: number): string {
  return formatDigits(String(Number(tick.toPrecision(6))))
}
