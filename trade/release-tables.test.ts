import { describe, expect, it } from 'vitest'
import { actualAndExpected, expectedSeries } from './actual-and-expected.ts'
import { fixed } from './decimal.ts'
import { example } from './explore/figures.examples.ts'
import type { Expected } from './live/entry.ts'
import { isMissing } from './missing.ts'
import { asBase } from './release-growth.ts'
import { releaseTables } from './release-tables.ts'

const month = (flow: string, period: string, value: string | null, growth: string | null = null) =>
  example(`CN.${flow}.all.value.USD.month`, period, value, { scale: 9, growth })

describe('the tables of a release', () => {
  const figures = [
    month('exports', '2024-12', '335.6', '10.7'),
    month('imports', '2024-12', '230.5', '1.0'),
    month('balance', '2024-12', '104.84'),
    example('CN.exports.counterpart:USA.value.CNY.month', '2024-12', '35056', { scale: 8 }),
    example('CN.exports.counterpart:VNM.value.CNY.month', '2024-12', '11000', { scale: 8 }),
    example('CN.imports.commodity:crude-oil.quantity.tons.month', '2024-12', '4784', { scale: 4 }),
  ]
  const tables = releaseTables(
    figures,
    asBase([month('exports', '2023-12', '303.3'), month('balance', '2023-12', '75.3')]),
    1,
  )

  it('are one for each cut, basis and currency, totals first, quantities after values', () => {
    expect(
      tables.map(({ breakdown, currency, measure, basis }) => `${breakdown} ${currency} ${measure} ${basis}`),
    ).toEqual(['all USD value month', 'commodity null quantity month', 'counterpart CNY value month'])
  })

  it('compute growth beside the printed one: December’s exports 10.6 on the levels, 10.7 printed; a balance has none', () => {
    const [row] = tables[0]?.rows ?? []
    const exports = row?.cells.exports
    expect(exports && !isMissing(exports.computedGrowth) && fixed(exports.computedGrowth, 1)).toBe('10.6')
    expect(exports?.figure.printedGrowthPercent).toBe('10.7')
    expect(row?.cells.imports?.computedGrowth).toEqual({ missing: 'no-base' })
    expect(row?.cells.balance?.computedGrowth).toEqual({ missing: 'not-published' })
  })

  it('put the largest partner first', () => {
    expect(tables[2]?.rows.map(({ member }) => member)).toEqual(['USA', 'VNM'])
  })
})

describe('the tables of an amended release', () => {
  const exports = month('exports', '2024-12', '335.6', '10.7')
  const replaces = { value: '336.5', scale: 9, printedGrowthPercent: '11.0', vintage: 7 }
  const cellOf = (figure: typeof exports, first: number) =>
    releaseTables([figure], new Map(), first)[0]?.rows[0]?.cells.exports

  it('keep what the release itself had printed, struck: 336.5 and 11.0', () => {
    const struck = cellOf({ ...exports, replaces }, 7)?.struck
    expect(struck?.growth).toBe('11.0')
    expect(struck?.level?.amount.toFixed()).toBe('336500000000')
  })

  it('strike nothing that still holds: of 335.6 printed again as 335,630,000 thousand but the growth', () => {
    const finer = { ...exports, value: '335630000', scale: 3, replaces: { ...replaces, value: '335.6' } }
    expect(cellOf(finer, 7)?.struck).toEqual({ level: null, growth: '11.0' })
  })

  it('do not strike what an earlier release had printed: that is a revision', () => {
    expect(cellOf({ ...exports, replaces }, 8)?.struck).toBeNull()
  })

  it('keep their scale when every figure is withdrawn', () => {
    const withdrawn = { ...exports, value: null, scale: 0, missingReason: 'withdrawn', replaces } as const
    expect(releaseTables([withdrawn], new Map(), 7)[0]?.scale).toBe(9)
  })
})

describe('what was expected', () => {
  const poll = (flow: 'exports' | 'balance', figure: Expected['figure'], median: string): Expected => ({
    flow,
    currency: 'USD',
    figure,
    median,
    low: null,
    high: null,
    forecasts: null,
    poll: 'Reuters poll',
    source: '',
  })
  const then = asBase([
    month('exports', '2024-12', null, '10.7'),
    month('exports', '2024-11', null, '6.7'),
    month('balance', '2024-12', '104.84'),
  ])
  const now = asBase([month('exports', '2024-12', '335.6', '10.7'), month('balance', '2024-12', '105.1')])
  const rows = actualAndExpected(
    [poll('exports', 'growth', '7.3'), poll('balance', 'balance', '100.0')],
    '2024-12',
    (series, period) => then.get(`${series} ${period}`),
    (series, period) => now.get(`${series} ${period}`),
    [],
  )

  it('of December 2024’s exports was 7.3; 10.7 came, 3.4 points more, after 6.7 in November', () => {
    expect(rows[0]).toMatchObject({ actual: '10.7', previous: { period: '2024-11', value: '6.7' }, now: null })
    expect(rows[0]?.difference?.toFixed()).toBe('3.4')
    expect(rows[0]?.said).toEqual({ en: 'far above what was expected', zh: '远超预期' })
  })

  it('of a balance is in billions, and what became of it since is said', () => {
    expect(rows[1]).toMatchObject({ actual: '104.84', now: '105.1' })
    expect(rows[1]?.difference?.toFixed()).toBe('4.84')
  })

  it('is about the month’s headline figure in its currency', () => {
    expect(expectedSeries({ flow: 'exports', currency: 'USD' })).toBe('CN.exports.all.value.USD.month')
  })
})
