import { Decimal, decimal, digitsOf } from './decimal.ts'
import type { Figure } from './figure.ts'
import { missing, type Missing } from './missing.ts'
import { type Basis, parsePeriod, type Period } from './period.ts'
import { parseSeriesKey } from './series-key.ts'

/** How much of what: one amount made comparable with others of its unit. Everything computed starts from levels. */
export interface Level {
  /** In the base unit: yuan, dollars, tons. Never in billions. */
  readonly amount: Decimal
  /** USD, CNY, or the base unit of a quantity. */
  readonly unit: string
  readonly period: Period
  readonly basis: Basis
  /** Power of ten of its last printed digit: 43.85 trillion is known to 10^10. A computed figure is printed no finer. */
  readonly lastDigit: number
}

/** The level `figure` prints, in base units; missing with the figure's own reason where it prints none. */
export function levelOf(
  figure: Pick<Figure, 'series' | 'period' | 'value' | 'scale' | 'missingReason'>,
): Level | Missing {
  if (figure.value === null) return missing(figure.missingReason ?? 'not-held')
  const { unit, basis } = parseSeriesKey(figure.series)
  return {
    amount: decimal(figure.value).times(powerOfTen(figure.scale)),
    unit,
    period: parsePeriod(figure.period),
    basis,
    lastDigit: figure.scale - digitsOf(figure.value),
  }
}

/** `level` as digits in units of 10^`scale`, no finer than it was printed: 335600000000 at 9 is '335.6'. */
export function printLevel({ amount, lastDigit }: Pick<Level, 'amount' | 'lastDigit'>, scale: number): string {
  const digits = Math.max(0, scale - lastDigit)
  return amount.div(powerOfTen(scale)).round(digits, 1).toFixed(digits)
}

export function powerOfTen(exponent: number): Decimal {
  const known = POWERS.get(exponent)
  if (known) return known
  const power = new Decimal(`1e${exponent}`)
  // Those of printed figures; whatever else is asked for is made anew.
  if (Math.abs(exponent) <= 20) POWERS.set(exponent, power)
  return power
}

const POWERS = new Map<number, Decimal>()
