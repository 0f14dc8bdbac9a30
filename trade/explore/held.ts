import type { Flow } from '../flow.ts'
import type { SeriesKey } from '../series-key.ts'
import { type Currency, otherCurrency } from '../unit.ts'
import { cutOf, targetOf } from './cut.ts'
import { type Asked, membersOf, type Part, seriesKey } from './part.ts'
import type { QuantityUnits } from './quantity-units.ts'
import { SPLITS, type Split, type ViewBasis, type ViewQuery } from './view-query.ts'

/** What is held of a series at all: whether levels, and whether as many as twelve months are added up from. */
export interface Holding {
  readonly levels: boolean
  readonly twelveMonths: boolean
}

/** What is held at a place in the log. */
export interface Held {
  /** Undefined for a series without a figure. */
  readonly get: (series: SeriesKey) => Holding | undefined
  readonly units: QuantityUnits
}

/** Why a choice has no figures: codes, said in both languages by the page. */
export type NotHeld = 'not-held' | 'one-cut-at-a-time' | 'no-parts' | 'one-line' | 'by-month'

/** Whether there is anything to show of `query`, and if not, why. */
export function isHeld(query: ViewQuery, held: Held): true | NotHeld {
  if ((query.shown === 'month-on-month' || query.shown === 'adjusted') && query.basis !== 'month') return 'by-month'
  if (query.partner && (query.goods || query.split !== 'nothing')) return 'one-cut-at-a-time'
  if (query.goods && query.split !== 'nothing' && query.split !== 'commodity') return 'one-cut-at-a-time'
  const target = targetOf(query)
  if (!target) return 'not-held'
  if (query.counted !== 'value' && query.split !== 'commodity' && query.goods?.kind !== 'commodity') return 'one-line'
  const { parts } = cutOf(query)
  const isIn = (part: Part) =>
    partHeld(part, query, held) &&
    // The exchange rate's effect is the difference of two growths: both currencies are needed.
    (query.shown !== 'exchange-rate' || partHeld(part, { ...query, currency: otherCurrency(query.currency) }, held))
  if (query.split === 'nothing') return (parts.length > 0 ? parts : [target]).some(isIn) ? true : 'not-held'
  if (parts.length === 0) return 'no-parts'
  return parts.some(isIn) ? true : 'not-held'
}

const NO_UNITS: QuantityUnits = new Map()

/** Whether figures of `part` are held for what is asked of it. */
function partHeld(part: Part, asked: Asked, held: Held): boolean {
  const of = (flow: Flow) => membersHeld(part, { ...asked, flow }, held)
  const flow = part.flow ?? asked.flow
  if (of(flow) || flow === 'exports' || flow === 'imports') return of(flow)
  return of('exports') && of('imports')
}

function membersHeld(part: Part, asked: Asked, held: Held): boolean {
  const members = membersOf(part, asked.flow)
  const counted = asked.counted === 'unit-value' ? (['value', 'quantity'] as const) : [asked.counted]
  // Twelve months can't be added up from fewer; a single row that prints growth alone still has something to show.
  const isEnough = (holding: Holding | undefined) => {
    if (asked.basis === 'rolling') return holding?.twelveMonths === true
    return members.length > 1 ? holding?.levels === true : holding !== undefined
  }
  return (
    members.length > 0 &&
    members.every((member) =>
      counted.every((one) => {
        const series = seriesKey(member, { ...asked, counted: one }, asked.counted === 'value' ? NO_UNITS : held.units)
        return series !== null && isEnough(held.get(series))
      }),
    )
  )
}

/** The nearest view that has figures: another basis, then another currency, then no split, in this order. Null where none has. */
export function nearestHeld(query: ViewQuery, held: Held): ViewQuery | null {
  const bases: readonly ViewBasis[] = [query.basis, 'year-to-date', 'month', 'year']
  const currencies: readonly Currency[] = [query.currency, otherCurrency(query.currency)]
  const splits: readonly Split[] = [...new Set<Split>([query.split, 'nothing', ...SPLITS])].slice(0, 2)
  for (const split of splits) {
    for (const currency of currencies) {
      for (const basis of bases) {
        const candidate = { ...query, split, currency, basis, from: null, to: null, lines: [], quote: null }
        if (isHeld(candidate, held) === true) return candidate
      }
    }
  }
  return null
}
