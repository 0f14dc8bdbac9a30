import { describe, expect, it } from 'vitest'
import { firstAndNewest } from '#trade/vintages/first-and-newest.ts'
import { periodPrints } from '#trade/vintages/period-prints.ts'
import { exportsPrint, FIGURES, PUBLICATIONS } from '#trade/vintages/prints.examples.ts'
import { firstNewestDrawing } from './first-newest-drawing.ts'

const rowsOf = (figures: typeof FIGURES) => periodPrints(figures, PUBLICATIONS, 'month').map(firstAndNewest)
const draw = (figures: typeof FIGURES, of: 'growth' | 'level' = 'growth') =>
  firstNewestDrawing(rowsOf(figures), of, 'month', null, 'en', { first: 'first print', now: 'now' }, false)

describe('first print against newest, drawn', () => {
  it('stands each period where it was first printed and where it is now; a first print not held has no place', () => {
    expect(draw(FIGURES)?.periods).toEqual([
      { x: 0, first: -10.5, newest: -12 },
      { x: 1, first: 14.8, newest: 10.9 },
      { x: 2, first: 8.5, newest: 7.1 },
      { x: 3, first: null, newest: -7.6 },
      { x: 4, first: 12.7, newest: 12.7 },
      { x: 5, first: 19.4, newest: 19.2 },
    ])
  })

  it('names the largest revision, and at the end what the stroke and the mark are', () => {
    const texts = draw(FIGURES)?.marks.map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining(['Mar 2023: +14.8%, now +10.9%', 'first print', '+19.4%', 'now', '+19.2%']),
    )
  })

  it('of levels draws how far the newest is from the first, in per cent, where a first level is held', () => {
    const [january, may] = draw(FIGURES, 'level')?.periods ?? []
    expect([january?.first, january?.newest.toFixed(1)]).toEqual([0, '-2.7'])
    expect(may?.newest.toFixed(2)).toBe('-0.13')
  })

  it('gives January–February one place, and none to the two months printed apart later', () => {
    const both = [...FIGURES, exportsPrint('2023-01..02', '493.0', 220, { growth: '-6.8' })]
    expect(
      draw(both)
        ?.periods.map(({ newest }) => newest)
        .slice(0, 2),
    ).toEqual([-6.8, 10.9])
  })

  it('is no drawing where no first print is held', () => {
    expect(draw([exportsPrint('2023-05', '280.9', 225, { growth: '-7.6', firstPrint: 'not-held' })])).toBeNull()
  })
})
