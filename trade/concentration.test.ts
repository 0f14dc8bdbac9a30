import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentration } from './concentration.ts'
import { Decimal, decimal, fixed } from './decimal.ts'
import type { Level } from './level.ts'
import { isMissing } from './missing.ts'
import { parsePeriod } from './period.ts'
import { CurrencyError } from './same-basis.ts'

describe('concentration', () => {
  it('of a whole that goes to one partner is 10,000, to n equal partners 10,000 / n', () => {
    expect(read([100], 100).index).toBe('10000.0')
    expect(read([25, 25, 25, 25], 100)).toMatchObject({ index: '2500.0', equalParts: '4.0' })
  })

  it('of 50, 30 and 20 per cent is 3,800, as 2.6 equal partners; the largest three hold everything', () => {
    expect(read([20, 50, 30], 100)).toEqual({
      index: '3800.0',
      equalParts: '2.6',
      top: ['50.0', '100.0', '100.0', '100.0'],
    })
  })

  it('falls when the largest partner’s trade goes to a new one, and lies between 10,000 / n and 10,000', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 1_000_000 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const whole = sizes.reduce((sum, size) => sum + size, 0)
        const [largest = 0, ...rest] = sizes.toSorted((a, b) => b - a)
        const before = decimal(read(sizes, whole, 12).index)
        const after = decimal(read([Math.ceil(largest / 2), Math.floor(largest / 2), ...rest], whole, 12).index)
        expect(after.lt(before)).toBe(true)
        expect(
          before.lte('10000.000001') && before.gte(new Decimal('10000').div(String(sizes.length)).minus('0.000001')),
        ).toBe(true)
      }),
    )
  })

  it('is missing where there is no trade, and refuses another currency', () => {
    expect(concentration([], level(0))).toEqual({ missing: 'zero-base' })
    expect(() => concentration([{ ...level(1), unit: 'USD' }], level(2))).toThrow(CurrencyError)
  })
})

function read(sizes: readonly number[], whole: number, digits = 1) {
  const found = concentration(sizes.map(level), level(whole))
  if (isMissing(found)) throw new Error(found.missing)
  const { index, equalParts, topShares } = found
  return {
    index: fixed(index, digits),
    equalParts: fixed(equalParts, 1),
    top: Object.values(topShares).map((percent) => fixed(percent, 1)),
  }
}

function level(size: number): Level {
  return {
    amount: decimal(String(size)),
    unit: 'CNY',
    period: parsePeriod('2024'),
    basis: 'year-to-date',
    lastDigit: 0,
  }
}
