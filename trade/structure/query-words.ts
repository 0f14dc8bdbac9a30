import type { ViewBasis } from '../explore/view-query.ts'
import type { Currency } from '../unit.ts'

// The words of the explorer's addresses, so that a parameter means the same on every page.
export const CURRENCY_WORDS: Readonly<Record<Currency, string>> = { USD: 'usd', CNY: 'cny' }
export const BASIS_WORDS: Readonly<Record<ViewBasis, string>> = {
  month: 'month',
  'year-to-date': 'ytd',
  rolling: 'rolling',
  year: 'year',
}

/** Flows of which parts can be shares: a balance has none. */
export const TRADED = ['exports', 'imports', 'total'] as const
export type Traded = (typeof TRADED)[number]
