import { describe, expect, it } from 'vitest'
import { AFTER, AFTER_THE_YEAR } from './december-2024.examples.ts'
import { yearOfGrowth, yearsOfLevels } from './trend.ts'

const december = { flow: 'exports', currency: 'USD', period: '2024-12', isOut: true, expected: '7.3' } as const

describe('a year of growth', () => {
  it('runs from December 2023 to December 2024 in thirteen steps and twelve bars', () => {
    const { steps, bars } = yearOfGrowth(AFTER.figures, december)
    expect([steps, bars.length, bars[0]?.period, bars.at(-1)?.period]).toEqual([13, 12, '2023-12', '2024-12'])
  })
  it('January–February is one bar of double width', () => {
    expect(yearOfGrowth(AFTER.figures, december).bars[1]).toEqual({
      period: '2024-01..02',
      at: 1,
      steps: 2,
      value: '7.1',
      isNewest: false,
    })
  })
  it('a single January is never drawn over it', () => {
    const series = 'CN.exports.all.value.USD.month'
    const line = AFTER.figures[series] ?? {}
    const january = { ...line['2024-03'], period: '2024-01' } as (typeof line)[string]
    expect(
      yearOfGrowth({ [series]: { ...line, '2024-01': january } }, december).bars.map(({ period }) => period),
    ).not.toContain('2024-01')
  })
  it('before the release December has its place, its expectation and no bar', () => {
    const { bars, last } = yearOfGrowth(AFTER.figures, { ...december, isOut: false })
    expect([bars.at(-1)?.period, last]).toEqual(['2024-11', { period: '2024-12', at: 12, steps: 1, expected: '7.3' }])
  })
  it('a month not held leaves its place empty', () => {
    const series = 'CN.exports.all.value.USD.month'
    const { '2024-08': _, ...held } = AFTER.figures[series] ?? {}
    expect(yearOfGrowth({ [series]: held }, december).bars.map(({ at }) => at)).toEqual([
      0, 1, 3, 4, 5, 6, 7, 9, 10, 11, 12,
    ])
  })
})

describe('years of levels', () => {
  it('before the year comes its place is kept: four bars in five steps', () => {
    const { steps, bars, last } = yearsOfLevels(AFTER.figures, {
      flow: 'total',
      currency: 'CNY',
      period: '2024',
      isOut: false,
      expected: null,
    })
    expect([steps, bars.length, last.at]).toEqual([5, 4, 4])
  })
  it('2020 to 2024 in trillions of yuan: 32.16 to 43.85', () => {
    const { bars } = yearsOfLevels(AFTER_THE_YEAR.figures, {
      flow: 'total',
      currency: 'CNY',
      period: '2024',
      isOut: true,
      expected: null,
    })
    expect(bars.map(({ period, value }) => [period, value])).toEqual([
      ['2020', '32.16'],
      ['2021', '39.1'],
      ['2022', '42.07'],
      ['2023', '41.76'],
      ['2024', '43.85'],
    ])
  })
})
