import { decimal, digitsOf, fixed } from '../decimal.ts'
import { shift } from '../format/format-number.ts'
import type { Money } from '../format/format-money.ts'

/** How far a balance stands from what was expected: an amount without sign, in the actual's own scale and currency, and on which side. */
export function balanceDifference(
  actual: Money,
  expected: Money,
): { readonly amount: Money; readonly side: 'above' | 'below' | 'as-expected' } {
  const median = shift(expected.value, expected.scale - actual.scale)
  const gap = decimal(actual.value).minus(decimal(median))
  const digits = Math.max(digitsOf(actual.value), digitsOf(median))
  return {
    amount: { ...actual, value: fixed(gap.abs(), digits) },
    side: gap.eq('0') ? 'as-expected' : gap.gt('0') ? 'above' : 'below',
  }
}
