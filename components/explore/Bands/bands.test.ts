import { describe, expect, it } from 'vitest'
import { example } from '#trade/explore/figures.examples.ts'
import { DESK } from '../../charts/room.ts'
import { labelled, MONTH_FIGURES, MONTHS, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { barsDrawing } from './bars-drawing.ts'
import { stackDrawing } from './stack-drawing.ts'

const TOKENS = { ASEAN: '--par-asean', USA: '--par-us', HKG: '--sec-energy', JPN: '--par-japan' }

function bars(change: Partial<typeof MONTHS> = {}) {
  const query = { ...MONTHS, ...change }
  const view = viewed(query, MONTH_FIGURES)
  return barsDrawing(view, view.whole, query, 'en', labelled(), DESK)
}

describe('bars over time', () => {
  it('stand January–February as one bar over both months, at their average for a level and at the rate for growth', () => {
    const double = (drawing: ReturnType<typeof bars>) =>
      drawing.series[0]?.bands.find(({ first, last }) => first !== last)
    expect(double(bars({ shown: 'level' }))).toMatchObject({ from: 0, to: 264 })
    expect(double(bars({ shown: 'growth' }))).toMatchObject({ from: 0, to: 7.1 })
    expect(bars({ shown: 'growth' }).axis.min).toBeLessThanOrEqual(-7.5)
  })

  it('leave April 2024 out, which is not held, and say so: no bar of zero', () => {
    const { series, gaps } = bars()
    const april = 2024 * 12 + 3
    expect(series[0]?.bands.some(({ first, last }) => first <= april && april <= last)).toBe(false)
    expect(gaps.map(({ words }) => words)).toEqual(['not held'])
  })

  it('write the last value and box it while it is provisional', () => {
    const drawing = bars()
    expect(drawing.marks.find(({ key }) => key === 'last')?.text).toBe('+7.6%')
    expect(drawing.provisional).not.toBeNull()
  })
})

describe('a stack', () => {
  const view = viewed(PARTNERS, PARTNER_FIGURES)
  const chosen = view.parts
  const draw = (of = view) => stackDrawing(of, chosen, PARTNERS, 'en', labelled(TOKENS), 'Everything else', DESK)

  it('is as high as the whole: the last piece ends at 25,454.5 billion yuan', () => {
    const { series } = draw()
    expect(series.map(({ code }) => code)).toEqual(['ASEAN', 'USA', 'HKG', 'JPN', 'rest'])
    expect(series.at(-1)?.bands.at(-1)?.to).toBeCloseTo(25454.53724, 6)
    for (const at of [1, 2, 3, 4]) expect(series[at]?.bands[0]?.from).toBe(series[at - 1]?.bands[0]?.to)
  })

  it('names each piece and what it comes to beside the last bar', () => {
    const texts = draw()
      .marks.filter(({ key }) => key.startsWith('rest') || key.startsWith('USA'))
      .map(({ text }) => text)
    expect(texts).toEqual(['Everything else', '14,393.7', 'USA', '3,733.7'])
  })

  it('of points of growth hangs what subtracts from zero, and shows the whole as a line', () => {
    const points = { ...PARTNERS, shown: 'contribution' as const }
    const drawing = stackDrawing(viewed(points, PARTNER_FIGURES), chosen, points, 'en', labelled(TOKENS), 'rest', DESK)
    const japan = drawing.series.find(({ code }) => code === 'JPN')?.bands.at(-1)
    expect(japan).toMatchObject({ from: 0 })
    expect(japan?.to).toBeLessThan(0)
    expect(drawing.totals.at(-1)?.y).toBeCloseTo(7.106, 3)
  })

  it('leaves a year open in which a part is missing, as high as the whole', () => {
    const figures = [...PARTNER_FIGURES, example('CN.exports.all.value.CNY.year-to-date', '2022', '236337.0')]
    const query = { ...PARTNERS, from: 2022 * 12 }
    const longer = viewed(query, figures)
    const drawing = stackDrawing(longer, chosen, query, 'en', labelled(TOKENS), 'rest', DESK)
    const open = drawing.gaps.filter(({ height }) => height > 0)
    expect(open.map(({ key, words }) => [key, words])).toEqual([['2022', 'not held']])
    expect(drawing.series[0]?.bands).toHaveLength(2)
  })
})
