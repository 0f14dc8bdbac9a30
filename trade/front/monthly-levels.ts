import type { Figure } from '../figure.ts'
import { levelOf, printLevel } from '../level.ts'
import { isMissing } from '../missing.ts'
import { comesMerged, month, type PeriodText, printPeriod, yearToDate } from '../period.ts'

/** One month of a line of levels. */
export interface MonthLevel {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** Digits in units of 10^scale, no finer than printed; null where nothing is held. */
  readonly digits: string | null
  /** The period whose figure it is: the month, or January–February for each of the two. */
  readonly period: PeriodText
  /** Half of January–February, which the agency prints as one: both months stand at their average. */
  readonly averaged: boolean
  readonly provisional: boolean
}

/**
 * Levels month by month from January of `fromYear` to the line's last month, in units of 10^`scale`. From 2020 January and February
 * are their average, drawn flat across both: never one from the other. A month not held is a gap.
 */
export function monthlyLevels(figures: Iterable<Figure>, fromYear: number, scale: number): readonly MonthLevel[] {
  const held = new Map([...figures].map((figure) => [figure.period, figure]))
  const last = [...held.values()].reduce(
    (latest, { period, value }) =>
      value !== null && period.slice(0, 4) + lastMonth(period) > latest
        ? period.slice(0, 4) + lastMonth(period)
        : latest,
    '',
  )
  const months: MonthLevel[] = []
  for (let year = fromYear; year <= Number(last.slice(0, 4)); year += 1) {
    for (let at = 1; at <= 12 && `${year}${String(at).padStart(2, '0')}` <= last; at += 1)
      months.push(levelFor(held, year, at, scale))
  }
  return months
}

function levelFor(held: ReadonlyMap<PeriodText, Figure>, year: number, at: number, scale: number): MonthLevel {
  const merged = at <= 2 && comesMerged(year)
  const period = printPeriod(merged ? yearToDate(year, 2) : month(year, at))
  const figure = held.get(period)
  const level = figure ? levelOf(figure) : null
  const rest = { year, month: at, period, averaged: merged, provisional: figure?.status === 'P' }
  if (!level || isMissing(level)) return { ...rest, digits: null }
  // Half of an even last digit may need one decimal more.
  const shown = merged ? { amount: level.amount.div('2'), lastDigit: level.lastDigit - 1 } : level
  return { ...rest, digits: printLevel(shown, scale) }
}

/** Two digits of the last month, so that texts of periods compare. */
function lastMonth(period: PeriodText): string {
  return period.length === 4 ? '12' : period.slice(-2)
}
