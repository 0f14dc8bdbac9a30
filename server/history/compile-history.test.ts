import { describe, expect, it } from 'vitest'
import { commodity } from '#trade/commodities.ts'
import { counterpartGroup } from '#trade/counterpart-groups.ts'
import { counterpart } from '#trade/counterparts.ts'
import { digitsOf } from '#trade/decimal.ts'
import { enterpriseType } from '#trade/enterprise-types.ts'
import { parsePeriod, printPeriod } from '#trade/period.ts'
import { parseReleaseCode } from '#trade/release.ts'
import { parseSeriesKey, printSeriesKey } from '#trade/series-key.ts'
import { tradeMode } from '#trade/trade-modes.ts'
import { compileHistory } from './compile-history.ts'
import type { HistoryFigure, HistoryRelease } from './history-release.ts'
import { lastPlace, type Printed, sameNumber } from './same-number.ts'

const history = compileHistory()
const releases = history.filter((entry): entry is HistoryRelease => entry.kind === 'release')
const all = releases.flatMap((release) => release.figures.map((figure) => ({ release, figure })))

/** Each vintage of one figure as `release: value × 10^scale, growth`, oldest first. */
function vintages(series: string, period: string): readonly string[] {
  return all
    .filter(({ figure }) => figure.series === series && figure.period === period)
    .map(
      ({ release, figure }) =>
        `${release.code.slice(5)}: ${figure.value}e${figure.scale} ${figure.printedGrowthPercent} ${figure.status}`,
    )
}

function figure(code: string, series: string, period: string): HistoryFigure | undefined {
  return releases
    .find((release) => release.code === code)
    ?.figures.find((one) => one.series === series && one.period === period)
}

describe('the history, against what the agency printed', () => {
  it('2024 in yuan: 43.85 trillion (+5), exports 25.45 (+7.1), imports 18.39 (+2.3), surplus 7.06 (+22)', () => {
    const printed = ['total', 'exports', 'imports', 'balance'].map((flow) => {
      const { value, scale, printedGrowthPercent } =
        figure('GACC-2024-annual', `CN.${flow}.all.value.CNY.year-to-date`, '2024') ?? {}
      return [value, scale, printedGrowthPercent]
    })
    expect(printed).toEqual([
      ['43.85', 12, '5'],
      ['25.45', 12, '7.1'],
      ['18.39', 12, '2.3'],
      ['7.06', 12, '22'],
    ])
  })

  it('exports of March 2023 grew 14.8 in the flash and the report, and 10.9 from 7 July 2026', () => {
    expect(vintages('CN.exports.all.value.USD.month', '2023-03')).toEqual([
      '2023-03-flash: 315589337e3 14.8 P',
      '2023-03-report: 315589337e3 14.8 A',
      '2026-07-07-restatement: 302.4e9 10.9 R',
    ])
    expect(figure('GACC-2023-03-flash', 'CN.exports.all.value.USD.month', '2023-03')?.firstPrint).toBe('level-not-held')
  })

  it('exports of December 2022 were 306.08 billion dollars, and 296.9 as restated', () => {
    expect(vintages('CN.exports.all.value.USD.month', '2022-12')).toEqual([
      '2022-12-flash: 306078800e3 -9.9 P',
      '2026-07-07-restatement: 296.9e9 -9.9 R',
    ])
  })

  it('exports of May 2026 were 376.8, then 376.4, then 376.3', () => {
    expect(vintages('CN.exports.all.value.USD.month', '2026-05')).toEqual([
      '2026-05-flash: 376.8e9 19.4 P',
      '2026-08-11-restatement: 376.4e9 19.3 R',
      '2026-08-18-restatement: 376.3e9 19.2 R',
    ])
  })

  it('the first quarter of 2023 was 9.89 trillion yuan, and 9.76 with the half year', () => {
    expect(vintages('CN.total.all.value.CNY.year-to-date', '2023-01..03')).toEqual([
      '2023-03-flash: 9.89e12 4.8 P',
      '2023-06-flash: 9.76e12 null R',
    ])
  })

  it('December 2019 grew 7.6 at the press conference and 7.9 in the bulletin', () => {
    expect(vintages('CN.exports.all.value.USD.month', '2019-12').slice(0, 2)).toEqual([
      '2019-12-flash: 238267589e3 7.6 P',
      '2019-12-report: 238267589e3 7.9 A',
    ])
  })

  it.each([
    ['GACC-2025-12-flash', 'CN.exports.all.value.USD.year-to-date', '2025', '3771873.3', 6],
    ['GACC-2025-12-report', 'CN.exports.all.value.USD.year-to-date', '2025', '3771842.4', 6],
    ['GACC-2024-12-flash', 'CN.balance.all.value.USD.month', '2024-12', '104.84', 9],
    ['GACC-2024-12-flash', 'CN.balance.all.value.CNY.month', '2024-12', '752.91', 9],
    ['GACC-2024-12-report', 'CN.total.counterpart:CHN.value.CNY.year-to-date', '2024', '83635298', 4],
    ['GACC-2024-12-report', 'CN.exports.group:AFRICA.value.CNY.year-to-date', '2024', '127225405', 4],
    ['GACC-2024-09-report', 'CN.exports.all.value.USD.month', '2024-09', '303712134', 3],
    ['GACC-2026-03-flash', 'CN.exports.group:EU.value.CNY.month', '2026-03', '3248.9', 8],
    ['GACC-2019-12-report', 'CN.exports.mode:ordinary.value.USD.month', '2019-12', '135884403', 3],
    ['GACC-2024-12-report', 'CN.imports.enterprise:SOE.value.USD.year-to-date', '2024', '651550688', 3],
    [
      'GACC-2024-12-flash',
      'CN.imports.commodity:integrated-circuits.quantity.pieces.month',
      '2024-12',
      '477.88764762',
      8,
    ],
    ['GACC-2024-annual', 'CN.total.enterprise:POE.value.CNY.year-to-date', '2024', '24.33', 12],
    ['GACC-2025-05-flash', 'CN.exports.commodity:footwear.quantity.pairs.year-to-date', '2025-01..05', '37.0', 8],
  ])('%s prints %s of %s as %s × 10^%i', (code, series, period, value, scale) => {
    expect(figure(code, series, period)).toMatchObject({ value, scale })
  })

  it('counts the dollar series of every month from January 2008 to July 2026', () => {
    const series = ['exports', 'imports'].map((flow) => `CN.${flow}.all.value.USD.month`)
    for (const key of series) {
      const months = new Set(all.filter((one) => one.figure.series === key).map((one) => one.figure.period))
      expect(months.has('2008-01..02') && months.has('2026-01..02')).toBe(true)
      expect([...months].filter((period) => !period.includes('..'))).toHaveLength(18 * 12 + 7)
    }
  })
})

describe('two sources of one day', () => {
  it('the surplus of September 2022 is 573.57 billion yuan; 574 is the same number, rounded', () => {
    const surplus = figure('GACC-2022-09-flash', 'CN.balance.all.value.CNY.month', '2022-09')
    expect(surplus).toMatchObject({ value: '573.57', printedGrowthPercent: '29.9', disagreements: [] })
  })

  it('imports of 2020 are 14.23 by the agency, with the 14.22 of another report beside it', () => {
    const imports = figure('GACC-2020-annual', 'CN.imports.all.value.CNY.year-to-date', '2020')
    expect(imports?.value).toBe('14.23')
    expect(imports?.disagreements.map(({ value }) => value)).toEqual(['14.22'])
  })

  it('a total misprinted as 622.72 is never the figure, and its growth stays', () => {
    const total = figure('GACC-2019-02-flash', 'CN.total.all.value.USD.year-to-date', '2019-01..02')
    expect(total).toMatchObject({ value: null, missingReason: 'not-held', printedGrowthPercent: '-3.9' })
    expect(total?.disagreements[0]).toMatchObject({ value: '622.72', scale: 9 })
  })
})

describe('the order of the history', () => {
  it('follows the instants, and every release comes once', () => {
    const instants = history.map((entry) => entry.embargoAt)
    expect(instants).toEqual(instants.toSorted())
    expect(new Set(releases.map(({ code }) => code)).size).toBe(releases.length)
  })

  it('compiles to the same bytes again', () => {
    expect(JSON.stringify(compileHistory()) === JSON.stringify(history)).toBe(true)
  })

  it('gives every release a code that says its stage and period', () => {
    for (const { code, stage, period } of releases) {
      const said = parseReleaseCode(code)
      expect(said.stage).toBe(stage)
      if (said.period) expect(printPeriod(said.period)).toBe(period)
    }
  })

  it('never carries a period that was not over', () => {
    const early = all.filter(({ release, figure: { period } }) => {
      const { year, last } = parsePeriod(period)
      return Date.UTC(year, last, 1) > Date.parse(release.embargoAt)
    })
    expect(early).toEqual([])
  })

  it('has no headline since 2020 that gives January or February alone in a flash, but for two growth rates said in April 2023', () => {
    const alone = all.filter(
      ({ release, figure: { series, period } }) =>
        release.stage === 'flash' &&
        series.includes('.all.') &&
        series.endsWith('.month') &&
        /^20(2\d)-0[12]$/.test(period),
    )
    expect(alone.map(({ release, figure: { period } }) => `${release.code} ${period}`)).toEqual([
      'GACC-2023-03-flash 2023-01',
      'GACC-2023-03-flash 2023-02',
    ])
  })
})

describe('every figure', () => {
  it('has a series that parses, a period in its one form, and a source', () => {
    const faulty = all.filter(({ figure: { series, period, sourceUrl } }) => {
      const written = printSeriesKey(parseSeriesKey(series)) === series && printPeriod(parsePeriod(period)) === period
      return !written || sourceUrl === ''
    })
    expect(faulty).toEqual([])
  })

  it('is one of its release: no two share series and period', () => {
    const doubled = releases.filter(
      ({ figures }) => new Set(figures.map((one) => `${one.series} ${one.period}`)).size !== figures.length,
    )
    expect(doubled).toEqual([])
  })

  it('says why where it has no value, and has growth then', () => {
    const faulty = all.filter(({ figure: { value, missingReason, printedGrowthPercent } }) =>
      value === null ? missingReason === null || printedGrowthPercent === null : missingReason !== null,
    )
    expect(faulty).toEqual([])
  })

  it('fits the columns it is entered in: ten decimals of value, four of growth, quantities of exports and imports only', () => {
    const faulty = all.filter(({ figure: { series, value, printedGrowthPercent } }) => {
      const { measure, flow } = parseSeriesKey(series)
      const fits = digitsOf(value ?? '0') <= 10 && digitsOf(printedGrowthPercent ?? '0') <= 4
      return !fits || (measure === 'quantity' && flow !== 'exports' && flow !== 'imports')
    })
    expect(faulty).toEqual([])
  })

  it('is of a member whose names we know', () => {
    const unknown = [...new Set(all.map(({ figure: one }) => one.series))].filter((series) => !isKnown(series))
    expect(unknown).toEqual([])
  })

  it('never takes the place of a more exact print of the same number', () => {
    const present = new Map<string, HistoryFigure>()
    const coarser = all.filter(({ figure: one }) => {
      const key = `${one.series} ${one.period}`
      const [before, after] = [printed(present.get(key)), printed(one)]
      present.set(key, one)
      return before && after && sameNumber(before, after) && lastPlace(after) > lastPlace(before)
    })
    expect(coarser).toEqual([])
  })
})

function isKnown(series: string): boolean {
  const { breakdown, member, flow } = parseSeriesKey(series)
  const [code = '', mode] = (member ?? '').split('+')
  if (breakdown === 'all') return true
  if (breakdown === 'commodity') return commodity(code)?.flows.includes(flow) ?? false
  if (breakdown === 'counterpart') return counterpart(code) !== undefined
  if (breakdown === 'group') return counterpartGroup(code) !== undefined
  if (breakdown === 'mode') return tradeMode(code) !== undefined
  return enterpriseType(code) !== undefined && (mode === undefined || tradeMode(mode) !== undefined)
}

function printed(one: HistoryFigure | undefined): Printed | null {
  return one && one.value !== null ? { value: one.value, scale: one.scale } : null
}
