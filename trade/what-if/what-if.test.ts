import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal, decimal, fixed } from '../decimal.ts'
import { isMissing } from '../missing.ts'
import { assumed, restGrowth } from './assumed.ts'
import { coversOf, overlapping } from './covers.ts'
import { whatIf, type WhatIf } from './what-if.ts'
import {
  growthText,
  parseWhatIf,
  printWhatIf,
  type RestGrowth,
  USUAL_WHAT_IF,
  type WhatIfQuery,
} from './what-if-query.ts'
import { whatIfSentence } from './what-if-sentence.ts'

// GACC, bulletin by country of 2024-12, exports of the year, 10,000 yuan (prisma/history/countries.csv).
const WHOLE = decimal('2545453724')
const AMOUNTS: Readonly<Record<string, string>> = {
  USA: '373372228',
  EU: '367505844',
  ASEAN: '417363640',
  DEU: '76175547',
}
const NAMES: Readonly<Record<string, string>> = { USA: 'United States', EU: 'European Union' }
const PARTS = Object.entries(AMOUNTS).map(([code, amount]) => ({
  code,
  amount,
  covers: coversOf('partner', code, '2024-12'),
}))

describe('what if', () => {
  it('exports to the US fell by 20 %: 2.9 points less, 24.71 trillion yuan', () => {
    const found = answer([{ code: 'USA', growth: '-20' }])
    expect(fixed(found.whole.growthPercent, 1)).toBe('-2.9')
    const words = (language: 'en' | 'zh') =>
      whatIfSentence(
        { ...found, whole: { ...found.whole, result: found.whole.result.times('10000') } },
        (code) => (language === 'en' ? (NAMES[code] ?? code) : '美国'),
        { flow: 'exports', currency: 'CNY', base: '2024', lastDigit: 4 },
        language,
      ).replaceAll('\u00A0', ' ')
    expect(words('en')).toBe(
      'Arithmetic on assumptions, not a forecast: United States −20% (−2.9 pp), everything else unchanged: exports −2.9% against 2024, to 24.71 trillion yuan.',
    )
    expect(words('zh')).toBe(
      '假设推算，并非预测：美国−20%（−2.9个百分点），其余不变：出口较2024年−2.9%，至24.71万亿元。',
    )
  })

  it('parts and rest add up to the whole, growth and levels alike, to the last decimal', () => {
    const rate = fc.integer({ min: -10_000, max: 100_000 }).map((n) => decimal(String(n)).times('0.01'))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 10_000 }), rate), { maxLength: 8 }),
        rate,
        (sizes, rest) => {
          const parts = sizes.map(([size, growthPercent], at) => ({
            code: String(at),
            amount: decimal(String(size)),
            growthPercent,
          }))
          const found = whatIf(decimal('100000'), parts, rest)
          if (isMissing(found)) return expect.fail(found.missing)
          const rows = [...found.parts, found.rest]
          const sum = (of: (row: (typeof rows)[number]) => Decimal) =>
            rows.reduce((total, row) => total.plus(of(row)), new Decimal('0'))
          expect(sum(({ base }) => base).eq(found.whole.base)).toBe(true)
          expect(sum(({ result }) => result).eq(found.whole.result)).toBe(true)
          expect(sum(({ points }) => points).eq(found.whole.growthPercent)).toBe(true)
          // 100,000 divides without remainder, so the growth is that of the levels, too.
          const byLevels = found.whole.result.minus(found.whole.base).div(found.whole.base).times('100')
          expect(found.whole.growthPercent.eq(byLevels)).toBe(true)
        },
      ),
    )
  })

  it('of nothing is no growth at all: missing, since the whole was zero', () => {
    expect(whatIf(decimal('0'), [], decimal('0'))).toEqual({ missing: 'zero-base' })
  })

  it('lets the rest stay, grow as printed, or by a rate; as printed needs something printed', () => {
    const rests: readonly RestGrowth[] = ['zero', 'printed', { growth: '3.5' }]
    expect(rests.map((rest) => restGrowth(rest, '7.1')?.toFixed())).toEqual(['0', '7.1', '3.5'])
    expect(restGrowth('printed', null)).toBeNull()
  })
})

describe('parts that overlap', () => {
  it('are refused with the other’s name, and the first one stands: Germany is in the EU', () => {
    const { parts, refused } = assumed(
      [
        { code: 'EU', growth: '5' },
        { code: 'DEU', growth: '-3' },
        { code: 'USA', growth: '-20' },
        { code: 'XYZ', growth: '1' },
      ],
      PARTS,
    )
    expect(parts.map(({ code }) => code)).toEqual(['EU', 'USA'])
    expect(refused).toEqual([
      { code: 'DEU', why: 'overlaps', other: 'EU' },
      { code: 'XYZ', why: 'not-held' },
    ])
  })

  it('are told by the month: the United Kingdom was in the EU of 2019, and is not in that of 2024', () => {
    const meet = (month: string) => overlapping(coversOf('partner', 'EU', month), coversOf('partner', 'GBR', month))
    expect([meet('2019-12'), meet('2024-12')]).toEqual([true, false])
  })

  it('are lines within lines, and lines that share one: batteries are among accumulators and among the new three', () => {
    const meet = (a: string, b: string) =>
      overlapping(coversOf('sector', a, '2024-12'), coversOf('sector', b, '2024-12'))
    expect(meet('motor-vehicles', 'battery-electric-cars')).toBe(true)
    expect(meet('vehicles', 'passenger-cars')).toBe(true)
    expect(meet('accumulators', 'new-three')).toBe(true)
    expect(meet('high-tech', 'clothing')).toBe(true)
    expect(meet('clothing', 'steel')).toBe(false)
  })

  it('are a sum of modes and its mode, a type of enterprise and the type within a mode', () => {
    const meet = (split: 'mode' | 'enterprise', a: string, b: string) =>
      overlapping(coversOf(split, a, '2024-12'), coversOf(split, b, '2024-12'))
    expect(meet('mode', 'processing', 'processing-imported')).toBe(true)
    expect(meet('mode', 'ordinary', 'processing')).toBe(false)
    expect(meet('enterprise', 'FIE', 'FIE+ordinary')).toBe(true)
    expect(meet('enterprise', 'SOE+ordinary', 'FIE+ordinary')).toBe(false)
  })
})

describe('the address of a what-if', () => {
  const parse = (address: string) => parseWhatIf(new URLSearchParams(address), ['lang'])

  it('is read back as it was written, exact decimals included', () => {
    const query: WhatIfQuery = {
      ...USUAL_WHAT_IF,
      flow: 'imports',
      split: 'enterprise',
      at: 2024 * 12 + 10,
      assumptions: [
        { code: 'SOE+ordinary', growth: '-12.5' },
        { code: 'FIE', growth: '0.1' },
      ],
      rest: { growth: '3.25' },
      asOf: 240,
    }
    expect(parse(printWhatIf(query))).toEqual({ query, refused: [] })
    expect(printWhatIf(USUAL_WHAT_IF)).toBe('')
  })

  it('takes +5 as somebody writes it, though a plus sign reads as a blank', () => {
    expect(parse('if=USA:-20,EU:+5').query.assumptions).toEqual([
      { code: 'USA', growth: '-20' },
      { code: 'EU', growth: '5' },
    ])
  })

  it('refuses by name what is no assumption, falls below −100 %, or is assumed twice', () => {
    for (const wrong of [
      'if=USA',
      'if=USA:-101',
      'if=USA:x',
      'if=USA:1e3',
      'if=USA:1,USA:2',
      'rest=some',
      'at=2024-13',
      'iff=1',
    ]) {
      expect(parse(wrong).refused.map(({ parameter }) => parameter)).toEqual([wrong.split('=')[0]])
    }
  })

  it('reads growth as people type it', () => {
    expect(['−2.5', '+5', '5%', '0.10', '1,5', ''].map(growthText)).toEqual(['-2.5', '5', '5', '0.1', null, null])
  })
})

function answer(assumptions: readonly { code: string; growth: string }[]): WhatIf {
  const found = whatIf(WHOLE, assumed(assumptions, PARTS).parts, decimal('0'))
  return isMissing(found) ? expect.fail(found.missing) : found
}
