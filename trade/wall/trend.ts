import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import type { Snapshot } from '../live/fold.ts'
import {
  comparePeriods,
  endOrdinal,
  monthsIn,
  parsePeriod,
  type Period,
  type PeriodText,
  periodKind,
  printPeriod,
  yearBefore,
} from '../period.ts'
import type { Currency } from '../unit.ts'
import { expectedGrowth, type Place } from './field.ts'
import { allTrade } from './series.ts'

/** One bar of the wall's chart, in steps from its left edge: a month is one step wide, January–February two, a year one. */
export interface Bar {
  readonly period: PeriodText
  readonly at: number
  readonly steps: number
  /** Growth in %, or a level in units of 10^scale; digits as printed. */
  readonly value: string
  readonly isNewest: boolean
}

/** A year of growth or some years of levels, ending with the wall's own period. */
export interface Trend {
  readonly shows: 'growth' | 'level'
  readonly flow: Flow
  readonly currency: Currency
  readonly scale: number
  readonly steps: number
  readonly bars: readonly Bar[]
  /** The place of a figure still to come, and what was expected of it; also drawn as a line across a bar that came. */
  readonly last: {
    readonly period: PeriodText
    readonly at: number
    readonly steps: number
    readonly expected: string | null
  }
}

/** Which bars, and what of the last: `isOut` is false while it is still to come, and again once it is withdrawn. */
export interface TrendOf {
  readonly flow: Flow
  readonly currency: Currency
  readonly period: PeriodText
  readonly isOut: boolean
  readonly expected: string | null
}

/** The trend of `flow` that belongs to `place`: a year of growth for a month, years of levels for a year. */
export function trendOf(figures: Snapshot['figures'], flow: Flow, place: Place): Trend {
  const { period, currency, notice } = place
  const isWithdrawn = notice?.state === 'withdrawn'
  const of = { flow, currency, period, isOut: notice !== null && !isWithdrawn }
  if (place.basis === 'year-to-date') return yearsOfLevels(figures, { ...of, expected: null })
  const expected = isWithdrawn ? null : (expectedGrowth(place, flow)?.median ?? null)
  return yearOfGrowth(figures, { ...of, expected })
}

/** Growth of a flow from the same period a year before. A period not held leaves its place empty. */
export function yearOfGrowth(
  figures: Snapshot['figures'],
  { flow, currency, period, isOut, expected }: TrendOf,
): Trend {
  const last = parsePeriod(period)
  const first = yearBefore(last)
  const start = startOrdinal(first)
  const held = Object.values(figures[allTrade(flow, currency, 'month')] ?? {}).filter(
    (figure) => isOut || figure.period !== period,
  )
  const bars = held.flatMap((figure) => bar(figure, first, last, start)).sort((a, b) => a.at - b.at)
  return {
    shows: 'growth',
    flow,
    currency,
    scale: 0,
    steps: endOrdinal(last) - start + 1,
    bars,
    last: { period, at: startOrdinal(last) - start, steps: monthsIn(last), expected },
  }
}

/** Annual levels of a flow, oldest first; only years without a hole between them. A year still to come has its place. */
export function yearsOfLevels(figures: Snapshot['figures'], { flow, currency, period, isOut }: TrendOf): Trend {
  const line = figures[allTrade(flow, currency, 'year-to-date')] ?? {}
  const newest = Number(period) - (isOut ? 0 : 1)
  const scale = line[`${newest}`]?.scale ?? 12
  const run: Figure[] = []
  for (let year = newest; ; year--) {
    const figure = line[`${year}`]
    if (!figure || figure.value === null || figure.scale !== scale) break
    run.unshift(figure)
  }
  const bars = run.map((figure, at) => ({
    period: figure.period,
    at,
    steps: 1,
    value: figure.value ?? '0',
    isNewest: figure.period === period,
  }))
  const steps = Math.max(1, bars.length + (isOut ? 0 : 1))
  return {
    shows: 'level',
    flow,
    currency,
    scale,
    steps,
    bars,
    last: { period, at: steps - 1, steps: 1, expected: null },
  }
}

function bar(figure: Figure, first: Period, last: Period, start: number): Bar[] {
  const period = parsePeriod(figure.period)
  const isInside = comparePeriods(period, first) >= 0 && comparePeriods(period, last) <= 0
  // January–February is one bar; a single January or February would be drawn over it.
  const isHalf = periodKind(period) === 'month' && period.last <= 2
  if (!isInside || isHalf || figure.printedGrowthPercent === null) return []
  return [
    {
      period: figure.period,
      at: startOrdinal(period) - start,
      steps: monthsIn(period),
      value: figure.printedGrowthPercent,
      isNewest: figure.period === printPeriod(last),
    },
  ]
}

function startOrdinal(period: Period): number {
  return endOrdinal(period) - monthsIn(period) + 1
}
