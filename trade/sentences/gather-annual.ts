import type { Flow } from '../flow.ts'
import type { PeriodText } from '../period.ts'
import type { Currency } from '../unit.ts'
import type { AnnualFacts, AnnualFigure } from './facts.ts'
import type { GatherInput } from './gather-input.ts'
import { figureAt, growthOf, headlineSeries, levelOf } from './headline-figures.ts'
import { annualRecord } from './record.ts'

/** Facts of a whole year from its year-to-date series: yuan leads, as the agency gives the year; dollars where no yuan is held. */
export function gatherAnnual(input: GatherInput, period: PeriodText): AnnualFacts | null {
  const order: readonly Currency[] = ['CNY', 'USD']
  const gathered = order.map((currency) => gatherIn(input, period, currency))
  return (
    gathered.find((facts) => facts.total !== null) ?? gathered.find((facts) => facts.exports ?? facts.imports) ?? null
  )
}

function gatherIn({ figures, prints }: GatherInput, period: PeriodText, currency: Currency): AnnualFacts {
  const own = (flow: Flow) => figureAt(figures, headlineSeries(flow, currency, 'year-to-date'), period)
  const figureOf = (flow: Flow): AnnualFigure | null => {
    const growth = growthOf(own(flow))
    const level = levelOf(own(flow), currency)
    return growth || level ? { growth, level } : null
  }
  const total = figureOf('total')
  return {
    kind: 'annual',
    period,
    currency,
    total,
    exports: figureOf('exports'),
    imports: figureOf('imports'),
    balance: levelOf(own('balance'), currency),
    record:
      total?.level && prints
        ? annualRecord(total.level, period, prints, headlineSeries('total', currency, 'year-to-date'))
        : null,
  }
}
