import { describe, expect, it } from 'vitest'
import { fallsInARow, lastOfSameSign, periodsBetween, type Ranked, type RankedSeries, reachedBefore } from './ranks.ts'

const rank = (percent: string): Ranked => ({
  percent,
  isRestated: false,
  id: { series: 'CN.exports.all.value.USD.month', period: '', vintage: 1 },
})
const series = (values: Record<string, string>): RankedSeries =>
  new Map(Object.entries(values).map(([period, percent]) => [period, rank(percent)]))

// First prints of export growth, March 2023 to May 2024.
const EXPORTS = series({
  '2022-09': '5.7',
  '2022-10': '-0.3',
  '2022-11': '-8.7',
  '2022-12': '-9.9',
  '2023-01..02': '-6.8',
  '2023-03': '14.8',
  '2023-04': '8.5',
  '2023-05': '-7.5',
  '2023-06': '-12.4',
  '2023-07': '-14.5',
  '2023-08': '-8.8',
  '2023-09': '-6.2',
  '2023-10': '-6.4',
  '2023-11': '0.5',
  '2023-12': '2.3',
  '2024-01..02': '7.1',
  '2024-03': '-7.5',
  '2024-04': '1.5',
  '2024-05': '7.6',
})

describe('ranks', () => {
  it('8.6% in June 2024 was last reached in March 2023, thirteen periods lie between', () => {
    expect(reachedBefore(rank('8.6'), '2024-06', EXPORTS)).toMatchObject({ period: '2023-03', between: 13 })
  })

  it('an equal rate counts as reached', () => {
    expect(reachedBefore(rank('7.6'), '2024-06', EXPORTS)).toMatchObject({ period: '2024-05', between: 0 })
  })

  it('a hole proves nothing', () => {
    const holed = new Map(EXPORTS)
    holed.delete('2023-12')
    expect(reachedBefore(rank('8.6'), '2024-06', holed)).toBeNull()
  })

  it('March 2023 was the first rise since September 2022, four periods of falls between', () => {
    expect(lastOfSameSign(rank('14.8'), '2023-03', EXPORTS)).toMatchObject({ period: '2022-09', between: 4 })
  })

  it('a zero between ends "the first since"', () => {
    expect(lastOfSameSign(rank('5.0'), '2024-06', series({ '2024-05': '0.0', '2024-04': '3.0' }))).toBeNull()
  })

  it('August 2023 was a fourth month of falls; January–February counts two', () => {
    expect(fallsInARow(rank('-8.8'), '2023-08', EXPORTS)).toMatchObject({ periods: 4, months: 4 })
    expect(fallsInARow(rank('-6.8'), '2023-01..02', EXPORTS)).toMatchObject({ periods: 4, months: 5 })
    expect(fallsInARow(rank('8.6'), '2024-06', EXPORTS)).toBeNull()
  })

  it('a January alone never ranks', () => {
    expect(reachedBefore(rank('9.1'), '2019-01', series({ '2018-12': '10.0' }))).toBeNull()
  })

  it('a year has eleven periods', () => {
    expect(periodsBetween('2023-06', '2024-06')).toBe(10)
    expect(periodsBetween('2023-12', '2024-01..02')).toBe(0)
    expect(periodsBetween('2020-01..02', '2023-07')).toBe(37)
  })
})
