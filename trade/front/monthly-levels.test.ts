import { describe, expect, it } from 'vitest'
import { EXPORTS, exports2024, printed } from './front.examples.ts'
import { monthlyLevels } from './monthly-levels.ts'

describe('levels month by month', () => {
  it('draws January and February 2024 flat at the average of the 528.01 printed for both', () => {
    const months = monthlyLevels(exports2024, 2024, 9)
    expect(months.slice(0, 3).map(({ digits }) => digits)).toEqual(['264.005', '264.005', '279.68'])
    expect(months.map(({ averaged }) => averaged).slice(0, 3)).toEqual([true, true, false])
    expect(months).toHaveLength(12)
  })
  it('leaves a gap for a month that is not held', () => {
    const without = exports2024.filter(({ period }) => period !== '2024-06')
    expect(monthlyLevels(without, 2024, 9)[5]?.digits).toBeNull()
  })
  it('keeps January and February apart before 2020, when they were printed apart', () => {
    const months = monthlyLevels(
      [
        printed(EXPORTS, '2019-01', '217.57', '9.1'),
        printed(EXPORTS, '2019-02', '135.24', '-20.7'),
        printed(EXPORTS, '2019-01..02', '353.21', '-4.6'),
      ],
      2019,
      9,
    )
    expect(months.map(({ digits }) => digits)).toEqual(['217.57', '135.24'])
  })
  it('counts in 亿 where the axis does', () => {
    expect(monthlyLevels(exports2024, 2024, 8).at(-1)?.digits).toBe('3356.3')
  })
  it('has no month where nothing is held', () => {
    expect(monthlyLevels([], 2019, 9)).toEqual([])
  })
})
