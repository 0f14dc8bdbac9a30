import type { Figure } from '../figure.ts'
import { monthsIn, parsePeriod, periodBefore, type PeriodText, printPeriod } from '../period.ts'

/** One bar: a month, or January–February as one of double width. */
export interface GrowthBar {
  readonly period: PeriodText
  /** Months from the left edge to the bar's start. */
  readonly start: number
  readonly months: number
  /** As printed; null where no print is held. */
  readonly percent: string | null
  readonly figure: Figure | null
}

/** Printed growth of the thirteen months that end with `last` (a month, or January–February): the same month a year before stands first. */
export function growthYear(figures: Iterable<Figure>, last: PeriodText): readonly GrowthBar[] {
  const held = new Map([...figures].map((figure) => [figure.period, figure]))
  const periods: PeriodText[] = []
  let length = 0
  for (let period = parsePeriod(last); length < 13; period = periodBefore(period, 'month')) {
    periods.unshift(printPeriod(period))
    length += monthsIn(period)
  }
  let start = 0
  return periods.map((period) => {
    const months = monthsIn(parsePeriod(period))
    const figure = held.get(period) ?? null
    const bar = { period, start, months, percent: figure?.printedGrowthPercent ?? null, figure }
    start += months
    return bar
  })
}
