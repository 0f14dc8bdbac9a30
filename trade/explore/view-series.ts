import type { SeriesKey } from '../series-key.ts'
import { otherCurrency } from '../unit.ts'
import { cutOf, targetOf } from './cut.ts'
import { ALL, type Part, seriesOf } from './part.ts'
import type { QuantityUnits } from './quantity-units.ts'
import type { ViewQuery } from './view-query.ts'

/** The series a view is about: of its whole and its parts, or of what it sets side by side. */
export function ownSeries(query: ViewQuery, units: QuantityUnits): readonly SeriesKey[] {
  return [...new Set(partsOf(query).flatMap((part) => seriesOf(part, query, units)))]
}

/** Those and the ones it is computed with: what shares are measured on, and the other currency for the exchange rate's effect. */
export function seriesBehind(query: ViewQuery, units: QuantityUnits): readonly SeriesKey[] {
  const parts = partsOf(query)
  const other = { ...query, currency: otherCurrency(query.currency) }
  return [
    ...new Set([
      ...ownSeries(query, units),
      ...measures(parts, query).flatMap((part) => seriesOf(part, query, units)),
      ...(query.shown === 'exchange-rate' ? parts.flatMap((part) => seriesOf(part, other, units)) : []),
    ]),
  ]
}

function partsOf(query: ViewQuery): readonly Part[] {
  return [targetOf(query) ?? ALL, ...cutOf(query).parts]
}

/** What shares and contributions are measured on: all trade, or what a part is within, in each flow that is set side by side. */
function measures(parts: readonly Part[], { counted }: ViewQuery): readonly Part[] {
  if (counted !== 'value') return []
  const own = parts.filter(({ flow, within }) => flow !== undefined || within !== undefined)
  return [ALL, ...own.map(({ flow, within = ALL }) => (flow === undefined ? within : { ...within, flow }))]
}
