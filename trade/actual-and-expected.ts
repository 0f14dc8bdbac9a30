import { type Decimal, decimal } from './decimal.ts'
import type { Figure } from './figure.ts'
import { levelOf, printLevel } from './level.ts'
import type { Expected } from './live/entry.ts'
import { isMissing } from './missing.ts'
import { type InDeviations, inDeviations, type PastForecast } from './past-surprises.ts'
import { type PeriodText, parsePeriod, periodBefore, printPeriod } from './period.ts'
import { sayAgainstPoll } from './sentences/against-poll.ts'
import type { Bilingual } from './sentences/sentences.ts'
import { printSeriesKey, type SeriesKey } from './series-key.ts'

/** One figure that was forecast: what was expected, what came, what stood before, and what is known now. Digits as printed. */
export interface ActualAndExpected {
  readonly expected: Expected
  readonly actual: string | null
  /** Percentage points of growth, or billions of balance, from printed digits; null where one of the two is not held. */
  readonly difference: Decimal | null
  /** The difference against the surprises of the releases before; null where too few are held. */
  readonly inDeviations: InDeviations | null
  /** The difference in words, as headlines have it. */
  readonly said: Bilingual | null
  readonly previous: { readonly period: PeriodText; readonly value: string | null }
  /** Null where it is still as it was. */
  readonly now: string | null
}

/** Where figures known at a moment are looked up. */
export type Lookup = (series: SeriesKey, period: PeriodText) => Figure | undefined

/**
 * Sets what was expected of the release for `period` against what it said, what stood before it, and what is known `now`. `past`:
 * forecasts of the releases before it.
 */
export function actualAndExpected(
  expectations: readonly Expected[],
  period: PeriodText,
  then: Lookup,
  now: Lookup,
  past: readonly PastForecast[],
): readonly ActualAndExpected[] {
  return expectations.map((expected) => {
    const series = expectedSeries(expected)
    const read = (figure: Figure | undefined) => valueOf(expected, figure)
    const before = printPeriod(periodBefore(parsePeriod(period), 'month'))
    const actual = read(then(series, period))
    const latest = read(now(series, period))
    const difference =
      actual === null || expected.median === null ? null : decimal(actual).minus(decimal(expected.median))
    return {
      expected,
      actual,
      difference,
      inDeviations: difference && inDeviations(difference, { ...expected, period }, past),
      said: actual === null ? null : sayAgainstPoll(actual, expected, parsePeriod(period)),
      previous: { period: before, value: read(then(series, before)) },
      now: latest !== null && actual !== null && decimal(latest).eq(decimal(actual)) ? null : latest,
    }
  })
}

/** The series a forecast is about: the month's headline figure in its currency. */
export function expectedSeries({ flow, currency }: Pick<Expected, 'flow' | 'currency'>): SeriesKey {
  return printSeriesKey({ flow, breakdown: 'all', member: null, measure: 'value', unit: currency, basis: 'month' })
}

const BILLIONS = 9

/** Growth as printed, or a balance in billions, which is how polls print it. */
function valueOf({ figure }: Expected, found: Figure | undefined): string | null {
  if (!found) return null
  if (figure === 'growth') return found.printedGrowthPercent
  const level = levelOf(found)
  return isMissing(level) ? null : printLevel(level, BILLIONS)
}
