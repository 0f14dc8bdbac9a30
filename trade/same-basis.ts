import { type Period, printPeriod } from './period.ts'
import type { Level } from './level.ts'

/** Two figures that may not be set against each other: a month against a year-to-date, or different months. */
export class BasisError extends Error {
  override readonly name = 'BasisError'
}

/** Two figures in different currencies or units. They are never compared, added or mixed. */
export class CurrencyError extends Error {
  override readonly name = 'CurrencyError'
}

/** Throws BasisError unless `a` and `b` are both months or both year-to-date and cover the same months of a year; CurrencyError for units. */
export function assertSameBasis(a: Level, b: Level): void {
  assertSameUnit(a, b)
  if (a.basis !== b.basis) {
    throw new BasisError(
      `${printPeriod(a.period)} is ${a.basis}, ${printPeriod(b.period)} is ${b.basis}: never set against each other`,
    )
  }
  if (!sameMonths(a.period, b.period)) {
    throw new BasisError(`${printPeriod(a.period)} and ${printPeriod(b.period)} cover different months of the year`)
  }
}

/** Throws BasisError unless `a` and `b` are about the very same period on the same basis; CurrencyError for units. */
export function assertSamePeriod(a: Level, b: Level): void {
  assertSameBasis(a, b)
  if (a.period.year !== b.period.year) {
    throw new BasisError(`${printPeriod(a.period)} and ${printPeriod(b.period)} are different years`)
  }
}

/** Throws CurrencyError unless `a` and `b` count in the same unit. */
function assertSameUnit(a: Pick<Level, 'unit'>, b: Pick<Level, 'unit'>): void {
  if (a.unit !== b.unit) throw new CurrencyError(`${a.unit} and ${b.unit} are never mixed`)
}

function sameMonths(a: Period, b: Period): boolean {
  return a.first === b.first && a.last === b.last
}
