import type { Asked } from '../explore/part.ts'
import type { QuantityUnits } from '../explore/quantity-units.ts'
import type { ViewBasis } from '../explore/view-query.ts'
import type { Currency } from '../unit.ts'
import type { Traded } from './query-words.ts'

/** Shares are of values: no line is asked for its quantity. */
export const NO_QUANTITIES: QuantityUnits = new Map()

/** What is read of each part of a structure: its value. */
export function valueOf({
  flow,
  currency,
  basis,
}: {
  readonly flow: Traded
  readonly currency: Currency
  readonly basis: ViewBasis
}): Asked {
  return { flow, counted: 'value', currency, basis }
}
