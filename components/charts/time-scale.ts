import type { Axis } from './axis.ts'

/** An axis of months or years from `first` to `last`, with room at the left for the axis' own labels, which stand on their lines. */
export function timeScale(first: number, last: number, isNarrow: boolean): TimeScale {
  const room = isNarrow ? 0.16 : 0.07
  const xMin = first - (room / (1 - room)) * Math.max(1, last - first)
  return { xMin, xMax: last, xAt: (x) => ((x - xMin) / (last - xMin || 1)) * 100 }
}

export interface TimeScale {
  readonly xMin: number
  readonly xMax: number
  /** A place of the axis in % of the plot. */
  readonly xAt: (x: number) => number
}

/** A value's place in % of the plot, from the top. */
export function heightAt({ max, min }: Axis, value: number): number {
  return ((max - value) / (max - min || 1)) * 100
}
