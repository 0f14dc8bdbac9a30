import { commodity, COMMODITIES } from '../commodities.ts'
import type { Refusal, ViewBasis } from '../explore/view-query.ts'
import type { Currency } from '../unit.ts'
import {
  type Change,
  monthFor,
  monthOrNull,
  readAddress,
  type Readers,
  placeFor,
  unlessUsual,
  wordFor,
  writeAddress,
} from './address.ts'
import { BASIS_WORDS, CURRENCY_WORDS, type Traded, TRADED_WORDS } from './query-words.ts'

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

const READERS: Readers<ConcentrationQuery> = {
  flow: wordFor(TRADED_WORDS, (flow) => ({ flow })),
  in: wordFor(CURRENCY_WORDS, (currency) => ({ currency })),
  by: wordFor(BASIS_WORDS, (basis) => ({ basis })),
  of: readCounted,
  from: monthFor(1, (from) => ({ from })),
  to: monthFor(12, (to) => ({ to })),
  asOf: placeFor((asOf) => ({ asOf })),
}

export const CONCENTRATION_PARAMETERS: readonly string[] = Object.keys(READERS)

/** The query of an address, and whatever in it is not known. */
export function parseConcentration(
  parameters: Iterable<readonly [string, string]>,
  ignored: readonly string[],
): { query: ConcentrationQuery; refused: readonly Refusal[] } {
  return readAddress(USUAL_CONCENTRATION, READERS, parameters, ignored)
}

/** The address of a query, what is usual left out; without the question mark. */
export function printConcentration({ flow, currency, basis, of, from, to, asOf }: ConcentrationQuery): string {
  const usual = USUAL_CONCENTRATION
  return writeAddress([
    ['flow', unlessUsual(TRADED_WORDS, flow, usual.flow)],
    ['in', unlessUsual(CURRENCY_WORDS, currency, usual.currency)],
    ['by', unlessUsual(BASIS_WORDS, basis, usual.basis)],
    ['of', of.kind === 'partners' ? null : of.kind === 'products' ? 'products' : `suppliers:${of.commodity}`],
    ['from', monthOrNull(from)],
    ['to', monthOrNull(to)],
    ['asOf', asOf === null ? null : String(asOf)],
  ])
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
