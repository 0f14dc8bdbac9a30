import { describe, expect, it } from 'vitest'
import { parsePeriod, periodDays } from '../period.ts'
import { coordinatesOf } from './coordinates.ts'
import { isFault, matchesCode, matchesTime, parseCodeFilter, parseTimeFilter, reachOfTime } from './filter.ts'
import { nearestTimePeriod, parseTimePeriod, printTimePeriod } from './time-period.ts'
import { matchesVersion } from './version.ts'

describe('a time period', () => {
  it.each([
    ['2024-12', '2024-12'],
    ['2024', '2024'],
    ['2024-01..02', '2024-01-01/P2M'],
    ['2024-01..09', '2024-01-01/P9M'],
    ['2024-10..12', '2024-10-01/P3M'],
  ])('%s is written %s, and read as the same days', (period, written) => {
    expect(printTimePeriod(parsePeriod(period))).toBe(written)
    expect(parseTimePeriod(written)).toEqual(periodDays(parsePeriod(period)))
  })

  it('is none beyond a year’s end, or of a month or day there is none of', () => {
    for (const text of ['2024-13', '2024-Q5', '2024-12-01/P2M', '2023-02-29', '2024-01-02/P2M', 'x', ''])
      expect({ text, span: parseTimePeriod(text) }).toEqual({ text, span: null })
    expect(parseTimePeriod('2024-Q4')).toEqual({ start: '2024-10-01', end: '2024-12-31' })
    expect(nearestTimePeriod('2024-13')).toBe('2024-12')
  })
})

describe('a condition on time', () => {
  const holds = (text: string, period: string) => {
    const filter = parseTimeFilter(text)
    if (isFault(filter)) throw new Error(filter.part)
    return matchesTime(filter, periodDays(parsePeriod(period)))
  }

  it('holds for periods all of whose days lie within: January–February does not begin in February', () => {
    expect(holds('ge:2024-01', '2024-01..02')).toBe(true)
    expect(holds('ge:2024-02', '2024-01..02')).toBe(false)
    expect(holds('le:2024-02', '2024-01..02')).toBe(true)
    expect(holds('lt:2024-02', '2024-01..02')).toBe(false)
    expect(holds('gt:2023', '2024-01..02')).toBe(true)
    expect(holds('2024-01-01/P2M', '2024-01..02')).toBe(true)
    expect(holds('ne:2024-02', '2024-01..02')).toBe(true)
  })

  it('may be a range, or one of several; in an address a plus sign arrives as a blank', () => {
    expect(['2023-12', '2024-01', '2024-12', '2025-01'].map((one) => holds('ge:2024-01 le:2024-12', one))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(holds('ge:2024+le:2024,2026-07', '2026-07')).toBe(true)
  })

  it('is read from what it can reach, and never from less', () => {
    const reach = (text: string) => reachOfTime(parseTimeFilter(text) as never)
    expect(reach('ge:2024-03+lt:2024-06')).toEqual({ from: '2024-03-01', to: '2024-06-01' })
    expect(reach('2024,2026-07')).toEqual({ from: '2024-01-01', to: '2026-07-31' })
    expect(reach('ge:2024,ne:2020')).toEqual({ from: null, to: null })
  })
})

describe('a condition on codes', () => {
  it('is any of some, or all but some, and names what it does not know', () => {
    const known = (code: string) => ['USA', 'JPN', '_T'].includes(code)
    const some = parseCodeFilter('USA,JPN', known)
    const others = parseCodeFilter('ne:_T+ne:USA', known)
    if (isFault(some) || isFault(others)) throw new Error('refused')
    expect(['USA', 'JPN', '_T'].map((code) => matchesCode(some, code))).toEqual([true, true, false])
    expect(['USA', 'JPN', '_T'].map((code) => matchesCode(others, code))).toEqual([false, true, false])
    expect(parseCodeFilter('USA,UAS', known)).toEqual({ fault: 'code', part: 'UAS' })
    expect(parseCodeFilter('ge:USA', known)).toMatchObject({ fault: 'operator', part: 'ge' })
  })
})

describe('a version', () => {
  it.each([
    ['*', true],
    ['~', true],
    ['+', true],
    ['1.2.0', true],
    ['1+.0.0', true],
    ['1.0+.0', true],
    ['1.2.~', true],
    ['1.3+.0', false],
    ['2.0.0', false],
    ['1.2', false],
    ['latest', false],
  ])('1.2.0 is what %s asks for: %s', (query, isAsked) => {
    expect(matchesVersion(query, '1.2.0')).toBe(isAsked)
  })

  it('of two parts promises nothing, and is no stable one', () => {
    expect(matchesVersion('+', '1.0')).toBe(false)
    expect(matchesVersion('~', '1.0')).toBe(true)
    expect(matchesVersion('+', '0.1.0')).toBe(false)
  })
})

describe('the place of a series in the cube', () => {
  it.each([
    ['CN.exports.all.value.USD.month', 'M.exports._T._T._T._T.value.USD.month'],
    ['CN.total.counterpart:USA.value.CNY.year-to-date', 'M.total.USA._T._T._T.value.CNY.year-to-date'],
    ['CN.imports.commodity:crude-oil.quantity.tons.month', 'M.imports._T.crude-oil._T._T.quantity.tons.month'],
    [
      'CN.exports.commodity:drones.quantity.cubic metres.month',
      'M.exports._T.drones._T._T.quantity.cubic_metres.month',
    ],
    ['CN.exports.sector:electronics.value.USD.month', 'M.exports._T.SECTOR_electronics._T._T.value.USD.month'],
    ['CN.exports.chapter:85.value.USD.month', 'M.exports._T.HS_85._T._T.value.USD.month'],
    ['CN.exports.counterpart-chapter:USA+85.value.USD.month', 'M.exports.USA.HS_85._T._T.value.USD.month'],
    ['CN.imports.enterprise:SOE+ordinary.value.USD.month', 'M.imports._T._T.ordinary.SOE.value.USD.month'],
    ['CN.imports.mode:ordinary.value.USD.month', 'M.imports._T._T.ordinary._T.value.USD.month'],
  ])('%s is %s', (series, key) => {
    expect(Object.values(coordinatesOf(series)).join('.')).toBe(key)
  })
})
