import type { Column } from '../explore/view-query.ts'

/** Columns whose newest figure can pass a limit: each is one number. First print and revision are about two. */
export const WATCHED_COLUMNS = [
  'value',
  'growth',
  'computed',
  'share',
  'contribution',
] as const satisfies readonly Column[]
export type WatchedColumn = (typeof WATCHED_COLUMNS)[number]

export const DIRECTIONS = ['above', 'below'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A limit for the newest figure of one row and column of a view. */
export interface Threshold {
  /** The code of a row: `all`, `USA`, `electronics`. */
  readonly row: string
  readonly column: WatchedColumn
  readonly direction: Direction
  /** Plain digits as typed, in units of 10^`scale` of what the column counts in. */
  readonly limit: string
  readonly scale: number
  /** What a value is counted in (`USD`, `tons`, `USD/tons`); null for per cent and points. */
  readonly unit: string | null
}

/** What somebody wants to be told of a view: any publication that carries a figure of it, or a figure that passes a limit. */
export type Alert = { readonly kind: 'publication' } | ({ readonly kind: 'threshold' } & Threshold)

const TYPED = /^[-−]?\d{1,15}(\.\d{1,10})?$/

/** A limit as somebody types it (`1,250.5`, `−3.9`), as plain digits; null where it is no decimal number. */
export function readLimit(typed: string): string | null {
  const text = typed.trim().replaceAll(/,(?=\d{3}\b)/g, '')
  return TYPED.test(text) ? text.replace('−', '-') : null
}
