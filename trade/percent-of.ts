import { Decimal } from './decimal.ts'

/**
 * 100 × `a` / `b`, the quotient to as many decimals as `Decimal` divides to, half up: the same value as `a.div(b).times('100')`, of which
 * long division digit by digit takes ten times as long, and a table of a hundred lines divides thousands of times. Throws RangeError
 * where `b` is zero.
 */
export function percentOf(a: Decimal, b: Decimal): Decimal {
  const [above, below] = [digits(a), digits(b)]
  if (below.whole === 0n) throw new RangeError('division by zero')
  const shift = Decimal.DP + below.decimals - above.decimals
  const numerator = shift < 0 ? above.whole : above.whole * 10n ** BigInt(shift)
  const denominator = shift < 0 ? below.whole * 10n ** BigInt(-shift) : below.whole
  const rounded = (2n * numerator + denominator) / (2n * denominator)
  return new Decimal(`${a.s === b.s ? '' : '-'}${rounded}e${2 - Decimal.DP}`)
}

/** A decimal without its sign: `whole` / 10^`decimals`. */
function digits({ c, e }: Decimal): { readonly whole: bigint; readonly decimals: number } {
  // Most have fewer digits than a number holds exactly.
  const whole = c.length <= 15 ? BigInt(c.reduce((all, digit) => all * 10 + digit, 0)) : BigInt(c.join(''))
  return { whole, decimals: c.length - 1 - e }
}
