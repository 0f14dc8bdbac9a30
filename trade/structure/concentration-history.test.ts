import { describe, expect, it } from 'vitest'
import { decimal, fixed } from '../decimal.ts'
import { type Level } from '../level.ts'
import { parsePeriod, printPeriod } from '../period.ts'
import { concentrationOnLines, concentrationOnPartners, pointYearBefore, rangeOfYear } from './concentration-history.ts'
import { concentrationSentence } from './concentration-sentence.ts'
import { sharesThenAndNow } from './shares-then-and-now.ts'

const WHOLE = { '2023': 100, '2024': 100, '2024-01..11': 100, '2024-01..10': 100, '2025-01..02': 100 }

describe('concentration on partners', () => {
  const history = concentrationOnPartners(
    line(WHOLE),
    [
      named('USA', { '2023': 60, '2024': 50, '2024-01..11': 55, '2024-01..10': 52, '2025-01..02': 40 }),
      named('JPN', { '2023': 40, '2024': 50, '2024-01..11': 44, '2024-01..10': 48, '2025-01..02': 30 }),
    ],
    'year-to-date',
  )

  it('is computed where the partners held make up 95 % of the whole, and says what the others lack', () => {
    expect(history.points.map(({ period }) => printPeriod(period))).toEqual([
      '2023',
      '2024-01..10',
      '2024-01..11',
      '2024',
    ])
    expect(
      history.notComputed.map(({ period, coveragePercent }) => [printPeriod(period), fixed(coveragePercent, 0)]),
    ).toEqual([['2025-01..02', '70']])
  })

  it('says how much the rest could add at most: one per cent not held, one point', () => {
    const november = history.points.find(({ period }) => printPeriod(period) === '2024-01..11')
    expect(november && fixed(november.couldAdd, 2)).toBe('1.00')
  })

  it('stands beside the same months a year before, and in the range of its year', () => {
    const year = history.points.at(-1) ?? expect.fail('no 2024')
    expect(fixed(pointYearBefore(history.points, year)?.index ?? decimal('0'), 0)).toBe('5200')
    const range = rangeOfYear(history.points, year)
    expect(range && [fixed(range.low, 0), fixed(range.high, 0)]).toEqual(['4961', '5008'])
    expect(concentrationSentence(history, year, 'exports', 'en')).toBe(
      'Exports by partner, 2024: 5,000, as many as 2.0 equal partners; 5,200 a year before; 2024 ranged from 4,961 to 5,008.',
    )
    expect(concentrationSentence(history, year, 'exports', 'zh')).toBe(
      '2024年出口伙伴集中度为5,000，相当于2.0个均等伙伴；上年同期为5,200；2024年在4,961至5,008之间。',
    )
  })

  it('shares change in points from unrounded levels, and a partner that a table does not print had none', () => {
    const [now, then] = [history.points.at(-1), history.points[0]]
    const shares = now && then ? sharesThenAndNow(now, { ...then, shares: new Map([['USA', decimal('60')]]) }) : []
    expect(shares.map(({ code, change }) => [code, change && fixed(change, 1)])).toEqual([
      ['USA', '-10.0'],
      ['JPN', '50.0'],
    ])
  })
})

describe('concentration on lines of goods', () => {
  const periods = { '2024-01..10': 30, '2024-01..11': 30, '2024': 30, '2025-01..02': 20 }
  const history = concentrationOnLines(
    line(WHOLE),
    [
      named('motor-vehicles', { ...periods, '2023': 1 }),
      named('electric-passenger-vehicles', periods),
      named('steel', { '2024-01..10': 20, '2024-01..11': 20, '2024': 20, '2025-01..02': 30 }),
      named('toys', { '2024': 10 }),
    ],
    'year-to-date',
  )

  it('counts the same widest lines in every period, so that a longer table is not more concentrated', () => {
    expect(history.counted).toEqual(['motor-vehicles', 'steel'])
    expect(history.points.map(({ index }) => fixed(index, 0))).toEqual(['1300', '1300', '1300', '1300'])
  })

  it('does not compute a period that lacks one of them, and names it', () => {
    expect(history.notComputed.map(({ period, lacking }) => [printPeriod(period), lacking])).toEqual([
      ['2023', ['steel']],
    ])
  })
})

function named(code: string, levels: Readonly<Record<string, number>>) {
  return { code, line: line(levels) }
}

function line(levels: Readonly<Record<string, number>>) {
  const of = Object.entries(levels).map(([period, size]): readonly [string, Level] => [
    period,
    { amount: decimal(String(size)), unit: 'CNY', period: parsePeriod(period), basis: 'year-to-date', lastDigit: 0 },
  ])
  return { levels: new Map(of), printed: new Map(), periods: [...new Map(of).keys()], growths: new Map() }
}
