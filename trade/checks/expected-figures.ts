import type { Flow } from '../flow.ts'
import { type Basis, type Period, type PeriodText, parsePeriod, printPeriod, yearToDate } from '../period.ts'
import type { Stage } from '../release.ts'
import { printSeriesKey, type SeriesKey } from '../series-key.ts'
import type { Currency } from '../unit.ts'

/** A figure that a release of its stage carries. */
export interface ExpectedFigure {
  readonly series: SeriesKey
  readonly period: PeriodText
  readonly flow: Flow
  readonly currency: Currency
  readonly basis: Basis
  /** Power of ten the agency's English pages print it in. */
  readonly scale: number
  /** A balance is printed without growth more often than with. */
  readonly hasGrowth: boolean
  /** Without it there is no release. */
  readonly isKey: boolean
}

/** In the order the agency prints them. */
const PRINTED: readonly Flow[] = ['total', 'exports', 'imports', 'balance']

/**
 * The figures of all trade that a release of `stage` for `period` carries: each flow in both currencies, on the bases it prints.
 * A month's flash leads with dollars, as polls do; the annual press conference with yuan. January and January–February are one
 * figure on both bases, and stand here once, as the month's (`mirroredPeriod` says where else they go).
 */
export function expectedFigures(stage: Stage, period: PeriodText | null): readonly ExpectedFigure[] {
  if (period === null || stage === 'restatement') return []
  const about = parsePeriod(period)
  const currencies: readonly Currency[] = stage === 'annual' ? ['CNY', 'USD'] : ['USD', 'CNY']
  const isYear = about.first === 1 && about.last === 12
  return currencies.flatMap((currency) =>
    PRINTED.flatMap((flow) =>
      basesOf(about).map(({ basis, period: printed }) => ({
        series: printSeriesKey({ flow, breakdown: 'all', member: null, measure: 'value', unit: currency, basis }),
        period: printed,
        flow,
        currency,
        basis,
        scale: currency === 'CNY' && isYear ? 12 : 9,
        hasGrowth: flow !== 'balance',
        isKey: flow === 'exports' || flow === 'imports',
      })),
    ),
  )
}

/** The year-to-date period that holds the very figure of the month series for `period`: January, and January–February. Else null. */
export function mirroredPeriod(period: PeriodText): PeriodText | null {
  const { first, last } = parsePeriod(period)
  return first === 1 && last <= 2 ? period : null
}

function basesOf(about: Period): readonly { basis: Basis; period: PeriodText }[] {
  const isYear = about.first === 1 && about.last === 12
  if (isYear) return [{ basis: 'year-to-date', period: printPeriod(about) }]
  const month = { basis: 'month' as const, period: printPeriod(about) }
  if (mirroredPeriod(month.period)) return [month]
  return [month, { basis: 'year-to-date', period: printPeriod(yearToDate(about.year, about.last)) }]
}
