import { describe, expect, it } from 'vitest'
import type { Figure } from '../figure.ts'
import { annualRecord, monthRecord } from './record.ts'

const TOTAL = 'CN.total.all.value.CNY.year-to-date'
const level = (value: string, currency: 'USD' | 'CNY' = 'USD') => ({
  value,
  scale: currency === 'USD' ? 9 : 12,
  currency,
  restsOn: [],
})

describe('monthRecord', () => {
  it('needs every month for fifteen years: from January 2008 the first possible is January 2023', () => {
    expect(monthRecord(level('60.0'), '2022-12', months('2008-01', '2022-11'))).toBeNull()
    expect(monthRecord(level('60.0'), '2023-03', months('2008-01', '2023-02'))).toMatchObject({ since: '2008-01' })
  })

  it('a gap of one month begins the count anew', () => {
    const holed = months('2008-01', '2024-11').filter(({ period }) => period !== '2015-06')
    expect(monthRecord(level('60.0'), '2024-12', holed)).toBeNull()
  })

  it('January–February fills its two months from 2020, and does not rank among them', () => {
    const merged = [
      ...months('2008-01', '2024-11').filter(({ period }) => !/^2024-0[12]$/.test(period)),
      print('balance', '2024-01..02', '125.16'),
    ]
    expect(monthRecord(level('104.84'), '2024-12', merged)).toMatchObject({ since: '2008-01' })
  })

  it('stands above every print of every vintage: 101.3 first printed for July 2022 forbids 99.05, though it now is 98.3', () => {
    const prints = [
      ...months('2008-01', '2024-05'),
      print('balance', '2022-07', '101.3', 2),
      print('balance', '2022-07', '98.3', 3),
    ]
    expect(monthRecord(level('99.05'), '2024-06', prints)).toBeNull()
    expect(monthRecord(level('104.84'), '2024-12', [...prints, ...months('2024-06', '2024-11')])).not.toBeNull()
  })

  it('a balance that was not printed is exports − imports of one vintage', () => {
    const prints = [
      ...months('2008-01', '2025-05'),
      print('exports', '2024-12', '335.6', 9),
      print('imports', '2024-12', '230.5', 9),
    ]
    expect(monthRecord(level('105.0'), '2025-06', prints)).toBeNull()
    expect(monthRecord(level('105.2'), '2025-06', prints)).not.toBeNull()
  })

  it('equal is no record, and January–February has none', () => {
    expect(monthRecord(level('50.0'), '2024-12', months('2008-01', '2024-11'))).toBeNull()
    expect(monthRecord(level('170.52'), '2025-01..02', months('2008-01', '2024-12'))).toBeNull()
  })
})

describe('annualRecord', () => {
  const years = (values: Record<string, string>) =>
    Object.entries(values).map(([year, value]) => ({ ...print('total', year, value), series: TOTAL, scale: 12 }))
  const known = years({
    '2017': '27.79',
    '2018': '30.51',
    '2019': '31.54',
    '2020': '32.16',
    '2021': '39.1',
    '2022': '42.07',
    '2023': '41.76',
  })

  it('43.85 trillion yuan of 2024 is above all seven years from 2017', () => {
    expect(annualRecord(level('43.85', 'CNY'), '2024', known, TOTAL)).toMatchObject({
      since: '2017',
      restsOn: [{ period: '2022' }],
    })
  })

  it('41.76 of 2023 is below 42.07 of 2022, and four years are too few', () => {
    expect(annualRecord(level('41.76', 'CNY'), '2023', known, TOTAL)).toBeNull()
    expect(annualRecord(level('39.1', 'CNY'), '2021', known, TOTAL)).toBeNull()
  })
})

/** A balance of 50.0 for every month from `first` to `last`. */
function months(first: string, last: string): readonly Figure[] {
  const found: Figure[] = []
  const [year = 0, from = 1] = first.split('-').map(Number)
  for (let ordinal = year * 12 + from - 1; ; ordinal += 1) {
    const period = `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`
    if (period > last) return found
    found.push(print('balance', period, '50.0'))
  }
}

function print(flow: string, period: string, value: string, vintage = 1): Figure {
  return {
    series: `CN.${flow}.all.value.USD.month`,
    period,
    value,
    scale: 9,
    status: 'P',
    printedGrowthPercent: null,
    firstPrint: 'held',
    missingReason: null,
    vintage,
    publishedAt: '2025-01-13T03:00:00Z',
    release: 'GACC-2024-12-flash',
    source: { url: '', cell: null, note: null },
    disagreements: [],
    replaces: null,
  }
}
