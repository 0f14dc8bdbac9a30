import { decimal } from '../decimal.ts'
import { type PeriodText, parsePeriod, periodBefore, printPeriod, yearBefore } from '../period.ts'
import type { Currency } from '../unit.ts'
import type { BalanceFacts, FlowFacts, Growth, MonthFacts, Previous, YuanFacts } from './facts.ts'
import type { GatherInput } from './gather-input.ts'
import {
  balanceExpectation,
  figureAt,
  firstPrints,
  growthExpectation,
  growthOf,
  headlineSeries,
  idOf,
  inBillions,
  levelOf,
} from './headline-figures.ts'
import { fallsInARow, lastOfSameSign, type Ranked, type RankedSeries, reachedBefore } from './ranks.ts'
import { monthRecord } from './record.ts'
import { HIGH_BASE_FROM, LOW_BASE_TO } from './rulebook.ts'
import { paceOf, surpriseOf } from './surprise.ts'

/**
 * Facts of a month or January–February: dollars lead, yuan where no dollar growth is held. Figures whose first print we
 * don't hold speak only where nothing else does, and the standfirst says so. Null where neither currency says anything.
 */
export function gatherMonth(input: GatherInput, period: PeriodText, daysLate: number | null): MonthFacts | null {
  const held = input.figures.filter(({ firstPrint }) => firstPrint !== 'not-held')
  return gatherFrom({ ...input, figures: held }, period, daysLate, false) ?? gatherFrom(input, period, daysLate, true)
}

function gatherFrom(
  input: GatherInput,
  period: PeriodText,
  daysLate: number | null,
  isRestated: boolean,
): MonthFacts | null {
  const currency = leadingCurrency(input, period)
  if (currency === null) return null
  return {
    kind: 'month',
    period,
    currency,
    exports: gatherFlow(input, 'exports', period, currency),
    imports: gatherFlow(input, 'imports', period, currency),
    balance: gatherBalance(input, period, currency),
    yuan: currency === 'USD' ? gatherYuan(input, period) : null,
    daysLate,
    isRestated,
  }
}

/** Growth in dollars, else growth in yuan, else a balance: the first that this release holds. */
function leadingCurrency({ figures }: GatherInput, period: PeriodText): Currency | null {
  const own = (flow: 'exports' | 'imports' | 'balance', currency: Currency) =>
    figureAt(figures, headlineSeries(flow, currency, 'month'), period)
  const hasGrowth = (currency: Currency) =>
    growthOf(own('exports', currency)) !== null || growthOf(own('imports', currency)) !== null
  const hasBalance = (currency: Currency) => levelOf(own('balance', currency), currency) !== null
  const order: readonly Currency[] = ['USD', 'CNY']
  return order.find(hasGrowth) ?? order.find(hasBalance) ?? null
}

function gatherFlow(
  input: GatherInput,
  flow: 'exports' | 'imports',
  period: PeriodText,
  currency: Currency,
): FlowFacts | null {
  const series = headlineSeries(flow, currency, 'month')
  const figure = figureAt(input.figures, series, period)
  const growth = growthOf(figure)
  if (figure === null || growth === null) return null
  const expectation = growthExpectation(input.expectations, flow, currency)
  const previous = gatherPrevious(input, series, period)
  const ranked = rankedSeries(input, series)
  const now: Ranked = { percent: growth.percent, isRestated: false, id: idOf(figure) }
  return {
    flow,
    growth,
    level: levelOf(figure, currency),
    expectation,
    surprise:
      expectation &&
      surpriseOf(growth.percent, expectation, {
        polled: flow,
        period: parsePeriod(period),
        isSized: currency === 'USD',
        restsOn: growth.restsOn,
      }),
    previous,
    pace: paceOf(growth.percent, previous, growth.restsOn),
    reached: reachedBefore(now, period, ranked),
    lastSameSign: lastOfSameSign(now, period, ranked),
    falls: fallsInARow(now, period, ranked),
    base: gatherBase(input, series, period),
  }
}

/** The period before as our log knows it, not as a poll page repeats it; with its first print where that was another. */
function gatherPrevious({ before, prints }: GatherInput, series: string, period: PeriodText): Previous | null {
  const earlier = printPeriod(periodBefore(parsePeriod(period), 'month'))
  const figure = figureAt(before, series, earlier)
  const growth = growthOf(figure)
  if (figure === null || growth === null) return null
  const firstPrint = prints && firstPrints(series, prints).get(earlier)
  const first = firstPrint && firstPrint.firstPrint !== 'not-held' ? growthOf(firstPrint) : null
  return {
    period: earlier,
    percent: growth.percent,
    first: first && first.percent !== growth.percent ? first.percent : null,
    restsOn: growth.restsOn,
  }
}

function rankedSeries({ before, prints }: GatherInput, series: string): RankedSeries {
  const ranked = new Map<PeriodText, Ranked>()
  for (const [period, figure] of firstPrints(series, prints ?? before)) {
    const growth = growthOf(figure)
    if (growth)
      ranked.set(period, { percent: growth.percent, isRestated: figure.firstPrint === 'not-held', id: idOf(figure) })
  }
  return ranked
}

function gatherBase(
  { before }: GatherInput,
  series: string,
  period: PeriodText,
): (Growth & { period: PeriodText }) | null {
  const earlier = printPeriod(yearBefore(parsePeriod(period)))
  const growth = growthOf(figureAt(before, series, earlier))
  if (growth === null) return null
  const base = decimal(growth.percent)
  return base.lte(LOW_BASE_TO) || base.gte(HIGH_BASE_FROM) ? { ...growth, period: earlier } : null
}

function gatherBalance(input: GatherInput, period: PeriodText, currency: Currency): BalanceFacts | null {
  const series = headlineSeries('balance', currency, 'month')
  const level = levelOf(figureAt(input.figures, series, period), currency)
  if (level === null) return null
  const expectation = balanceExpectation(input.expectations, currency)
  const earlier = printPeriod(periodBefore(parsePeriod(period), 'month'))
  const previous = levelOf(figureAt(input.before, series, earlier), currency)
  return {
    level,
    expectation,
    surprise:
      expectation &&
      surpriseOf(inBillions(level), expectation, {
        polled: 'balance',
        period: parsePeriod(period),
        isSized: currency === 'USD',
        restsOn: level.restsOn,
      }),
    previous: previous && { ...previous, period: earlier },
    yearBefore: levelOf(figureAt(input.before, series, printPeriod(yearBefore(parsePeriod(period)))), currency),
    record: input.prints ? monthRecord(level, period, input.prints) : null,
  }
}

function gatherYuan({ figures }: GatherInput, period: PeriodText): YuanFacts | null {
  const own = (flow: 'exports' | 'imports' | 'balance') =>
    figureAt(figures, headlineSeries(flow, 'CNY', 'month'), period)
  const yuan = {
    exports: growthOf(own('exports')),
    imports: growthOf(own('imports')),
    balance: levelOf(own('balance'), 'CNY'),
  }
  return yuan.exports || yuan.imports || yuan.balance ? yuan : null
}
