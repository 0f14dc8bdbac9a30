import { type Decimal, decimal } from '../decimal.ts'
import type { Split, ViewBasis } from '../explore/view-query.ts'
import { addressOf, type Change, monthOf, oneOf, placeOf, wordOf } from '../structure/address.ts'
import { BASIS_WORDS, CURRENCY_WORDS, TRADED, type Traded } from '../structure/query-words.ts'
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

/** More assumptions than can be read beside one another are a table, not a question. */
const MOST_ASSUMPTIONS = 12

const ADDRESS = addressOf(USUAL_WHAT_IF, {
  flow: oneOf('flow', TRADED),
  in: wordOf('currency', CURRENCY_WORDS),
  by: wordOf('basis', BASIS_WORDS),
  split: oneOf('split', ASSUMABLE),
  at: monthOf('at', 12),
  if: { read: readAssumptions, write: ({ assumptions }) => writeAssumptions(assumptions) },
  rest: { read: readRest, write: ({ rest }) => (rest === 'zero' ? null : rest === 'printed' ? rest : rest.growth) },
  asOf: placeOf('asOf'),
})

export const WHAT_IF_PARAMETERS = ADDRESS.names
export const parseWhatIf = ADDRESS.parse
export const printWhatIf = ADDRESS.print

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

/** `USA:-20,EU:5`; null where nothing is assumed. */
export function writeAssumptions(assumptions: readonly Assumption[]): string | null {
  return assumptions.length > 0 ? assumptions.map(({ code, growth }) => `${code}:${growth}`).join(',') : null
}

function readRest(value: string): Change<WhatIfQuery> {
  if (value === 'zero' || value === 'printed') return { rest: value }
  const growth = growthText(value)
  return growth === null
    ? { valid: ['zero', 'printed', '3.5'], form: null }
    : { rest: growth === '0' ? 'zero' : { growth } }
}
