import type { Level } from './level.ts'
import { BasisError, assertSameBasis } from './same-basis.ts'
import { printPeriod } from './period.ts'

/** A level now and the level of the same months a year before: what growth, contribution and change of share are made of. */
export interface YearPair {
  readonly now: Level
  readonly yearBefore: Level
}

/** The pair of two levels. Throws BasisError unless they cover the same months one year apart, CurrencyError for units. */
export function yearPair(now: Level, yearBefore: Level): YearPair {
  assertSameBasis(now, yearBefore)
  if (now.period.year !== yearBefore.period.year + 1) {
    throw new BasisError(`${printPeriod(yearBefore.period)} is not the year before ${printPeriod(now.period)}`)
  }
  return { now, yearBefore }
}
