import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '#trade/decimal.ts'
import { example } from '#trade/explore/figures.examples.ts'
import { DESK } from '../../charts/room.ts'
import { labelled, PARTNER_FIGURES, PARTNERS, viewed } from '../drawing.examples.ts'
import { squarified } from './squarified.ts'
import { treemapDrawing } from './treemap-drawing.ts'

describe('areas', () => {
  it('fill the field, each in proportion to its size, none over another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0.4, max: 3, noNaN: true }),
        (numbers, ratio) => {
          const sizes = numbers.toSorted((a, b) => b - a)
          const total = sizes.reduce((sum, size) => sum + size, 0)
          const boxes = squarified(sizes, ratio)
          for (const [at, { left, top, width, height }] of boxes.entries()) {
            expect((width * height) / 10_000).toBeCloseTo((sizes[at] ?? 0) / total, 6)
            expect(left + width).toBeLessThanOrEqual(100.0001)
            expect(top + height).toBeLessThanOrEqual(100.0001)
            for (const other of boxes.slice(0, at)) {
              const across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left)
              const down = Math.min(top + height, other.top + other.height) - Math.max(top, other.top)
              expect(Math.min(across, down)).toBeLessThan(1e-6)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a treemap', () => {
  const drawing = treemapDrawing(viewed(PARTNERS, PARTNER_FIGURES), 'en', labelled({ USA: '--par-us' }), DESK)

  it('has parts and everything else that add up exactly to the whole, 25,454.53724 billion yuan, everything else last', () => {
    expect(drawing.cells.map(({ code }) => code)).toEqual(['ASEAN', 'USA', 'HKG', 'JPN', 'rest'])
    const sum = drawing.cells.reduce((all, { level }) => all.plus(level), new Decimal('0'))
    expect(sum.toFixed()).toBe('25454537240000')
  })

  it('writes level, share and growth where they fit', () => {
    expect(drawing.cells.find(({ code }) => code === 'USA')).toMatchObject({
      texts: ['3,733.7', '14.7%', '+6.1%'],
      isNamed: true,
      colour: '--par-us',
    })
  })

  it('names a part without a level, with the reason, instead of drawing nothing for it', () => {
    const figures = PARTNER_FIGURES.filter(({ series, period }) => !(series.includes('JPN') && period === '2024'))
    const { apart, cells } = treemapDrawing(viewed(PARTNERS, figures), 'en', labelled(), DESK)
    expect(apart).toEqual([{ name: 'JPN', words: 'not held' }])
    expect(cells.some(({ code }) => code === 'JPN')).toBe(false)
  })

  it('lists parts too small for their names', () => {
    const figures = [
      ...PARTNER_FIGURES,
      // The smallest of the agency’s partners, made smaller still.
      example('CN.exports.counterpart:NZL.value.CNY.year-to-date', '2024', '90000', { scale: 4 }),
    ]
    expect(treemapDrawing(viewed(PARTNERS, figures), 'en', labelled(), DESK).unnamed).toEqual(['NZL'])
  })
})
