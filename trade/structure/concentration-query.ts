import { commodity, COMMODITIES } from '../commodities.ts'
import type { ViewBasis } from '../explore/view-query.ts'
import type { Currency } from '../unit.ts'
import { addressOf, type Change, monthOf, oneOf, placeOf, wordOf } from './address.ts'
import { BASIS_WORDS, CURRENCY_WORDS, TRADED, type Traded } from './query-words.ts'

/** What trade may be concentrated on: single partners, lines of goods, or the suppliers of one line. */
export type Counted =
  | { readonly kind: 'partners' }
  | { readonly kind: 'products' }
  | { readonly kind: 'suppliers'; readonly commodity: string }

/** Everything that the address of a page of concentration says. */
export interface ConcentrationQuery {
  readonly flow: Traded
  readonly currency: Currency
  readonly basis: ViewBasis
  readonly of: Counted
  /** First and last month, as ordinals of months since year 0; null for everything held, and for the latest. */
  readonly from: number | null
  readonly to: number | null
  /** As known at this sequence of the log, or at this instant (UTC); null for now. */
  readonly asOf: number | string | null
}

// Country and commodity tables that are held are in yuan, and most of them year to date.
const USUAL_CONCENTRATION: ConcentrationQuery = {
  flow: 'exports',
  currency: 'CNY',
  basis: 'year-to-date',
  of: { kind: 'partners' },
  from: null,
  to: null,
  asOf: null,
}

const ADDRESS = addressOf(USUAL_CONCENTRATION, {
  flow: oneOf('flow', TRADED),
  in: wordOf('currency', CURRENCY_WORDS),
  by: wordOf('basis', BASIS_WORDS),
  of: { read: readCounted, write: ({ of }) => writeCounted(of) },
  from: monthOf('from', 1),
  to: monthOf('to', 12),
  asOf: placeOf('asOf'),
})

export const CONCENTRATION_PARAMETERS = ADDRESS.names
export const parseConcentration = ADDRESS.parse
export const printConcentration = ADDRESS.print

function writeCounted(of: Counted): string | null {
  if (of.kind === 'partners') return null
  return of.kind === 'products' ? 'products' : `suppliers:${of.commodity}`
}

function readCounted(value: string): Change<ConcentrationQuery> {
  if (value === 'partners' || value === 'products') return { of: { kind: value } }
  const [, code] = /^suppliers:(.+)$/.exec(value) ?? []
  if (code === undefined) return { valid: ['partners', 'products', 'suppliers:crude-oil'], form: null }
  return commodity(code)?.flows.includes('imports')
    ? { of: { kind: 'suppliers', commodity: code } }
    : { valid: IMPORTED.map((line) => `suppliers:${line}`), form: null }
}

const IMPORTED = COMMODITIES.filter(({ flows, isPressOnly }) => flows.includes('imports') && !isPressOnly).map(
  ({ code }) => code,
)
