import { describe, expect, it } from 'vitest'
import { Decimal, decimal } from './decimal.ts'
import { line } from './line.ts'
import type { Level } from './level.ts'
import { isMissing } from './missing.ts'
import { month, type Period, yearToDate } from './period.ts'
import { adjusted, seasonalFactors, type SeasonalFactors } from './seasonal.ts'

const level = (period: Period, amount: Decimal): Level => ({
  amount,
  unit: 'USD',
  period,
  basis: 'month',
  lastDigit: 0,
})

// A season by hand: March a tenth under, December an eighth over, January and February 5 % under; the others make it average 1.
const SEASON = new Map([
  [2, '0.95'],
  [3, '0.9'],
  [12, '1.125'],
])
const REST = new Decimal('12').minus(decimal('0.95').times('2')).minus('0.9').minus('1.125').div('8')
const factor = (last: number) => decimal(SEASON.get(last) ?? REST.toFixed(18))

/** Years of a line that grows by `step` a month, January and February printed as one. */
function years(from: number, to: number, step: string): Level[] {
  const trend = (year: number, of: number) => decimal('1000').plus(decimal(step).times(String((year - from) * 12 + of)))
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).flatMap((year) => [
    level(yearToDate(year, 2), trend(year, 1).plus(trend(year, 2)).times(factor(2))),
    ...Array.from({ length: 10 }, (_, at) => at + 3).map((of) =>
      level(month(year, of), trend(year, of).times(factor(of))),
    ),
  ])
}

const found = (levels: readonly Level[]): SeasonalFactors => {
  const factors = seasonalFactors(line(levels))
  return isMissing(factors) ? expect.fail(`no factors: ${factors.missing}`) : factors
}

describe('the seasons of a line', () => {
  it('of a level line with a season are that season, to the last digit', () => {
    const factors = found(years(2019, 2024, '0'))
    for (const [last, of] of factors) expect(of.minus(factor(last)).abs().lt('0.0000000000000001')).toBe(true)
    expect(factors.size).toBe(11)
  })

  it('average one over the twelve months, January and February counted twice', () => {
    const factors = found(years(2017, 2024, '7'))
    const sum = [...factors].reduce(
      (total, [last, of]) => total.plus(last === 2 ? of.times('2') : of),
      new Decimal('0'),
    )
    expect(sum.minus('12').abs().lt('0.000000000000001')).toBe(true)
  })

  it('taken out leave what each month would be without them, January–February a month’s average', () => {
    const levels = years(2019, 2024, '0')
    const factors = found(levels)
    for (const one of levels) {
      const without = adjusted(one, factors)
      expect(isMissing(without) ? without : without.round(6).toFixed()).toBe('1000')
    }
  })

  it('are not guessed from fewer than three years, nor for a January alone, nor for a line that touches zero', () => {
    expect(seasonalFactors(line(years(2022, 2024, '0')))).toEqual({ missing: 'not-held' })
    expect(adjusted(level(month(2019, 1), decimal('1000')), found(years(2019, 2024, '0')))).toEqual({
      missing: 'merged',
    })
    const withZero = years(2019, 2024, '0').map((one) =>
      one.period.year === 2021 && one.period.last === 6 ? { ...one, amount: new Decimal('0') } : one,
    )
    expect(seasonalFactors(line(withZero))).toEqual({ missing: 'not-held' })
  })
})
