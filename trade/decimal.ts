import BigConstructor from 'big.js'

// Our own constructor, so that strictness and precision are ours and no other package's.
export const Decimal = BigConstructor()
// Strict: a JavaScript number is refused, which is the rule "money is exact" made executable.
Decimal.strict = true
// Division is the only inexact operation; 20 decimals are far below any digit we print.
Decimal.DP = 20
Decimal.RM = 1 // half up, as the agency and newspapers round

export type Decimal = BigConstructor.Big

const PLAIN = /^-?\d+(\.\d+)?$/

/** `text` as an exact decimal. Takes plain digits only ('-3.9', '43.85'); throws RangeError naming the text otherwise. */
export function decimal(text: string): Decimal {
  if (!PLAIN.test(text)) throw new RangeError(`expected a plain decimal like -3.9, found "${text}"`)
  return new Decimal(text)
}

/** Decimals printed in `text`: '43.85' has 2, '5' has 0. */
export function digitsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0
}

/** Rounded half up to `digits` decimals and printed with exactly as many; a zero has no sign. */
export function fixed(value: Decimal, digits: number): string {
  const text = value.round(digits, 1).toFixed(digits)
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text
}
