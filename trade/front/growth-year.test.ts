import { describe, expect, it } from 'vitest'
import { exports2024 } from './front.examples.ts'
import { growthYear } from './growth-year.ts'

describe('a year of growth', () => {
  it('runs from December to December with January–February as one bar of two months', () => {
    const bars = growthYear(exports2024, '2024-12')
    expect(bars.map(({ period }) => period).slice(0, 3)).toEqual(['2023-12', '2024-01..02', '2024-03'])
    expect(bars.map(({ start }) => start).slice(0, 3)).toEqual([0, 1, 3])
    expect(bars.at(-1)).toMatchObject({ period: '2024-12', start: 12, months: 1, percent: '10.7' })
  })
  it('ends with January–February where that is the newest', () => {
    expect(growthYear(exports2024, '2024-01..02').at(-1)).toMatchObject({ months: 2, percent: '7.1' })
  })
  it('keeps the place of a month without a print', () => {
    expect(growthYear([], '2024-12').every(({ percent }) => percent === null)).toBe(true)
  })
})
