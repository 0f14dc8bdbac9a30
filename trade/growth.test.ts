import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, fixed } from './decimal.ts'
import { growth, growthBetween, growthOnMonth, growthOnYear } from './growth.ts'
import { type Level, levelOf, printLevel } from './level.ts'
import { line } from './line.ts'
import { isMissing, type Missing } from './missing.ts'
import { parsePeriod } from './period.ts'
import { BasisError, CurrencyError } from './same-basis.ts'

const USD_MONTH = 'CN.exports.all.value.USD.month'
const CNY_YTD = 'CN.exports.all.value.CNY.year-to-date'

function printed(series: string, period: string, value: string, scale = 9): Level {
  const level = levelOf({ series, period, value, scale, missingReason: null })
  if (isMissing(level)) throw new Error('a printed value is a level')
  return level
}

/** Official exports in US$ billion as restated (General Administration of Customs, copied by East Money). */
const exports = line([
  printed(USD_MONTH, '2022-03', '272.9'),
  printed(USD_MONTH, '2022-01..02', '538.1'),
  printed(USD_MONTH, '2023-01..02', '493.0'),
  printed(USD_MONTH, '2023-03', '302.4'),
  printed(USD_MONTH, '2023-04', '288.1'),
  printed(USD_MONTH, '2023-11', '292.6'),
  printed(USD_MONTH, '2023-12', '303.3'),
  printed(USD_MONTH, '2024-01..02', '527.9'),
  printed(USD_MONTH, '2024-03', '279.1'),
  printed(USD_MONTH, '2024-11', '311.9'),
  printed(USD_MONTH, '2024-12', '335.6'),
])

const shown = (value: Parameters<typeof fixed>[0] | Missing) => (isMissing(value) ? value.missing : fixed(value, 1))

describe('growth on the year', () => {
  it.each([
    ['2024-12', '10.6', 'printed as 10.7: these levels carry one digit after the point'],
    ['2024-11', '6.6', 'first printed as 6.7'],
    ['2023-03', '10.8', 'printed as 10.9'],
    ['2024-01..02', '7.1', 'as printed'],
    ['2023-01..02', '-8.4', 'printed as -6.8 on a base since cut'],
  ])('of exports in %s is %s (%s)', (period, percent) => {
    expect(shown(growthOnYear(exports, parsePeriod(period)))).toBe(percent)
  })

  it('of 25.45 trillion yuan on 23.77 in 2024 is 7.1 %, on the agency’s own base and on ours', () => {
    expect(shown(growthBetween(printed(CNY_YTD, '2024', '25.45', 12), printed(CNY_YTD, '2023', '23.77', 12)))).toBe(
      '7.1',
    )
  })

  it('is missing for want of a base in the first year held', () => {
    expect(growthOnYear(exports, parsePeriod('2022-03'))).toEqual({ missing: 'no-base' })
  })

  it('is missing, not infinite, where nothing was traded a year before', () => {
    expect(growthBetween(printed(USD_MONTH, '2024-05', '0.1'), printed(USD_MONTH, '2023-05', '0.0'))).toEqual({
      missing: 'zero-base',
    })
  })

  it('of a deficit that turns into a surplus is positive', () => {
    expect(shown(growthBetween(printed(USD_MONTH, '2024-05', '5.0'), printed(USD_MONTH, '2023-05', '-10.0')))).toBe(
      '150.0',
    )
  })

  it('of January–February adds two single prints where only those are held, as in 2019', () => {
    const apart = line([
      printed(USD_MONTH, '2019-01', '218.0'),
      printed(USD_MONTH, '2019-02', '135.3'),
      printed(USD_MONTH, '2020-01..02', '292.0'),
    ])
    expect(shown(growthOnYear(apart, parsePeriod('2020-01..02')))).toBe('-17.4')
  })

  it('never takes January or February out of the two together', () => {
    expect(growthOnYear(exports, parsePeriod('2024-01'))).toEqual({ missing: 'merged' })
    expect(growthOnYear(exports, parsePeriod('2024-02'))).toEqual({ missing: 'merged' })
  })

  it('refuses a month against a year-to-date, other months, and the year before last', () => {
    const december = printed(USD_MONTH, '2024-12', '335.6')
    expect(() => growthBetween(december, printed('CN.exports.all.value.USD.year-to-date', '2023', '3380.0'))).toThrow(
      BasisError,
    )
    expect(() => growthBetween(december, printed(USD_MONTH, '2023-11', '292.6'))).toThrow(BasisError)
    expect(() => growthBetween(december, printed(USD_MONTH, '2022-12', '296.9'))).toThrow(BasisError)
  })

  it('refuses dollars against yuan', () => {
    expect(() =>
      growthBetween(
        printed(CNY_YTD, '2024', '25.45', 12),
        printed('CN.exports.all.value.USD.year-to-date', '2023', '3380.0'),
      ),
    ).toThrow(CurrencyError)
  })

  it('turns a level and its growth back into the level, whatever they are', () => {
    const amount = fc.bigInt({ min: 1n, max: 10n ** 14n }).map(String)
    fc.assert(
      fc.property(amount, amount, (now, before) => {
        const pair = {
          now: printed(USD_MONTH, '2024-05', now, 0),
          yearBefore: printed(USD_MONTH, '2023-05', before, 0),
        }
        const percent = growth(pair)
        if (isMissing(percent)) throw new Error('the base is not zero')
        const back = pair.yearBefore.amount.times(percent.div('100').plus('1'))
        expect(back.minus(pair.now.amount).abs().lt('0.001')).toBe(true)
      }),
    )
  })
})

describe('growth on the month', () => {
  it('of exports in April 2023 is −4.7 % on March', () => {
    expect(shown(growthOnMonth(exports, parsePeriod('2023-04')))).toBe('-4.7')
  })

  it('does not exist for January–February, nor for the March after it', () => {
    expect(growthOnMonth(exports, parsePeriod('2024-01..02'))).toEqual({ missing: 'merged' })
    expect(growthOnMonth(exports, parsePeriod('2024-03'))).toEqual({ missing: 'merged' })
  })

  it('exists for March where February was printed alone, as in 2019', () => {
    const apart = line([printed(USD_MONTH, '2019-02', '135.3'), printed(USD_MONTH, '2019-03', '198.2')])
    expect(shown(growthOnMonth(apart, parsePeriod('2019-03')))).toBe('46.5')
  })

  it('does not exist in a year-to-date line', () => {
    const sums = line([printed('CN.exports.all.value.USD.year-to-date', '2024-01', '306.2')])
    expect(growthOnMonth(sums, parsePeriod('2024-01'))).toEqual({ missing: 'not-published' })
  })
})

describe('a level', () => {
  it('prints again with the digits it had, in whatever unit', () => {
    expect(printLevel(printed(CNY_YTD, '2024', '43.85', 12), 12)).toBe('43.85')
    expect(printLevel(printed(CNY_YTD, '2024', '43.85', 12), 8)).toBe('438500')
    expect(printLevel(printed(USD_MONTH, '2024-12', '335.6'), 12)).toBe('0.3356')
  })

  it('of a figure of which only growth was printed is missing for that reason', () => {
    expect(
      levelOf({ series: USD_MONTH, period: '2024-12', value: null, scale: 9, missingReason: 'growth-only' }),
    ).toEqual({ missing: 'growth-only' })
  })

  it('counts 43.85 trillion without a float', () => {
    expect(printed(CNY_YTD, '2024', '43.85', 12).amount.eq(decimal('43850000000000'))).toBe(true)
  })
})
