import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FLOWS } from './flow.ts'
import { BASES, BREAKDOWNS, MEASURES, parseSeriesKey, printSeriesKey, type SeriesDimensions } from './series-key.ts'

const dimensions: fc.Arbitrary<SeriesDimensions> = fc
  .record({
    flow: fc.constantFrom(...FLOWS),
    breakdown: fc.constantFrom(...BREAKDOWNS),
    member: fc.constantFrom('integrated-circuits', 'USA', 'ASEAN', 'ordinary', 'SOE', 'SOE+ordinary'),
    measure: fc.constantFrom(...MEASURES),
    unit: fc.constantFrom('USD', 'CNY', 'tons', 'pieces', 'cubic metres'),
    basis: fc.constantFrom(...BASES),
  })
  .map((all) => ({
    ...all,
    member: all.breakdown === 'all' ? null : all.breakdown === 'counterpart-chapter' ? 'USA+85' : all.member,
  }))

describe('a series key', () => {
  it('prints its dimensions and reads them back', () => {
    fc.assert(
      fc.property(dimensions, (all) => {
        expect(parseSeriesKey(printSeriesKey(all))).toEqual(all)
      }),
    )
  })

  it('reads like the words it is made of', () => {
    const key = printSeriesKey({
      flow: 'exports',
      breakdown: 'sector',
      member: 'electric-vehicles',
      measure: 'value',
      unit: 'CNY',
      basis: 'month',
    })
    expect(key).toBe('CN.exports.sector:electric-vehicles.value.CNY.month')
  })

  it.each([
    ['CN.exports.all.value.USD', 'expected a series like'],
    ['US.exports.all.value.USD.month', 'expected a series like'],
    ['CN.sales.all.value.USD.month', 'unknown flow "sales"'],
    ['CN.exports.province:GD.value.USD.month', 'unknown breakdown "province"'],
    ['CN.exports.all:x.value.USD.month', 'all trade has no member'],
    ['CN.exports.sector.value.USD.month', 'every other breakdown has one'],
    ['CN.exports.counterpart-chapter:USA.value.USD.month', 'expected a counterpart and an HS chapter'],
    ['CN.exports.counterpart-chapter:USA+8517.value.USD.month', 'expected a counterpart and an HS chapter'],
    ['CN.exports.all.price.USD.month', 'unknown measure "price"'],
    ['CN.exports.all.value.USD.weekly', 'unknown basis "weekly"'],
    ['CN.exports.all.value.$.month', 'unknown unit "$"'],
  ])('"%s" is refused: %s', (key, because) => {
    expect(() => parseSeriesKey(key)).toThrow(because)
  })
})
