import type { Refusal } from '../explore/view-query.ts'
import type { Currency } from '../unit.ts'
import {
  monthFor,
  monthOrNull,
  readAddress,
  type Readers,
  placeFor,
  unlessUsual,
  wordFor,
  writeAddress,
} from './address.ts'
import { CHAIN_PAIRS } from './chain-pairs.ts'
import { BASIS_WORDS, CURRENCY_WORDS } from './query-words.ts'

/** Bases on which both sides of a chain are held: twelve rolling months never are. */
export const CHAIN_BASES = ['month', 'year-to-date', 'year'] as const
export type ChainBasis = (typeof CHAIN_BASES)[number]

/** Everything that the address of the page of value chains says. */
export interface ChainsQuery {
  /** Null for the currency in which the most periods are held: processing trade is printed in dollars, goods in yuan. */
  readonly currency: Currency | null
  readonly basis: ChainBasis
  /** The pair that is drawn. */
  readonly pair: string
  readonly from: number | null
  readonly to: number | null
  readonly asOf: number | string | null
}

const USUAL_CHAINS: ChainsQuery = {
  currency: null,
  basis: 'year-to-date',
  pair: 'electronics',
  from: null,
  to: null,
  asOf: null,
}

const BASES: Readonly<Record<ChainBasis, string>> = {
  month: BASIS_WORDS.month,
  'year-to-date': BASIS_WORDS['year-to-date'],
  year: BASIS_WORDS.year,
}
const PAIRS: Readonly<Record<string, string>> = Object.fromEntries(CHAIN_PAIRS.map(({ code }) => [code, code]))

const READERS: Readers<ChainsQuery> = {
  in: wordFor(CURRENCY_WORDS, (currency) => ({ currency })),
  by: wordFor(BASES, (basis) => ({ basis })),
  pair: wordFor(PAIRS, (pair) => ({ pair })),
  from: monthFor(1, (from) => ({ from })),
  to: monthFor(12, (to) => ({ to })),
  asOf: placeFor((asOf) => ({ asOf })),
}

export const CHAINS_PARAMETERS: readonly string[] = Object.keys(READERS)

/** The query of an address, and whatever in it is not known. */
export function parseChains(
  parameters: Iterable<readonly [string, string]>,
  ignored: readonly string[],
): { query: ChainsQuery; refused: readonly Refusal[] } {
  return readAddress(USUAL_CHAINS, READERS, parameters, ignored)
}

/** The address of a query, what is usual left out; without the question mark. */
export function printChains({ currency, basis, pair, from, to, asOf }: ChainsQuery): string {
  return writeAddress([
    ['in', currency && CURRENCY_WORDS[currency]],
    ['by', unlessUsual(BASES, basis, USUAL_CHAINS.basis)],
    ['pair', pair === USUAL_CHAINS.pair ? null : pair],
    ['from', monthOrNull(from)],
    ['to', monthOrNull(to)],
    ['asOf', asOf === null ? null : String(asOf)],
  ])
}
