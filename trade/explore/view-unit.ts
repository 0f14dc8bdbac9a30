import { isMissing } from '../missing.ts'
import type { View } from './build-view.ts'
import type { ViewQuery } from './view-query.ts'

/** The unit of a view's levels: its currency, or what its quantities are counted in. Null where its rows differ in it. */
export function unitOf(view: Pick<View, 'whole' | 'parts'>, { counted, currency }: ViewQuery): string | null {
  if (counted === 'value') return currency
  const units = new Set(
    [view.whole, ...view.parts].flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ level }) => (isMissing(level) ? [] : [level.unit])),
    ),
  )
  const [only = null] = units
  return units.size === 1 ? only : null
}
