import { toChart } from '../charts/to-chart.ts'

export interface BarPlace {
  /** All in % of the cell. */
  readonly zero: number
  readonly from: number
  readonly width: number
  readonly isFall: boolean
}

/** Places of small bars on one zero line, rises to its right and falls to its left; null where nothing is held. */
export function growthBars(values: readonly (string | null)[]): readonly (BarPlace | null)[] {
  const drawn = values.map((digits) => (digits === null ? null : toChart(digits)))
  const held = drawn.filter((value) => value !== null)
  const [low, high] = [Math.min(0, ...held), Math.max(0, ...held)]
  const at = (value: number) => round(((value - low) / (high - low || 1)) * 100)
  return drawn.map((value) =>
    value === null
      ? null
      : { zero: at(0), from: Math.min(at(0), at(value)), width: round(Math.abs(at(value) - at(0))), isFall: value < 0 },
  )
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
