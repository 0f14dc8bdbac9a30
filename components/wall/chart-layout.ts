import type { PeriodText } from '#trade/period.ts'
import type { Trend } from '#trade/wall/trend.ts'

/** Width of one month in the drawing's own units; its height is always 100, from the highest value down to the lowest. */
export const STEP = 10
/** A bar's share of its steps' width that stays white. */
const GAP = 3.2

export interface DrawnBar {
  readonly period: PeriodText
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isNewest: boolean
}

export interface ChartLayout {
  readonly width: number
  /** Percent from the top of the line that bars stand on. */
  readonly zero: number
  readonly bars: readonly DrawnBar[]
  readonly newest: {
    readonly value: string | null
    /** What its label prints: the figure, or before it comes what is expected. */
    readonly printed: string | null
    readonly steps: number
    readonly barWidth: number
    readonly expectedY: number | null
    /** Percent from the top under which the label must not reach: the highest of the bars it stands over. */
    readonly labelY: number
  }
}

/** Steps that the newest bar's label covers to its left. */
const LABEL_STEPS = 3

/** Places of a trend's bars. This is the chart's edge: here, and nowhere else on the wall, digits become floats. */
export function layOut(trend: Trend): ChartLayout {
  const { steps, last } = trend
  const values = trend.bars.map(({ value }) => Number(value))
  const expected = last.expected === null ? null : Number(last.expected)
  const all = [0, ...values, ...(expected === null ? [] : [expected])]
  const [top, bottom] = [Math.max(...all), Math.min(...all)]
  const span = top - bottom || 1
  const y = (value: number) => ((top - value) / span) * 100
  const newest = trend.bars.find(({ isNewest }) => isNewest)
  const labelled = trend.bars
    .filter(({ at, steps: wide }) => at + wide > steps - LABEL_STEPS)
    .map(({ value }) => y(Number(value)))
  return {
    width: steps * STEP,
    zero: y(0),
    bars: trend.bars.map(({ period, at, steps: wide, value, isNewest }) => ({
      period,
      x: at * STEP + GAP / 2,
      y: Math.min(y(0), y(Number(value))),
      width: wide * STEP - GAP,
      height: Math.abs(y(Number(value)) - y(0)),
      isNewest,
    })),
    newest: {
      value: newest?.value ?? null,
      printed: newest?.value ?? last.expected,
      steps: last.steps,
      barWidth: last.steps * STEP - GAP,
      expectedY: expected === null ? null : y(expected),
      labelY: Math.min(y(0), ...labelled, ...(expected === null ? [] : [y(expected)])),
    },
  }
}
