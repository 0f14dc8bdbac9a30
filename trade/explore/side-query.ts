import type { ViewQuery } from './view-query.ts'

/** The list beside a view, of sectors or of partners of all trade, in the view's own currency and basis. */
export function sideQuery(query: ViewQuery, split: 'sector' | 'partner'): ViewQuery {
  return {
    ...query,
    counted: 'value',
    split,
    partner: null,
    goods: null,
    compared: [],
    shown: 'growth',
    from: null,
    to: null,
    lines: [],
    quote: null,
    sort: null,
  }
}
