import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comesMerged,
  comparePeriods,
  endOrdinal,
  month,
  monthsIn,
  parsePeriod,
  periodBefore,
  periodDays,
  periodKind,
  type Period,
  printPeriod,
  yearBefore,
  yearToDate,
} from './period.ts'

const anyPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 11 }))
  .map(([year, first, more]) => ({ year, first, last: Math.min(12, first + more) }))
const anyMonth = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => month(year, of))

describe('a period', () => {
  it('prints to one text and reads back from it', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(printPeriod(period))).toEqual(period)
      }),
    )
  })

  it.each([
    ['2024-12', 'month', 1],
    ['2024-01..02', 'january-february', 2],
    ['2024-01..09', 'year-to-date', 9],
    ['2024', 'year', 12],
    ['2024-10..12', 'quarter', 3],
    ['2024-02..09', 'span', 8],
    ['2024-01..03', 'year-to-date', 3],
  ])('%s is a %s of %i months', (text, kind, months) => {
    expect(periodKind(parsePeriod(text))).toBe(kind)
    expect(monthsIn(parsePeriod(text))).toBe(months)
  })

  it.each([
    '2024-13',
    '2024-00',
    '2024-09..01',
    '2024-1',
    '24-01',
    '2024-12 ',
    '',
    '2024-01..',
    '2024Q4',
    '2024-12-31',
  ])('"%s" is none', (text) => {
    expect(() => parsePeriod(text)).toThrow(RangeError)
  })

  it('the whole year has one text, and so has a month', () => {
    expect(printPeriod(yearToDate(2024, 12))).toBe('2024')
    expect(printPeriod(parsePeriod('2024-01..12'))).toBe('2024')
    expect(printPeriod(parsePeriod('2024-03..03'))).toBe('2024-03')
  })

  it('of the year before is the same months, twelve earlier', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(endOrdinal(period) - endOrdinal(yearBefore(period))).toBe(12)
        expect(monthsIn(yearBefore(period))).toBe(monthsIn(period))
      }),
    )
  })

  it('December 2024 starts on the 1st and ends on the 31st; January–February 2024 on 29 February', () => {
    expect(periodDays(parsePeriod('2024-12'))).toEqual({ start: '2024-12-01', end: '2024-12-31' })
    expect(periodDays(parsePeriod('2024-01..02'))).toEqual({ start: '2024-01-01', end: '2024-02-29' })
    expect(periodDays(parsePeriod('2023'))).toEqual({ start: '2023-01-01', end: '2023-12-31' })
  })
})

describe('the period before', () => {
  it.each([
    ['2024-12', '2024-11'],
    ['2024-03', '2024-01..02'],
    ['2024-01..02', '2023-12'],
    ['2019-03', '2019-02'],
    ['2019-01', '2018-12'],
    ['2020-03', '2020-01..02'],
    ['2024-02', '2024-01'],
  ])('month %s is %s', (text, before) => {
    expect(printPeriod(periodBefore(parsePeriod(text), 'month'))).toBe(before)
  })

  it.each([
    ['2024-01', '2023'],
    ['2024-01..02', '2024-01'],
    ['2024', '2024-01..11'],
    ['2024-01..03', '2024-01..02'],
  ])('year-to-date %s is %s', (text, before) => {
    expect(printPeriod(periodBefore(parsePeriod(text), 'year-to-date'))).toBe(before)
  })

  it('always ends before this one starts, on the month basis, or one month earlier, year-to-date', () => {
    fc.assert(
      fc.property(anyMonth, (period) => {
        const before = periodBefore(period, 'month')
        expect(endOrdinal(before)).toBe(endOrdinal(period) - 1)
        const span = yearToDate(period.year, period.last)
        expect(endOrdinal(periodBefore(span, 'year-to-date'))).toBe(endOrdinal(span) - 1)
      }),
    )
  })

  it('walking back from any month never visits January or February alone after the first year that merged them', () => {
    let period = month(2026, 7)
    for (let step = 0; step < 60; step++) {
      period = periodBefore(period, 'month')
      if (comesMerged(period.year)) expect(periodKind(period) === 'month' && period.last <= 2).toBe(false)
    }
  })
})

describe('order', () => {
  it('is by end, the longer first', () => {
    const sorted = ['2024-02', '2024', '2024-01..02', '2024-12', '2024-01']
      .map(parsePeriod)
      .sort(comparePeriods)
      .map(printPeriod)
    expect(sorted).toEqual(['2024-01', '2024-01..02', '2024-02', '2024', '2024-12'])
  })

  it('is total: antisymmetric, and nil only for the same period', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0)
        if (comparePeriods(a, b) === 0) expect(printPeriod(a)).toBe(printPeriod(b))
      }),
    )
  })
})
