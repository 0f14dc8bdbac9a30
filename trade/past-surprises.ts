import { Decimal, decimal, fixed } from './decimal.ts'
import type { Expected } from './live/entry.ts'
import { type PeriodText, parsePeriod, periodKind } from './period.ts'
import { JANUARY_FEBRUARY_FACTOR } from './sentences/rulebook.ts'

/** A forecast of an earlier release and what was first printed, both in the poll's unit: % of growth, or billions. */
export interface PastForecast extends Pick<Expected, 'flow' | 'currency' | 'figure'> {
  readonly period: PeriodText
  readonly median: string
  readonly actual: string
}

/** A difference from what was expected, in standard deviations of the surprises before it. */
export interface InDeviations {
  /** One decimal, signed. */
  readonly deviations: string
  /** How many surprises they are measured by. */
  readonly of: number
}

/** Of fewer a standard deviation says nothing. */
export const FEWEST_SURPRISES = 8

/**
 * `difference` (actual − median) divided by the sample standard deviation of `past` surprises of the same figure, which is how
 * surprises of different figures are compared: Balduzzi, Elton and Green, “Economic News and Bond Prices”, JFQA 36 (2001), eq. 1.
 * January–February misses are about twice as large (docs/sentences.md), and count half. Null where too few are held, or where no
 * forecast ever missed.
 */
export function inDeviations(
  difference: Decimal,
  { period, ...of }: Pick<PastForecast, 'flow' | 'currency' | 'figure' | 'period'>,
  past: readonly PastForecast[],
): InDeviations | null {
  const surprises = past
    .filter(({ flow, currency, figure }) => flow === of.flow && currency === of.currency && figure === of.figure)
    .map((one) => comparable(decimal(one.actual).minus(decimal(one.median)), one.period))
  if (surprises.length < FEWEST_SURPRISES) return null
  const deviation = sampleDeviation(surprises)
  if (deviation.eq('0')) return null
  return { deviations: fixed(comparable(difference, period).div(deviation), 1), of: surprises.length }
}

function comparable(surprise: Decimal, period: PeriodText): Decimal {
  return periodKind(parsePeriod(period)) === 'january-february' ? surprise.div(JANUARY_FEBRUARY_FACTOR) : surprise
}

function sampleDeviation(values: readonly Decimal[]): Decimal {
  const sum = (terms: readonly Decimal[]) => terms.reduce((total, term) => total.plus(term), new Decimal('0'))
  const count = new Decimal(String(values.length))
  const mean = sum(values).div(count)
  const squares = sum(values.map((value) => value.minus(mean).pow(2)))
  return squares.div(count.minus('1')).sqrt()
}
