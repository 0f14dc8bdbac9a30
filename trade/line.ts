import { isMissing, missing, type Missing } from './missing.ts'
import {
  comesMerged,
  month,
  type Period,
  type PeriodText,
  periodKind,
  printPeriod,
  yearBefore,
  yearToDate,
} from './period.ts'
import type { Level } from './level.ts'
import { yearPair, type YearPair } from './year-pair.ts'

/** The levels of one series by period. */
export type Line = ReadonlyMap<PeriodText, Level>

/** A line of `levels`; a period given twice keeps the last. */
export function line(levels: Iterable<Level>): Line {
  return new Map([...levels].map((level) => [printPeriod(level.period), level]))
}

/**
 * The level for `period`: as printed; for January–February of a month line, where the two were only printed apart, their sum.
 * January or February alone is `merged` from 2020 on where only the two together are held: neither is ever derived.
 */
export function levelAt(levels: Line, period: Period): Level | Missing {
  const printed = levels.get(printPeriod(period))
  if (printed) return printed
  const kind = periodKind(period)
  if (kind === 'january-february') return januaryFebruary(levels, period.year)
  if (
    kind === 'month' &&
    period.last <= 2 &&
    (comesMerged(period.year) || levels.has(printPeriod(yearToDate(period.year, 2))))
  )
    return missing('merged')
  return missing('not-held')
}

/** Whether `levelAt` has a level for `period`, without working one out. */
export function hasLevelAt(levels: Line, period: Period): boolean {
  if (levels.has(printPeriod(period))) return true
  return periodKind(period) === 'january-february' && isHeldApart(levels, period.year)
}

/** `period` and the same months a year before, each by `levelAt`; `no-base` where only the year before is absent. */
export function yearPairAt(levels: Line, period: Period): YearPair | Missing {
  const now = levelAt(levels, period)
  if (isMissing(now)) return now
  const before = levelAt(levels, yearBefore(period))
  return isMissing(before) ? missing('no-base') : yearPair(now, before)
}

/** Whether January and February are each printed by itself. Year-to-date lines hold the two as printed or not at all. */
function isHeldApart(levels: Line, year: number): boolean {
  const january = printPeriod(month(year, 1))
  return levels.has(january) && levels.has(printPeriod(month(year, 2))) && levels.get(january)?.basis === 'month'
}

/** Both months as one level, from two single prints. */
function januaryFebruary(levels: Line, year: number): Level | Missing {
  if (!isHeldApart(levels, year)) return missing('not-held')
  const january = levels.get(printPeriod(month(year, 1)))
  const february = levels.get(printPeriod(month(year, 2)))
  if (!january || !february) return missing('not-held')
  return { ...addLevels(january, february), period: yearToDate(year, 2) }
}

/** The sum of two levels of one unit, known to the coarser last digit; the period is the first one's. */
function addLevels(a: Level, b: Level): Level {
  return { ...a, amount: a.amount.plus(b.amount), lastDigit: Math.max(a.lastDigit, b.lastDigit) }
}
