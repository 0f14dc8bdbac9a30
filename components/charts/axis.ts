/** An axis from `min` to `max` with labels at `ticks`, all multiples of one step. */
export interface Axis {
  readonly min: number
  readonly max: number
  readonly ticks: readonly number[]
}

/**
 * An axis for lines: labels on round steps of 1, 2 or 5, about five of them. It starts at a label, which may stand above zero, and
 * ends a little above the highest value, so that no space is lost to a label nobody reaches; more is left free where words stand
 * there, as a share of the whole height. Chart positions in, chart positions out.
 */
export function lineAxis(values: readonly number[], free = 0): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (!Number.isFinite(low)) return { min: 0, max: 1, ticks: [0, 1] }
  const step = stepFor(high - low || Math.abs(high) || 1)
  const first = Math.floor(low / step)
  const min = first * step
  const kept = Math.min(free, MOST_FREE)
  const max = high + (high - min) * Math.max(HEADROOM, kept / (1 - kept))
  const last = Math.max(first + 1, Math.floor(max / step))
  return {
    min,
    max: Math.max(max, last * step),
    ticks: Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step),
  }
}

const HEADROOM = 0.04
const MOST_FREE = 0.3

/** A range for bars: always from or through zero, exactly to the largest and smallest value. */
export function barRange(values: readonly number[]): { readonly min: number; readonly max: number } {
  return { min: Math.min(0, ...values), max: Math.max(0, ...values) }
}

function stepFor(span: number): number {
  const rough = span / 4.5
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power
}
