import type { DraftEntry } from './checks/draft.ts'
import { expectedFigures } from './checks/expected-figures.ts'
import { Decimal, fixed } from './decimal.ts'
import type { Flow } from './flow.ts'
import { powerOfTen } from './level.ts'
import { type Basis, parsePeriod, type PeriodText, periodBefore, printPeriod, yearBefore } from './period.ts'
import { printSeriesKey, type SeriesKey } from './series-key.ts'
import type { Currency } from './unit.ts'

/** What is held of a series, in base units; null where nothing is. */
export type HeldAmount = (series: SeriesKey, period: PeriodText) => Decimal | null

/** What the made-up month's exports and imports grow by on the year before, %. */
const GROWTH = { exports: '5.3', imports: '2.1' }
/** In billions, as flashes print them. */
const DIGITS = 2

/**
 * Figures for a rehearsal of the flash for `period`: nobody's, of the size of a year before, and right among themselves, so that
 * they pass the checks. Exports and imports of the month grow by a fixed rate; totals, balances, the year to date and every growth
 * are computed from them. What nothing is held to compute from is left out.
 */
export function makeUpFlash(period: PeriodText, held: HeldAmount): readonly DraftEntry[] {
  return expectedFigures('flash', period).flatMap((figure) => {
    const { series, scale, currency, basis } = figure
    const of = (flow: keyof typeof GROWTH) => {
      const month = monthOf(flow, currency, period, held)
      return basis === 'month' ? month : month && toDateOf(flow, currency, figure.period, month, held)
    }
    const [exports, imports] = [of('exports'), of('imports')]
    if (exports === null || imports === null) return []
    const amount = { exports, imports, total: exports.plus(imports), balance: exports.minus(imports) }[figure.flow]
    const base = figure.hasGrowth ? held(series, printPeriod(yearBefore(parsePeriod(figure.period)))) : null
    return [
      {
        series,
        period: figure.period,
        value: fixed(amount.div(powerOfTen(scale)), DIGITS),
        scale,
        printedGrowthPercent: base?.gt('0') ? fixed(amount.div(base).minus('1').times('100'), 1) : null,
      },
    ]
  })
}

/** Rounded as it will be printed, so that sums are sums of what is read. */
function monthOf(flow: keyof typeof GROWTH, currency: Currency, period: PeriodText, held: HeldAmount): Decimal | null {
  const base = held(seriesOf(flow, currency, 'month'), printPeriod(yearBefore(parsePeriod(period))))
  return base && rounded(base.times(new Decimal('1').plus(new Decimal(GROWTH[flow]).div('100'))))
}

function toDateOf(
  flow: Flow,
  currency: Currency,
  period: PeriodText,
  month: Decimal,
  held: HeldAmount,
): Decimal | null {
  const before = held(
    seriesOf(flow, currency, 'year-to-date'),
    printPeriod(periodBefore(parsePeriod(period), 'year-to-date')),
  )
  return before && rounded(before).plus(month)
}

const PRINTED = powerOfTen(9 - DIGITS)

function rounded(amount: Decimal): Decimal {
  return amount.div(PRINTED).round(0, 1).times(PRINTED)
}

function seriesOf(flow: Flow, currency: Currency, basis: Basis): SeriesKey {
  return printSeriesKey({ flow, breakdown: 'all', member: null, measure: 'value', unit: currency, basis })
}
