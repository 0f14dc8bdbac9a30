import { describe, expect, it } from 'vitest'
import { Decimal } from '../decimal.ts'
import { printPeriod } from '../period.ts'
import { buildView, type View } from './build-view.ts'
import { cutOf } from './cut.ts'
import { example, YEARS_EXPORTS } from './figures.examples.ts'
import { ALL } from './part.ts'
import { bySeries } from './part-line.ts'
import { isStacked, stacked } from './stacked.ts'
import { USUAL, type ViewQuery } from './view-query.ts'

const SECTORS: ViewQuery = { ...USUAL, currency: 'CNY', basis: 'year-to-date', split: 'sector', from: 2023 * 12 }
const { parts, overlap } = cutOf(SECTORS)
const view: View = buildView(SECTORS, bySeries(YEARS_EXPORTS), ALL, parts, overlap)

describe('a whole as its parts', () => {
  it('adds up exactly: vehicles 15,000.1, food 7,313.2 and 232,232.1 of everything else are the 254,545.4 of 2024', () => {
    const [, year] = stacked(view, view.parts, 'level')
    if (!year || !isStacked(year)) return expect.fail('2024 is not stacked')
    expect([...year.parts, year.rest].map((part) => part.div('1e8').toFixed())).toEqual([
      '15000.1',
      '7313.2',
      '232232.1',
    ])
    expect(year.whole.div('1e8').toFixed()).toBe('254545.4')
  })

  it('of points of growth adds up to the growth of the whole', () => {
    const years = stacked(view, view.parts, 'contribution').filter(isStacked)
    expect(years.map(({ period }) => printPeriod(period))).toEqual(['2024'])
    for (const { parts: points, rest, whole } of years)
      expect(points.reduce((sum, one) => sum.plus(one), rest).eq(whole)).toBe(true)
  })

  it('is not made where a part is missing: everything else would swallow it', () => {
    const figures = [
      ...YEARS_EXPORTS,
      example('CN.exports.all.value.CNY.year-to-date', '2022', '239654.0'),
      example('CN.exports.commodity:agricultural.value.CNY.year-to-date', '2022', '6529.0'),
    ]
    const longer = buildView({ ...SECTORS, from: 2022 * 12 }, bySeries(figures), ALL, parts, overlap)
    const first = stacked(longer, longer.parts, 'level')[0]
    expect(first && !isStacked(first) && first.missing).toBe('not-held')
    expect(first && first.whole?.eq(new Decimal('23965400000000'))).toBe(true)
  })
})
