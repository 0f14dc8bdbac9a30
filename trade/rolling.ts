import { Decimal } from './decimal.ts'
import type { Level } from './level.ts'
import { hasLevelAt, levelAt, type Line } from './line.ts'
import { isMissing, missing, type Missing } from './missing.ts'
import { endOrdinal, month, parsePeriod, type Period, periodKind, printPeriod, yearToDate } from './period.ts'
import { percentOf } from './percent-of.ts'

/** The sum of the twelve months that end with `end`. */
export interface RollingTwelve {
  readonly amount: Decimal
  readonly unit: string
  readonly end: Period
  /** Power of ten of the coarsest printed digit among its parts. */
  readonly lastDigit: number
  /** The printed figures it was added from, oldest first: ten months and January–February, or twelve months. */
  readonly parts: readonly Level[]
}

/**
 * The twelve months up to `end`, a month or January–February. Every calendar month is counted exactly once: January–February
 * comes in as one figure of two months where both lie in the window (as printed, else its two single prints, never both).
 * A window that starts with February or ends with January needs them apart: `merged` where only the two together are held.
 */
export function rollingTwelve(levels: Line, end: Period): RollingTwelve | Missing {
  if (periodKind(end) !== 'month' && periodKind(end) !== 'january-february') return missing('not-published')
  const parts = window(end).map((period) => levelAt(levels, period))
  const gap = parts.find(isMissing)
  if (gap) return gap
  const found = parts.flatMap((part) => (isMissing(part) ? [] : [part]))
  const [first] = found
  if (!first) return missing('not-held')
  if (first.basis !== 'month') return missing('not-published')
  return {
    amount: found.reduce((sum, part) => sum.plus(part.amount), new Decimal('0')),
    unit: first.unit,
    end,
    lastDigit: Math.max(...found.map((part) => part.lastDigit)),
    parts: found,
  }
}

/** Whether `rollingTwelve` has a sum up to `end`, without adding one up. Of a line of months. */
export function hasRollingTwelve(levels: Line, end: Period): boolean {
  const kind = periodKind(end)
  return (kind === 'month' || kind === 'january-february') && window(end).every((period) => hasLevelAt(levels, period))
}

/** Growth in % of the twelve months up to `end` on the twelve before: 100 × (sum − sum a year before) / |sum a year before|. */
export function rollingGrowth(levels: Line, end: Period): Decimal | Missing {
  const now = rollingTwelve(levels, end)
  if (isMissing(now)) return now
  const before = rollingTwelve(levels, { ...end, year: end.year - 1 })
  if (isMissing(before)) return missing('no-base')
  if (before.amount.eq('0')) return missing('zero-base')
  return percentOf(now.amount.minus(before.amount), before.amount.abs())
}

/** Every end a rolling line can have within `levels`, oldest first: single months, and January–February where the year has no single February. */
export function rollingEnds(levels: Line): readonly Period[] {
  return [...levels.keys()]
    .map(parsePeriod)
    .filter(
      (period) =>
        periodKind(period) === 'month' || (periodKind(period) === 'january-february' && endsAlone(levels, period)),
    )
    .sort((a, b) => endOrdinal(a) - endOrdinal(b))
}

/** A February printed alone ends the same window as January–February: one point for one end. */
function endsAlone(levels: Line, period: Period): boolean {
  return !levels.has(printPeriod(month(period.year, 2)))
}

/** The pieces of the twelve months up to `end`, January–February as one piece wherever both lie inside. */
function window(end: Period): readonly Period[] {
  const months = Array.from({ length: 12 }, (_, back) => {
    const ordinal = endOrdinal(end) - (11 - back)
    return month(Math.floor(ordinal / 12), (ordinal % 12) + 1)
  })
  return months.flatMap((piece, at) => {
    if (piece.last === 1 && months[at + 1]) return [yearToDate(piece.year, 2)]
    if (piece.last === 2 && at > 0) return []
    return [piece]
  })
}
