import { describe, expect, it } from 'vitest'
import type { ChartKind, ViewQuery } from '#trade/explore/view-query.ts'
import type { Figure } from '#trade/figure.ts'
import { DESK } from '../../charts/room.ts'
import { MONTH_FIGURES, MONTHS, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { HATCH, type Plot, type Shape } from './shape.ts'
import { viewChart } from './view-chart.ts'

const widthOf = (text: string) => text.length / 2
const PLOT: Plot = { left: 100, top: 50, width: 1200, height: 500, scale: 1.5 }

/** What a picture of `query` draws, and says. */
function picture(kind: ChartKind, asked: ViewQuery, figures: readonly Figure[]) {
  const query: ViewQuery = { ...asked, chart: kind }
  const own = { query, view: viewed(query, figures) }
  const { heading, chart } = viewChart(query, own.view, { sectors: own, partners: own }, DESK, 'en', widthOf)
  const shapes = chart.shapes(PLOT)
  return {
    heading,
    words: chart.words,
    shapes,
    texts: shapes.flatMap((shape) => (shape.kind === 'line' ? shape.text : [])),
  }
}

const boxes = (shapes: readonly Shape[]) => shapes.filter((shape) => shape.kind === 'box')
const area = ({ width, height }: { width: number; height: number }) => width * height

describe('pictures of every kind', () => {
  it('a treemap has an area for each part, as large as its level, and names it', () => {
    const { shapes, texts, words } = picture('treemap', PARTNERS, PARTNER_FIGURES)
    const cells = boxes(shapes).filter(({ border }) => border)
    // ASEAN, the United States, Hong Kong, Japan and everything else; in 10,000 yuan as PARTNER_FIGURES prints them.
    expect(cells).toHaveLength(5)
    const [asean, usa] = cells
    expect(area(asean ?? { width: 0, height: 0 }) / area(usa ?? { width: 1, height: 1 })).toBeCloseTo(
      417363640 / 373372228,
      6,
    )
    expect(texts).toEqual(expect.arrayContaining(['ASEAN', 'Everything else']))
    expect(words[1]).toBe('United States 3,733.7 14.7% +6.1%')
  })

  it('a stack’s pieces of a year stand on one another and add up to the whole; its values are the page’s', () => {
    const { shapes, texts } = picture('stack', PARTNERS, PARTNER_FIGURES)
    const bars = boxes(shapes).filter(({ border, fill }) => border && fill !== HATCH)
    const years = [...new Set(bars.map(({ at }) => at.x))]
    expect(years).toHaveLength(2)
    for (const year of years) {
      const pieces = bars.filter(({ at }) => at.x === year)
      expect(pieces).toHaveLength(5)
      for (const [at, piece] of pieces.entries()) {
        const below = pieces[at - 1]
        if (below) expect(piece.at.y + piece.height).toBeCloseTo(below.at.y, 4)
      }
    }
    expect(texts).toContain('3,733.7')
  })

  it('lines of which none has a figure say that nothing is drawn, and others do not', () => {
    const said = 'Nothing is drawn: of none of these such a figure is held'
    expect(picture('lines', { ...MONTHS, shown: 'exchange-rate' }, MONTH_FIGURES).heading.notes[0]).toBe(said)
    expect(picture('lines', { ...MONTHS, shown: 'level' }, MONTH_FIGURES).heading.notes).not.toContain(said)
  })

  it('bars over time leave April out, hatched and said; January–February is one bar of double width', () => {
    const { shapes, heading, words } = picture('bars', { ...MONTHS, shown: 'level' }, MONTH_FIGURES)
    const bars = boxes(shapes).filter(({ fill }) => fill === 'var(--exports)')
    const gaps = boxes(shapes).filter(({ fill }) => fill === HATCH)
    expect([bars.length, gaps.length]).toEqual([5, 1])
    const [gap] = gaps
    expect(bars.some(({ at, width }) => gap && at.x < gap.at.x + gap.width && gap.at.x < at.x + width)).toBe(false)
    expect((bars[2]?.width ?? 0) / (bars[1]?.width ?? 1)).toBeCloseTo((2 * 0.86) / 0.72, 6)
    expect(heading.notes).toContain('hatched: no figure')
    expect(words).toContain('not held')
  })

  it('a part without a figure has no bar but its reason', () => {
    const figures = PARTNER_FIGURES.filter(({ series, period }) => !(series.includes('HKG') && period === '2023'))
    const { shapes, texts } = picture('bars', { ...PARTNERS, shown: 'growth' }, figures)
    expect(boxes(shapes)).toHaveLength(3)
    expect(texts).toContain('no figure a year before')
  })

  it('a heat map has a cell a month, and one that is hatched for the month that is not held', () => {
    const { shapes, texts } = picture('heat', MONTHS, MONTH_FIGURES)
    expect(texts).toEqual(expect.arrayContaining(['+7.1', '−7.5', '+2.3', '2023', '2024']))
    const [cell] = boxes(shapes).filter(({ fill }) => fill?.includes('48%') || fill?.includes('30%'))
    const april = boxes(shapes).filter(({ fill, border }) => fill === HATCH && !border)
    expect(cell).toBeDefined()
    // January to October of 2023, and April 2024; what comes after the newest month is not missing.
    expect(april).toHaveLength(9 + 1)
  })

  it.each([
    ['multiples', 'ASEAN'],
    ['map', 'The ten largest'],
    ['slope', '4,173.6'],
    ['area', 'Everything else'],
  ] as const)('%s is drawn as itself, and says %s', (kind, said) => {
    const query = { ...PARTNERS, basis: 'year' as const }
    const { heading, texts } = picture(kind, query, PARTNER_FIGURES)
    expect(texts).toContain(said)
    expect(heading.notes.join()).not.toContain('Drawn as lines')
  })

  it('nothing of a map stands outside its plot, and what has no figure is hatched', () => {
    const { shapes } = picture('map', PARTNERS, PARTNER_FIGURES)
    const land = shapes.filter((shape) => shape.kind === 'form')
    expect(land.length).toBeGreaterThan(150)
    expect(land.filter(({ fill }) => fill === HATCH).length).toBeGreaterThan(100)
    for (const { d } of land)
      for (const [, x, y] of d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(PLOT.left - 0.1)
        expect(Number(y)).toBeLessThanOrEqual(PLOT.top + PLOT.height)
      }
  })
})
