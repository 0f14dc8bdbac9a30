import type { Period } from '#trade/period.ts'
import type { Mark } from '../../charts/Plot/Plot.tsx'
import type { Axis } from '../../charts/axis.ts'

/** A piece of a bar or of an area: over the months `first` to `last` of the axis, between two heights. */
export interface Band {
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
}

/** What a bar fills of its month or year, and of its two months. */
export const BAR_SHARE = 0.72
export const DOUBLE_SHARE = 0.86

export interface BandSeries {
  readonly code: string
  /** A custom property. */
  readonly colour: string
  readonly bands: readonly Band[]
}

/** Months without a drawn figure: hatched from zero to the whole, or along the zero line where that is not known either. % of the plot. */
export interface BandGap {
  readonly key: string
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
  readonly words: string
  /** Whether the words have room on the gap itself. */
  readonly fits: boolean
}

/** Bars over time, or areas: positions on one axis of months (or years), texts and gaps in % of the plot. */
export interface BandsDrawing {
  readonly axis: Axis
  readonly xMin: number
  readonly xMax: number
  readonly series: readonly BandSeries[]
  /** The whole, where parts go both ways from zero and do not show it by their height. */
  readonly totals: readonly { readonly first: number; readonly last: number; readonly y: number }[]
  readonly gaps: readonly BandGap[]
  readonly marks: readonly Mark[]
  readonly ticks: readonly number[]
  /** Whether a place on the axis is a year, not a month. */
  readonly byYear: boolean
  readonly provisional: { readonly left: number; readonly width: number } | null
  /** The last period drawn, where that is not the newest: what the values at the right are of. */
  readonly endsAt: Period | null
}

/** The bands of an area in runs without a place between them: it is broken where one is not held. */
export function bandRuns(bands: readonly Band[]): readonly (readonly Band[])[] {
  const found: Band[][] = []
  for (const band of bands) {
    const run = found.at(-1)
    const before = run?.at(-1)
    if (run && before && band.first - before.last <= 1) run.push(band)
    else found.push([band])
  }
  return found
}
