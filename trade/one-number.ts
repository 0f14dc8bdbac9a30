import { type Level, powerOfTen } from './level.ts'

/** A number as one print has it: its amount, and the power of ten of its last printed digit. */
export type PrintedNumber = Pick<Level, 'amount' | 'lastDigit'>

/**
 * Whether two prints say one number: the finer lies no further from the coarser than half a unit of the coarser's last digit.
 * 4384679258 × 10,000 is 43.85 trillion, and 573.57 billion is 574; 14.23 trillion is not 14.22. Just half a unit is one number
 * whichever way it was rounded.
 */
export function isOneNumber(a: PrintedNumber, b: PrintedNumber): boolean {
  const half = powerOfTen(Math.max(a.lastDigit, b.lastDigit)).times('0.5')
  return a.amount.minus(b.amount).abs().lte(half)
}
