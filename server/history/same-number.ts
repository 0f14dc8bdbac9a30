import { decimal, digitsOf } from '#trade/decimal.ts'
import { powerOfTen } from '#trade/level.ts'
import { isOneNumber, type PrintedNumber } from '#trade/one-number.ts'

/** A printed number and what its digits count. */
export interface Printed {
  readonly value: string
  readonly scale: number
}

/** True when one is a mere rounding of the other: 574 billion of 573.57 billion, 43.85 trillion of 4384679258 × 10,000. */
export function sameNumber(a: Printed, b: Printed): boolean {
  return (a.value === b.value && a.scale === b.scale) || isOneNumber(numberOf(a), numberOf(b))
}

/** Power of ten of the last printed digit: 43.85 trillion is printed to 10^10. The lower, the more exact. */
export function lastPlace({ value, scale }: Printed): number {
  return scale - digitsOf(value)
}

/** True when two growth rates are one, printed with more or fewer decimals. */
export function sameGrowth(a: string, b: string): boolean {
  return a === b || sameNumber({ value: a, scale: 0 }, { value: b, scale: 0 })
}

function numberOf(print: Printed): PrintedNumber {
  return { amount: decimal(print.value).times(powerOfTen(print.scale)), lastDigit: lastPlace(print) }
}
