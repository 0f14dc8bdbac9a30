import { describe, expect, it } from 'vitest'
import { membersOf } from '#trade/counterpart-groups.ts'
import { COUNTERPARTS } from '#trade/counterparts.ts'
import { type Decimal, decimal } from '#trade/decimal.ts'
import { ENTERPRISE_TYPES } from '#trade/enterprise-types.ts'
import { TRADE_MODES } from '#trade/trade-modes.ts'
import { compileHistory } from './compile-history.ts'
import type { HistoryFigure } from './history-release.ts'

const releases = compileHistory().filter((entry) => entry.kind === 'release')

/** The level of one figure of `code` in single units; zero where the table has no such row. */
function level(code: string, series: string, period: string): Decimal {
  const figures: readonly HistoryFigure[] = releases.find((release) => release.code === code)?.figures ?? []
  const { value, scale } = figures.find((one) => one.series === series && one.period === period) ?? {
    value: null,
    scale: 0,
  }
  return value === null ? decimal('0') : decimal(value).times(decimal('10').pow(scale))
}

function sum(levels: readonly Decimal[]): Decimal {
  return levels.reduce((total, one) => total.plus(one), decimal('0'))
}

function gap(whole: Decimal, parts: readonly Decimal[]): Decimal {
  expect(whole.gt('0')).toBe(true)
  return whole.minus(sum(parts)).abs()
}

// Rounding of 17 rows to a thousand dollars, as the tables themselves show it: 4 at most.
const FOUR_THOUSAND = decimal('4000')

describe('parts of one table add up', () => {
  it.each([
    ['GACC-2019-12-report', 'exports', '2019-12', 'month'],
    ['GACC-2019-12-report', 'imports', '2019', 'year-to-date'],
    ['GACC-2023-10-report', 'imports', '2023-10', 'month'],
    ['GACC-2023-10-report', 'exports', '2023-01..10', 'year-to-date'],
  ])('%s: the customs regimes are all %s of %s', (code, flow, period, basis) => {
    const regimes = TRADE_MODES.filter((mode) => mode.sums.length === 0)
    const parts = regimes.map((mode) => level(code, `CN.${flow}.mode:${mode.code}.value.USD.${basis}`, period))
    expect(gap(level(code, `CN.${flow}.all.value.USD.${basis}`, period), parts).lte(FOUR_THOUSAND)).toBe(true)
  })

  it.each([
    ['GACC-2024-05-report', 'exports', '2024-01..05'],
    ['GACC-2023-11-report', 'imports', '2023-01..11'],
  ])('%s: the types of enterprise are all %s of %s', (code, flow, period) => {
    const parts = ENTERPRISE_TYPES.map((type) =>
      level(code, `CN.${flow}.enterprise:${type.code}.value.USD.year-to-date`, period),
    )
    expect(gap(level(code, `CN.${flow}.all.value.USD.year-to-date`, period), parts).lte(FOUR_THOUSAND)).toBe(true)
  })

  it.each([
    ['ASEAN', '2024-12', 'exports', '2024'],
    ['ASEAN', '2024-07', 'imports', '2024-01..07'],
    ['EU', '2024-12', 'exports', '2024'],
  ])('the members of %s in %s are its %s of %s', (group, month, flow, period) => {
    const series = (cut: string) => `CN.${flow}.${cut}.value.CNY.year-to-date`
    const parts = membersOf(group, month).map((member) =>
      level(`GACC-${month}-report`, series(`counterpart:${member}`), period),
    )
    // Rounding of each row to 10,000 yuan.
    expect(gap(level(`GACC-${month}-report`, series(`group:${group}`), period), parts).lte(decimal('120000'))).toBe(
      true,
    )
  })

  it('Asia and its counterparts, exports of 2024', () => {
    const parts = COUNTERPARTS.filter((one) => one.continent === 'ASIA').map((one) =>
      level('GACC-2024-12-report', `CN.exports.counterpart:${one.code}.value.CNY.year-to-date`, '2024'),
    )
    expect(
      gap(level('GACC-2024-12-report', 'CN.exports.group:ASIA.value.CNY.year-to-date', '2024'), parts).lte(
        decimal('1000000'),
      ),
    ).toBe(true)
  })
})
