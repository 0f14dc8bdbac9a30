import { describe, expect, it } from 'vitest'
import { type Decimal, fixed } from '../decimal.ts'
import { example } from '../explore/figures.examples.ts'
import { bySeries } from '../explore/part-line.ts'
import { COMMODITIES } from '../commodities.ts'
import { isMissing, type Missing } from '../missing.ts'
import { tradeMode } from '../trade-modes.ts'
import { CHAIN_PAIRS, pairPart, processingPart } from './chain-pairs.ts'
import { chainHistory } from './chain-history.ts'
import { pairSentence, processingSentence } from './chain-sentence.ts'

const ALL_PERIODS = { from: null, to: null }
const shown = (value: Decimal | Missing, digits: number) => (isMissing(value) ? value.missing : fixed(value, digits))

describe('processing trade, January–May 2024', () => {
  // GACC, preliminary table by trade mode of 2024-05, millions of dollars (prisma/history/regimes.csv).
  const mode = (flow: string, code: string, value: string, growth: string) =>
    example(`CN.${flow}.${code}.value.USD.year-to-date`, '2024-01..05', value, { scale: 6, growth })
  const figures = bySeries([
    mode('exports', 'all', '1400763.0', '2.7'),
    mode('imports', 'all', '1063556.8', '2.9'),
    mode('exports', 'mode:processing-assembling', '28177.4', '-0.7'),
    mode('exports', 'mode:processing-imported', '240383.4', '-6.4'),
    mode('imports', 'mode:processing-assembling', '33914.3', '9.7'),
    mode('imports', 'mode:processing-imported', '123111.2', '4.4'),
  ])
  const [point] = chainHistory(
    processingPart(tradeMode('processing')?.sums ?? []),
    'USD',
    'year-to-date',
    figures,
    ALL_PERIODS,
  )
  if (!point) throw new Error('no point')

  it('is 19.2 % of exports and 14.8 % of imports: US$1.71 out for each dollar in', () => {
    expect([
      shown(point.products.sharePercent, 1),
      shown(point.inputs.sharePercent, 1),
      shown(point.perInput, 2),
    ]).toEqual(['19.2', '14.8', '1.71'])
    expect(processingSentence(point, 'USD', 'en')).toBe(
      'Processing trade was 19.2% of exports and 14.8% of imports in January–May 2024; US$1.71 of exports per US$1 of imports.',
    )
    expect(processingSentence(point, 'USD', 'zh').replaceAll('\u2060', '')).toBe(
      '2024年1—5月加工贸易占出口19.2%、占进口14.8%；每进口1美元，出口1.71美元。',
    )
  })

  it('grows by about what its two regimes were printed to, since 2023 is not held', () => {
    // 28177.4/0.993 + 240383.4/0.936 = 285,196; 268,560.8 is 5.8 % less.
    expect([shown(point.products.growth, 1), point.products.growthIsAbout]).toEqual(['-5.8', true])
  })
})

describe('electronics, 2025', () => {
  // GACC, preliminary commodity tables of 2025-12 with the year before, 100 million yuan (prisma/history/commodities.csv).
  const line = (flow: string, code: string, now: string, before: string) => [
    example(`CN.${flow}.commodity:${code}.value.CNY.year-to-date`, '2025', now),
    example(`CN.${flow}.commodity:${code}.value.CNY.year-to-date`, '2024', before),
  ]
  const figures = bySeries([
    ...line('imports', 'integrated-circuits', '30355.4', '27423.7'),
    ...line('exports', 'computers', '14530.4', '14651.2'),
    ...line('exports', 'mobile-phones', '8695.9', '9559.1'),
    ...line('exports', 'integrated-circuits', '14442', '11335.4'),
    ...line('exports', 'lcd-modules', '2306.4', '2065.7'),
  ])
  const [electronics] = CHAIN_PAIRS
  if (!electronics) throw new Error('no pair')
  const points = chainHistory(pairPart(electronics), 'CNY', 'year', figures, ALL_PERIODS)
  const year = points.at(-1) ?? expect.fail('no year')

  it('sold 1.32 yuan of products per yuan of circuits bought, after 1.37', () => {
    expect([shown(year.perInput, 2), shown(year.perInputYearBefore, 2)]).toEqual(['1.32', '1.37'])
    expect(pairSentence(year, electronics.en, 'CNY', 'en')).toBe(
      'Integrated circuits in, electronics out, 2025: 1.32 yuan of exports per yuan of imports; 1.37 a year before.',
    )
  })

  it('grew on both sides: inputs 10.7 %, products 6.3 %', () => {
    expect([shown(year.inputs.growth, 1), shown(year.products.growth, 1)]).toEqual(['10.7', '6.3'])
    expect(year.products.growthIsAbout).toBe(false)
  })
})

describe('pairs', () => {
  it('name only lines that the agency prints for that flow, and never two that overlap', () => {
    for (const { inputs, products } of CHAIN_PAIRS) {
      const printed = (flow: 'exports' | 'imports') => (code: string) =>
        COMMODITIES.some((line) => line.code === code && line.flows.includes(flow))
      expect(inputs.every(printed('imports')) && products.every(printed('exports'))).toBe(true)
      expect(new Set(products).size).toBe(products.length)
    }
  })
})
