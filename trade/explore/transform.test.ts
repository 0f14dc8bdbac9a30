import { describe, expect, it } from 'vitest'
import { fixed } from '../decimal.ts'
import type { Figure } from '../figure.ts'
import { isMissing } from '../missing.ts'
import { buildView } from './build-view.ts'
import { cutOf, targetOf } from './cut.ts'
import { example } from './figures.examples.ts'
import { bySeries } from './part-line.ts'
import { ALL } from './part.ts'
import { lineOf } from './quantity-units.ts'
import { parseSeriesKey } from '../series-key.ts'
import { shownValue } from './view-cell.ts'
import { USUAL, type ViewQuery } from './view-query.ts'

const usd = (flow: string, period: string, value: string, growth: string | null = null) =>
  example(`CN.${flow}.all.value.USD.month`, period, value, { scale: 8, growth })

/** What each line's quantity is counted in, as its series says. */
function unitsOf(figures: readonly Figure[]) {
  return new Map(
    figures.flatMap(({ series }) => {
      const { flow, member, measure, unit } = parseSeriesKey(series)
      return measure === 'quantity' && member ? [[lineOf(flow, member), unit] as const] : []
    }),
  )
}

/** What `query` shows of its row for `period`, to `digits`. */
function shown(query: ViewQuery, figures: readonly Figure[], period: string, digits = 1, row: string | null = null) {
  const { parts, overlap } = cutOf(query)
  const view = buildView(query, bySeries(figures), targetOf(query) ?? ALL, parts, overlap, unitsOf(figures))
  const cells = [view.whole, ...view.parts].find(({ code }) => row === null || code === row)?.cells
  const cell = cells?.get(period) ?? expect.fail(`no cell at ${period}`)
  const value = shownValue(cell, query.shown)
  return isMissing(value) ? value.missing : fixed(value, digits)
}

describe('what a view makes of a line', () => {
  // Exports in US$100 million, as restated (East Money, August 2026).
  const exports = [
    usd('exports', '2024-01..02', '5280.1', '7.1'),
    usd('exports', '2024-03', '2796.8', '-7.5'),
    usd('exports', '2024-04', '2924.5', '1.5'),
  ]

  it('on the month is the change on the month before, and nothing where January and February come together', () => {
    const query: ViewQuery = { ...USUAL, shown: 'month-on-month' }
    expect(shown(query, exports, '2024-04')).toBe('4.6')
    expect(shown(query, exports, '2024-03')).toBe('merged')
    expect(shown(query, exports, '2024-01..02')).toBe('merged')
  })

  it('as an index is 100 at its base; January–February counts a month’s average', () => {
    const query: ViewQuery = { ...USUAL, shown: 'index', base: 2024 * 12 + 2 }
    expect(shown(query, exports, '2024-03')).toBe('100.0')
    expect(shown(query, exports, '2024-04')).toBe('104.6')
    expect(shown(query, exports, '2024-01..02')).toBe('94.4')
  })

  it('as the exchange rate’s effect is printed growth in yuan less printed growth in dollars', () => {
    const both = [
      usd('exports', '2024-12', '3356.3', '10.7'),
      example('CN.exports.all.value.CNY.month', '2024-12', null, { growth: '10.9' }),
    ]
    expect(shown({ ...USUAL, shown: 'exchange-rate' }, both, '2024-12')).toBe('0.2')
    expect(shown({ ...USUAL, shown: 'exchange-rate' }, [usd('exports', '2024-12', '3356.3', '10.7')], '2024-12')).toBe(
      'not-held',
    )
  })
})

describe('a unit value', () => {
  // Crude oil, 2024: 553.4 million tonnes (−1.9 %) worth 2,310.8 billion yuan (−2.7 %), preliminary table of 13 January 2025.
  const crude = (measure: string, unit: string, value: string | null, scale: number, growth: string) =>
    example(`CN.imports.commodity:crude-oil.${measure}.${unit}.year-to-date`, '2024', value, { scale, growth })
  const query: ViewQuery = {
    ...USUAL,
    flow: 'imports',
    counted: 'unit-value',
    currency: 'CNY',
    basis: 'year',
    goods: { kind: 'commodity', code: 'crude-oil' },
  }
  const figures = [
    crude('value', 'CNY', '23107.6207096', 8, '-2.7'),
    crude('quantity', 'tons', '55341.5403651', 4, '-1.9'),
  ]

  it('is value over quantity: 4,175 yuan per tonne', () => {
    expect(shown({ ...query, shown: 'level' }, figures, '2024', 0)).toBe('4175')
  })

  it('grows by both printed rates where no level a year before is held: (100 − 2.7) / (100 − 1.9) is −0.8 %', () => {
    expect(shown(query, figures, '2024')).toBe('-0.8')
  })

  it('grows by its levels where they are held', () => {
    const before = [
      example('CN.imports.commodity:crude-oil.value.CNY.year-to-date', '2023', '23754.18816204', { scale: 8 }),
      example('CN.imports.commodity:crude-oil.quantity.tons.year-to-date', '2023', '56394.0473219', { scale: 4 }),
    ]
    expect(shown(query, [...figures, ...before], '2024', 2)).toBe('-0.87')
  })

  it('and a quantity have neither share nor points of anything', () => {
    expect(shown({ ...query, counted: 'quantity', shown: 'share' }, figures, '2024')).toBe('not-held')
  })
})

describe('selections side by side', () => {
  const query: ViewQuery = {
    ...USUAL,
    shown: 'share',
    partner: 'USA',
    compared: [{ flow: 'imports', partner: 'USA', goods: null }],
  }
  const figures = [
    usd('exports', '2024-12', '3356'),
    usd('imports', '2024-12', '2308'),
    example('CN.exports.counterpart:USA.value.USD.month', '2024-12', '488'),
    example('CN.imports.counterpart:USA.value.USD.month', '2024-12', '153'),
  ]

  it('each stand on all trade of their own flow', () => {
    expect(shown(query, figures, '2024-12', 1, 'exports~USA')).toBe('14.5')
    expect(shown(query, figures, '2024-12', 1, 'imports~USA')).toBe('6.6')
  })
})
