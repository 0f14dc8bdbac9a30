import { Decimal } from '../decimal.ts'
import { isMissing } from '../missing.ts'
import { isOneNumber } from '../one-number.ts'
import type { Period } from '../period.ts'
import type { PeriodPrints } from './period-prints.ts'
import { isLent, type Measured, type Print, type Reading, readingOf } from './print.ts'

/** What became of one number: newest less first. */
export interface Revised {
  readonly from: Reading
  readonly to: Reading
  /** In the number's own unit: percentage points of growth, base units of a level. Zero where one is a rounding of the other. */
  readonly by: Decimal
  /** The same in what revisions are compared by: points of growth, % of the first level. Null where that was zero. */
  readonly measure: Decimal | null
  readonly signChanged: boolean
}

/** The first print of a period beside the newest one. */
export interface FirstAndNewest {
  readonly period: Period
  readonly first: Print
  readonly newest: Print
  /** Prints on record; a restatement that left the figure as it was is none of them. */
  readonly prints: number
  /** A later print changed the figure, repeated it, or was a restatement that left it as it was. */
  readonly printedAgain: boolean
  /** Null where the first print of the number is not held, or one of the two has no such number. */
  readonly revised: Readonly<Record<Measured, Revised | null>>
}

/** First print and newest of each of `periods`. */
export function firstAndNewest({ period, prints, leftBy }: PeriodPrints): FirstAndNewest {
  const [first] = prints
  const newest = prints.at(-1) ?? first
  const revised = (of: Measured) => {
    if (isLent(first.figure, of)) return null
    const [from, to] = [readingOf(first.figure, of), readingOf(newest.figure, of)]
    return isMissing(from) || isMissing(to) ? null : revisedFrom(from, to, of)
  }
  return {
    period,
    first,
    newest,
    prints: prints.length,
    printedAgain: prints.length > 1 || leftBy.length > 0,
    revised: { growth: revised('growth'), level: revised('level') },
  }
}

/** `to` less `from`, zero where one is only a rounding of the other: 573.57 of 574 billion is no revision. */
export function revisedBy(from: Reading, to: Reading): Decimal {
  return isOneNumber(from, to) ? new Decimal('0') : to.amount.minus(from.amount)
}

function revisedFrom(from: Reading, to: Reading, of: Measured): Revised {
  const by = revisedBy(from, to)
  return {
    from,
    to,
    by,
    measure: of === 'growth' ? by : from.amount.eq('0') ? null : by.div(from.amount.abs()).times('100'),
    // A zero has no sign: from 0.0 to −0.3 nothing was turned round.
    signChanged: from.amount.times(to.amount).lt('0'),
  }
}
