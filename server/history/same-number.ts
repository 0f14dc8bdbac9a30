import { type Decimal, decimal, digitsOf } from '#trade/decimal.ts'

/** A printed number and what its digits count. */
export interface Printed {
  readonly value: string
  readonly scale: number
}

/** True when one is a mere rounding of the other: 574 billion of 573.57 billion, 43.85 trillion of 4384679258 × 10,000. */
export function sameNumber(a: Printed, b: Printed): boolean {
  if (a.value === b.value && a.scale === b.scale) return true
  const coarser = Math.max(lastPlace(a), lastPlace(b))
  return exact(a).minus(exact(b)).abs().lte(tenTo(coarser).times('0.5'))
}

/** Power of ten of the last printed digit: 43.85 trillion is printed to 10^10. The lower, the more exact. */
export function lastPlace({ value, scale }: Printed): number {
  return scale - digitsOf(value)
}

/** True when two growth rates are one, printed with more or fewer decimals. */
export function sameGrowth(a: string, b: string): boolean {
  return a === b || sameNumber({ value: a, scale: 0 }, { value: b, scale: 0 })
}

function exact({ value, scale }: Printed): Decimal {
  return decimal(value).times(tenTo(scale))
}

function tenTo(power: number): Decimal {
  return decimal(power >= 0 ? `1${'0'.repeat(power)}` : `0.${'0'.repeat(-power - 1)}1`)
}
