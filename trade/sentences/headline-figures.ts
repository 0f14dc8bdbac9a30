import { decimal } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import type { Flow } from '../flow.ts'
import { growthDigits } from '../format/format-change.ts'
import type { Expected } from '../live/entry.ts'
import type { Basis, PeriodText } from '../period.ts'
import { printSeriesKey, type SeriesKey } from '../series-key.ts'
import type { Currency } from '../unit.ts'
import type { BalanceExpectation, FigureId, Growth, GrowthExpectation, Level } from './facts.ts'

/** CN.exports.all.value.USD.month and its like. */
export function headlineSeries(flow: Flow, currency: Currency, basis: Basis): SeriesKey {
  return printSeriesKey({ flow, breakdown: 'all', member: null, measure: 'value', unit: currency, basis })
}

export function figureAt(figures: readonly Figure[], series: SeriesKey, period: PeriodText): Figure | null {
  return figures.find((figure) => figure.series === series && figure.period === period) ?? null
}

/** Printed growth with one decimal ("5" is 5.0); null where only a level was printed. */
export function growthOf(figure: Figure | null): Growth | null {
  if (figure === null || figure.printedGrowthPercent === null) return null
  return { percent: growthDigits(figure.printedGrowthPercent), restsOn: [idOf(figure)] }
}

/** The level as printed; null where only growth was. */
export function levelOf(figure: Figure | null, currency: Currency): Level | null {
  if (figure === null || figure.value === null) return null
  return { value: figure.value, scale: figure.scale, currency, restsOn: [idOf(figure)] }
}

/** What was forecast for the growth of `flow`; null without a median. */
export function growthExpectation(
  expectations: readonly Expected[],
  flow: Flow,
  currency: Currency,
): GrowthExpectation | null {
  const found = expectations.find(
    (poll) => poll.flow === flow && poll.currency === currency && poll.figure === 'growth',
  )
  return found?.median ? { ...pollOf(found), median: growthDigits(found.median) } : null
}

/** The same of the balance, in billions of `currency`. */
export function balanceExpectation(expectations: readonly Expected[], currency: Currency): BalanceExpectation | null {
  const found = expectations.find(
    (poll) => poll.flow === 'balance' && poll.currency === currency && poll.figure === 'balance',
  )
  return found?.median ? { ...pollOf(found), median: found.median, currency } : null
}

export function idOf({ series, period, vintage }: Figure): FigureId {
  return { series, period, vintage }
}

/** The first print we hold of each period of `series`, by vintage; without prints, what is present. */
export function firstPrints(series: SeriesKey, prints: readonly Figure[]): ReadonlyMap<PeriodText, Figure> {
  const first = new Map<PeriodText, Figure>()
  for (const figure of prints) {
    if (figure.series !== series || figure.printedGrowthPercent === null) continue
    const known = first.get(figure.period)
    if (known === undefined || figure.vintage < known.vintage) first.set(figure.period, figure)
  }
  return first
}

/** Digits of a level in billions, exactly: surprises of balances are counted in them. */
export function inBillions({ value, scale }: Level): string {
  if (scale === 9) return value
  const billions =
    scale > 9
      ? decimal(value).times(decimal(`1${'0'.repeat(scale - 9)}`))
      : decimal(value).div(decimal(`1${'0'.repeat(9 - scale)}`))
  return billions.toFixed()
}

function pollOf({ low, high, forecasts }: Expected): Pick<GrowthExpectation, 'low' | 'high' | 'forecasts'> {
  return { low, high, forecasts }
}
