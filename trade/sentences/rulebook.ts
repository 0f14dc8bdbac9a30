import type { Locale } from '../format/locale.ts'

/** The constants of docs/sentences.md. A change to any of them is a new version: published sentences keep theirs. */
export const RULEBOOK = 'S1'

export type Polled = 'exports' | 'imports' | 'balance'

/**
 * Standard deviation of actual − median over the single months from August 2023 to August 2026: percentage points of
 * year-on-year growth in US dollars; the balance in US$ bn. A constant of the version, never recomputed at run time.
 */
export const SIGMA: Record<Polled, string> = { exports: '3.7', imports: '5.3', balance: '15.0' }

/** Sizes of a surprise: in line up to about 0.05 σ, just below 0.25 σ, far from 0.75 σ; plain between. */
export const SURPRISE_SIZES: Record<
  Polled,
  { readonly inLineTo: string; readonly justBelow: string; readonly farFrom: string }
> = {
  exports: { inLineTo: '0.2', justBelow: '1.0', farFrom: '2.8' },
  imports: { inLineTo: '0.3', justBelow: '1.4', farFrom: '4.0' },
  balance: { inLineTo: '0.75', justBelow: '3.75', farFrom: '11.25' },
}
/** January–February misses are about twice as large: σ and every threshold double. */
export const JANUARY_FEBRUARY_FACTOR = '2'
/** From so many forecasts on, "far" also asks that the figure lies outside their range. */
export const RANGE_COUNTS_FROM = 10

/** R1: an expectation nearer to zero than this has no sign to get wrong; growth up to the second is "little changed". */
export const WRONG_SIGN = { expectedFrom: '0.5', littleChangedTo: '0.2' }
/** R3: both rates at least this large, and so many periods of the other sign before for "the first since". */
export const TURN = { from: '0.5', otherSignPeriods: 3 }
/** R4: growth at least so large, and at least so many periods between. */
export const EXTREME = { from: '1.0', periodsBetween: 11 }
/** R6. */
export const STREAK_FROM_PERIODS = 3
/** Two roundings: a smaller difference of two printed rates is no difference in words. */
export const PACE_FROM = '0.3'
export const LOW_BASE_TO = '-10.0'
export const HIGH_BASE_FROM = '15.0'
/** A record needs a series without a gap this long. */
export const RECORD_MONTHS = 15 * 12
export const RECORD_YEARS = 5
/** Revisions below both are a line in a table, no headline: percentage points of growth, per cent of the level. */
export const REVISION_FROM = { points: '0.2', percent: '0.1' }
/** A balance within 1% of a year before is "about the same". */
export const SAME_BALANCE_BELOW_PERCENT = '1'

export type Place = 'page' | 'wall' | 'portrait' | 'ticker'

/** Code points, U+2060 not counted, U+00A0 counted. */
export const BUDGETS: Record<Place, Record<Locale, number>> = {
  page: { en: 90, zh: 36 },
  wall: { en: 80, zh: 34 },
  portrait: { en: 60, zh: 26 },
  ticker: { en: 100, zh: 60 },
}
