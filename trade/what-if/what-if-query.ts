import { type Decimal, decimal } from '../decimal.ts'
import type { Refusal, Split, ViewBasis } from '../explore/view-query.ts'
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
} from '../structure/address.ts'
import { BASIS_WORDS, CURRENCY_WORDS, type Traded, TRADED_WORDS } from '../structure/query-words.ts'
import type { Currency } from '../unit.ts'

/** Cuts whose parts may be assumed to grow. `sector` takes single lines of goods, too, `partner` and `country` any partner or group. */
export const ASSUMABLE = ['partner', 'country', 'sector', 'mode', 'enterprise'] as const satisfies readonly Split[]
export type Assumable = (typeof ASSUMABLE)[number]

/** Growth assumed of one part: plain decimal text in %, as it is written in the address. */
export interface Assumption {
  readonly code: string
  readonly growth: string
}

/** How everything grows that no assumption is about: not at all, as the whole was last printed to, or by a rate. */
export type RestGrowth = 'zero' | 'printed' | { readonly growth: string }

/** Everything that the address of a what-if says. */
export interface WhatIfQuery {
  readonly flow: Traded
  readonly currency: Currency
  readonly basis: ViewBasis
  readonly split: Assumable
  /** The last month of the base period, as an ordinal of months since year 0; null for the newest whole year of which most parts are held, else the newest such period. */
  readonly at: number | null
  readonly assumptions: readonly Assumption[]
  readonly rest: RestGrowth
  readonly asOf: number | string | null
}

// Tables by partner and goods are in yuan; a whole year is a year to date, too, and the base a newsroom speaks of.
export const USUAL_WHAT_IF: WhatIfQuery = {
  flow: 'exports',
  currency: 'CNY',
  basis: 'year-to-date',
  split: 'partner',
  at: null,
  assumptions: [],
  rest: 'zero',
  asOf: null,
}

const SPLIT_WORDS: Readonly<Record<Assumable, string>> = {
  partner: 'partner',
  country: 'country',
  sector: 'sector',
  mode: 'mode',
  enterprise: 'enterprise',
}

const READERS: Readers<WhatIfQuery> = {
  flow: wordFor(TRADED_WORDS, (flow) => ({ flow })),
  in: wordFor(CURRENCY_WORDS, (currency) => ({ currency })),
  by: wordFor(BASIS_WORDS, (basis) => ({ basis })),
  split: wordFor(SPLIT_WORDS, (split) => ({ split })),
  at: monthFor(12, (at) => ({ at })),
  if: readAssumptions,
  rest: readRest,
  asOf: placeFor((asOf) => ({ asOf })),
}

export const WHAT_IF_PARAMETERS: readonly string[] = Object.keys(READERS)

/** More assumptions than can be read beside one another are a table, not a question. */
const MOST_ASSUMPTIONS = 12

/** The query of an address, and whatever in it is not known. */
export function parseWhatIf(
  parameters: Iterable<readonly [string, string]>,
  ignored: readonly string[],
): { query: WhatIfQuery; refused: readonly Refusal[] } {
  return readAddress(USUAL_WHAT_IF, READERS, parameters, ignored)
}

/** The address of a query, what is usual left out; without the question mark. */
export function printWhatIf(query: WhatIfQuery): string {
  const { flow, currency, basis, split, at, assumptions, rest, asOf } = query
  return writeAddress([
    ['flow', unlessUsual(TRADED_WORDS, flow, USUAL_WHAT_IF.flow)],
    ['in', unlessUsual(CURRENCY_WORDS, currency, USUAL_WHAT_IF.currency)],
    ['by', unlessUsual(BASIS_WORDS, basis, USUAL_WHAT_IF.basis)],
    ['split', unlessUsual(SPLIT_WORDS, split, USUAL_WHAT_IF.split)],
    ['at', monthOrNull(at)],
    ['if', assumptions.length > 0 ? assumptions.map(({ code, growth }) => `${code}:${growth}`).join(',') : null],
    ['rest', rest === 'zero' ? null : rest === 'printed' ? 'printed' : rest.growth],
    ['asOf', asOf === null ? null : String(asOf)],
  ])
}

/**
 * Growth as somebody types it, as plain decimal text: `-20`, `+5`, `−2.5`, `5%`. A plus sign reads as a blank in an address. Null
 * where it is none, falls below −100 % or is beyond a thousand: nothing shrinks by more than all of it.
 */
export function growthText(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^\+/, '')
    .replace(/%$/, '')
    .trim()
  if (!/^-?\d{1,4}(\.\d{1,4})?$/.test(text)) return null
  const value: Decimal = decimal(text)
  if (value.lt('-100') || value.gt('1000')) return null
  return value.toFixed()
}

const CODE = /^[A-Za-z0-9][\w+-]*$/
const EXAMPLE = ['USA:-20,EU:5']

function readAssumptions(value: string): Change<WhatIfQuery> {
  const read = value.split(',').map((one) => {
    const [code = '', typed = '', ...more] = one.split(':')
    // A type within a mode, SOE+ordinary, comes out of an address with a blank.
    const name = code.trim().replaceAll(' ', '+')
    const growth = growthText(typed)
    return more.length === 0 && CODE.test(name) && growth !== null ? { code: name, growth } : null
  })
  const assumptions = read.flatMap((one) => one ?? [])
  const once = new Set(assumptions.map(({ code }) => code)).size === assumptions.length
  return assumptions.length === read.length && once && read.length <= MOST_ASSUMPTIONS
    ? { assumptions }
    : { valid: EXAMPLE, form: null }
}

function readRest(value: string): Change<WhatIfQuery> {
  if (value === 'zero' || value === 'printed') return { rest: value }
  const growth = growthText(value)
  return growth === null
    ? { valid: ['zero', 'printed', '3.5'], form: null }
    : { rest: growth === '0' ? 'zero' : { growth } }
}
