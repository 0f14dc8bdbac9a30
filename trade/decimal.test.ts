import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, decimal, digitsOf, fixed } from './decimal.ts'

const printed = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 10 }))
  .map(([whole, digits]) => {
    const sign = whole < 0n ? '-' : ''
    const text = String(whole < 0n ? -whole : whole).padStart(digits + 1, '0')
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
  })

describe('a decimal', () => {
  it('reads printed digits and prints the same ones', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const zero = /^-0(\.0*)?$/.test(text)
        expect(fixed(decimal(text), digitsOf(text))).toBe(zero ? text.slice(1) : text)
      }),
    )
  })

  it('refuses a JavaScript number, so that no float ever enters', () => {
    expect(() => new Decimal(0.1 as unknown as string)).toThrow('Invalid value')
    expect(() => decimal('1').plus(0.2)).toThrow('Invalid value')
  })

  it.each(['1,000', '+5.0', '5.', '.5', '1e5', '−3.9', ' 5', '5%', 'NaN', '٣'])('refuses "%s", naming it', (text) => {
    expect(() => decimal(text)).toThrow(text)
  })

  it('rounds half up, away from zero', () => {
    expect(fixed(decimal('10.65'), 1)).toBe('10.7')
    expect(fixed(decimal('-10.65'), 1)).toBe('-10.7')
    expect(fixed(decimal('-0.04'), 1)).toBe('0.0')
  })

  it('adds 0.1 and 0.2 to 0.3', () => {
    expect(decimal('0.1').plus('0.2').eq('0.3')).toBe(true)
  })

  it.each([
    ['43.85', 2],
    ['5', 0],
    ['-3.90', 2],
  ])('%s has %i decimals', (text, digits) => {
    expect(digitsOf(text)).toBe(digits)
  })
})
