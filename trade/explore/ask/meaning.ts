import type { Flow } from '../../flow.ts'
import type { Currency } from '../../unit.ts'
import type { Shown, Split, ViewBasis, ViewQuery } from '../view-query.ts'

/** What a piece of a question asks for. */
export type Meaning =
  | { readonly is: 'flow'; readonly flow: Flow }
  | { readonly is: 'currency'; readonly currency: Currency }
  | { readonly is: 'basis'; readonly basis: ViewBasis }
  | { readonly is: 'shown'; readonly shown: Shown }
  | { readonly is: 'split'; readonly split: Split }
  | { readonly is: 'partner'; readonly code: string }
  | { readonly is: 'goods'; readonly goods: NonNullable<ViewQuery['goods']> }
  /** First and last month, as ordinals; null for an open end. `years`: said in whole years. */
  | { readonly is: 'period'; readonly from: number | null; readonly to: number | null; readonly years: boolean }
  /** Where goods go, which tells exports from imports. */
  | { readonly is: 'direction'; readonly flow: 'exports' | 'imports' }
  /** A word that asks for nothing by itself. */
  | { readonly is: 'filler' }

/** A piece of the question, as it was typed, and what it was taken for; null where it was not understood. */
export interface Heard {
  readonly text: string
  readonly meaning: Meaning | null
}
