import { type Decimal, decimal } from '#trade/decimal.ts'

// Bounds a reader can keep in mind; the first is taken of which most figures lie within the double of the second.
const BOUNDS = [
  [0.2, 0.5],
  [0.5, 1],
  [1, 2],
  [2, 5],
  [5, 10],
  [10, 20],
  [20, 50],
  [50, 100],
  [100, 200],
] as const
const MOST = 0.8

/** Where the steps of a scale centred on zero end, the same on both sides. */
export type SignedBounds = readonly [near: number, far: number]

/** How far from zero: 1 to 3 steps of one colour above, of another below. */
export type SignedStep = -3 | -2 | -1 | 0 | 1 | 2 | 3

/** The bounds that spread `values` best. */
export function signedBounds(values: readonly Decimal[]): SignedBounds {
  const sizes = values.map((value) => value.abs()).toSorted((a, b) => a.cmp(b))
  const most = sizes[Math.floor((sizes.length - 1) * MOST)]
  const found = most && BOUNDS.find(([, far]) => most.lte(String(far * 2)))
  return found ?? BOUNDS.at(-1) ?? [100, 200]
}

/** The step of `value`: below the near bound, below the far one, or beyond it. */
export function signedStep(value: Decimal, [near, far]: SignedBounds): SignedStep {
  const size = value.abs()
  if (size.eq('0')) return 0
  const step = size.lt(decimal(String(near))) ? 1 : size.lt(decimal(String(far))) ? 2 : 3
  return (value.lt('0') ? -step : step) as SignedStep
}
