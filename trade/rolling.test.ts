import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, decimal, fixed } from './decimal.ts'
import type { Level } from './level.ts'
import { line, levelAt } from './line.ts'
import { isMissing, type Missing } from './missing.ts'
import { month, parsePeriod, type Period, printPeriod, yearToDate } from './period.ts'
import { rollingEnds, rollingGrowth, rollingTwelve } from './rolling.ts'

/** Exports in US$ billion, months of 2023 and 2024 as restated. */
const EXPORTS: Record<number, readonly string[]> = {
  2023: ['493.0', '302.4', '288.1', '280.9', '283.4', '280.8', '283.8', '296.5', '274.2', '292.6', '303.3'],
  2024: ['527.9', '279.1', '291.7', '301.6', '307.2', '300.2', '308.2', '303.4', '308.9', '311.9', '335.6'],
}

describe('twelve months', () => {
  it('to December 2024 are the year, US$3,575.7 billion of exports, 5.8 % more than the year before', () => {
    const exports = merged(EXPORTS)
    const year = found(rollingTwelve(exports, month(2024, 12)))
    expect(fixed(year.amount.div('1e9'), 1)).toBe('3575.7')
    expect(year.parts).toHaveLength(11)
    expect(year.lastDigit).toBe(8)
    expect(fixed(found(rollingGrowth(exports, month(2024, 12))), 1)).toBe('5.8')
  })

  it('to January–February count the two months once, and end where February ends', () => {
    const exports = merged(EXPORTS)
    const parts = found(rollingTwelve(exports, yearToDate(2024, 2))).parts.map((part) => printPeriod(part.period))
    expect(parts).toEqual([
      ...Array.from({ length: 10 }, (_, at) => `2023-${String(at + 3).padStart(2, '0')}`),
      '2024-01..02',
    ])
  })

  it('to January are not known where January and February came together', () => {
    expect(rollingTwelve(merged(EXPORTS), month(2024, 1))).toEqual({ missing: 'merged' })
  })

  it('are the same whether January and February were printed apart, together, or both', () => {
    const months = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 24, maxLength: 24 })
    fc.assert(
      fc.property(months, fc.integer({ min: 2, max: 12 }), (values, last) => {
        const apart = values.map((value, at) => level(String(value), month(2018 + Math.floor(at / 12), (at % 12) + 1)))
        const together = [2018, 2019].map((year) => {
          const first = values[(year - 2018) * 12] ?? 0n
          return level(String(first + (values[(year - 2018) * 12 + 1] ?? 0n)), yearToDate(year, 2))
        })
        const alone = line(apart)
        const both = line([...apart, ...together])
        const only = line([...apart.filter(({ period }) => period.last > 2), ...together])
        const end = last === 2 ? yearToDate(2019, 2) : month(2019, last)
        const expected = values.slice(last, last + 12).reduce((sum, value) => sum + value, 0n)
        for (const form of [alone, both, only])
          expect(found(rollingTwelve(form, end)).amount.eq(String(expected))).toBe(true)
      }),
    )
  })

  it('are missing when one month is, and so is their growth for want of a base', () => {
    const gap = new Map(merged(EXPORTS))
    gap.delete('2024-07')
    expect(rollingTwelve(gap, month(2024, 12))).toEqual({ missing: 'not-held' })
    expect(rollingGrowth(merged(EXPORTS), month(2024, 6))).toEqual({ missing: 'no-base' })
  })

  it('are not made from year-to-date figures', () => {
    const sums = line([level('1', parsePeriod('2024-05'), 'year-to-date')])
    expect(isMissing(rollingTwelve(sums, yearToDate(2024, 5)))).toBe(true)
  })

  it('end once in February, however it was printed', () => {
    const both = line([
      level('1', month(2019, 1)),
      level('1', month(2019, 2)),
      level('2', yearToDate(2019, 2)),
      level('3', yearToDate(2020, 2)),
    ])
    expect(rollingEnds(both).map(printPeriod)).toEqual(['2019-01', '2019-02', '2020-01..02'])
  })
})

describe('January–February', () => {
  it('is as printed where it is, though the two months are held too', () => {
    const both = line([level('1', month(2019, 1)), level('2', month(2019, 2)), level('4', yearToDate(2019, 2))])
    expect(found(levelAt(both, yearToDate(2019, 2))).amount.eq('4')).toBe(true)
  })

  it('is not added up from a year-to-date line', () => {
    const sums = line([level('1', month(2019, 1), 'year-to-date')])
    expect(levelAt(sums, yearToDate(2019, 2))).toEqual({ missing: 'not-held' })
  })
})

/** Eleven figures a year, the first of them January–February. */
function merged(years: Record<number, readonly string[]>) {
  return line(
    Object.entries(years).flatMap(([year, values]) =>
      values.map((value, at) => {
        const amount = decimal(value).times(new Decimal('1e9'))
        return {
          ...level('0', at === 0 ? yearToDate(Number(year), 2) : month(Number(year), at + 2)),
          amount,
          lastDigit: 8,
        }
      }),
    ),
  )
}

function level(value: string, period: Period, basis: Level['basis'] = 'month'): Level {
  return { amount: decimal(value), unit: 'USD', period, basis, lastDigit: 0 }
}

function found<T>(value: T | Missing): T {
  if (isMissing(value)) throw new Error(`expected a figure, found none: ${value.missing}`)
  return value
}
