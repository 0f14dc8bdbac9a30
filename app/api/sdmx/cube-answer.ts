import type { Figure } from '#trade/figure.ts'
import type { Locale } from '#trade/format/locale.ts'
import type { Period } from '#trade/period.ts'
import type { AttributeId, MeasureId } from '#trade/sdmx/components.ts'
import type { Coordinates, DimensionId, TIME } from '#trade/sdmx/coordinates.ts'
import type { Context } from './cube-question.ts'
import type { ALL_DIMENSIONS } from './data-parameters.ts'

/** A figure at its place in the cube. */
export interface CubeObservation {
  readonly at: Coordinates
  readonly period: Period
  readonly figure: Figure
}

/** Observations that came together, or those that stand. */
export interface CubeDataSet {
  /** `Replace` of what a publication said anew; `Information` of what stands. */
  readonly action: 'Information' | 'Replace'
  /** Since when it was public; null of what stands. */
  readonly validFrom: string | null
  readonly observations: readonly CubeObservation[]
}

/** All that an answer is written from, whatever its form. At least one observation. */
export interface CubeAnswer {
  readonly context: Context
  readonly dataSets: readonly CubeDataSet[]
  readonly measures: readonly MeasureId[]
  readonly attributes: readonly AttributeId[]
  /** The series alone: no observations are told. */
  readonly isKeysOnly: boolean
  readonly dimensionAtObservation: DimensionId | typeof TIME | typeof ALL_DIMENSIONS
  readonly language: Locale
  /** The place in the log that it was read at, and when that was public. */
  readonly place: { readonly epoch: string; readonly sequence: number; readonly publishedAt: string }
  /** What people type before a path, and the path and query that were asked. */
  readonly origin: string
  readonly self: string
}
