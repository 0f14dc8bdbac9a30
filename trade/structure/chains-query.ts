import type { Currency } from '../unit.ts'
import { addressOf, monthOf, oneOf, placeOf, wordOf } from './address.ts'
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

const ADDRESS = addressOf(USUAL_CHAINS, {
  in: wordOf('currency', CURRENCY_WORDS),
  by: wordOf('basis', BASES),
  pair: oneOf(
    'pair',
    CHAIN_PAIRS.map(({ code }) => code),
  ),
  from: monthOf('from', 1),
  to: monthOf('to', 12),
  asOf: placeOf('asOf'),
})

export const CHAINS_PARAMETERS = ADDRESS.names
export const parseChains = ADDRESS.parse
export const printChains = ADDRESS.print
