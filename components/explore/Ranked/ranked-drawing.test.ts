import { describe, expect, it } from 'vitest'
import { labelled, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { rankedDrawing } from './ranked-drawing.ts'

describe('parts as bars', () => {
  it('stand largest first from zero, below zero to its left, those without a figure last with the reason', () => {
    const figures = PARTNER_FIGURES.filter(
      ({ series, period }) => !(series.includes('counterpart:HKG') && period === '2023'),
    )
    const query = { ...PARTNERS, shown: 'growth' as const }
    const { bars, zero } = rankedDrawing(viewed(query, figures), query, 'en', labelled())
    expect(bars.map(({ code, text }) => [code, text])).toEqual([
      ['ASEAN', '+13.4%'],
      ['USA', '+6.1%'],
      ['JPN', '−2.3%'],
      ['HKG', 'no figure a year before'],
    ])
    expect(bars[2]?.bar?.left).toBeCloseTo(0, 6)
    expect(bars[0]?.bar?.left).toBeCloseTo(zero, 6)
    expect(bars[3]?.bar).toBeNull()
  })
})
