import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUnit, printUnit } from './unit.ts'

describe('a unit', () => {
  it.each([
    ['USD billion', 'USD', 9],
    ['CNY trillion', 'CNY', 12],
    ['CNY 100 million', 'CNY', 8],
    ['CNY 10,000', 'CNY', 4],
    ['US$1,000', 'USD', 3],
    ['USD 1 million', 'USD', 6],
    ['USD1 Million', 'USD', 6],
    ['USD', 'USD', 0],
    ['10,000 tons', 'tons', 4],
    ['pieces', 'pieces', 0],
    ['100 million pieces', 'pieces', 8],
  ])('"%s" counts %s by 10^%i', (text, base, scale) => {
    expect(parseUnit(text)).toEqual({ base, scale })
  })

  it('prints to words it reads back, for money and for quantities', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('USD', 'CNY', 'tons', 'pieces', 'cubic metres'),
        fc.integer({ min: 0, max: 12 }),
        (base, scale) => {
          expect(parseUnit(printUnit({ base, scale }))).toEqual({ base, scale })
        },
      ),
    )
  })

  it('refuses a scale it has no word for', () => {
    expect(() => printUnit({ base: 'USD', scale: 14 })).toThrow(RangeError)
    expect(() => parseUnit('USD zillion')).toThrow('USD zillion')
  })
})
