import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decimal, decimal } from './decimal.ts'
import { percentOf } from './percent-of.ts'

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: 0, max: 24 }))
  .map(([whole, decimals]) => decimal(String(whole)).div(decimal(`1${'0'.repeat(decimals)}`)))

/** Sign, digits and exponent: not only the same by comparison. */
const parts = ({ s, c, e }: Decimal) => ({ s: c.length === 1 && c[0] === 0 ? 0 : s, c, e })

describe('a percentage', () => {
  it('is what division digit by digit gives, to the last decimal', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        fc.pre(!b.eq('0'))
        expect(parts(percentOf(a, b))).toEqual(parts(a.div(b).times('100')))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['1', '3', '33.333333333333333333'],
    ['2', '3', '66.666666666666666667'],
    ['-2', '3', '-66.666666666666666667'],
    ['1', '200000000000000000000', '0.000000000000000001'],
    ['1', '200000000000000000001', '0'],
    ['-5', '-4', '125'],
    ['0', '-7', '0'],
  ] as const)('100 × %s / %s = %s', (a, b, expected) => {
    expect(percentOf(decimal(a), decimal(b)).eq(expected)).toBe(true)
  })

  it('by zero is refused', () => {
    expect(() => percentOf(decimal('1'), decimal('0'))).toThrow('division by zero')
  })
})
