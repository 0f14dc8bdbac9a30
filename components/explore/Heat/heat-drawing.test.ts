import { describe, expect, it } from 'vitest'
import { decimal } from '#trade/decimal.ts'
import { labelled, MONTH_FIGURES, MONTHS, viewed } from '../drawing.examples.ts'
import { signedBounds, signedStep } from '../signed-bounds.ts'
import { heatDrawing } from './heat-drawing.ts'

const view = viewed(MONTHS, MONTH_FIGURES)
const drawing = heatDrawing(view, [view.whole], MONTHS, 'en', labelled())
const year = (of: number) => drawing.maps[0]?.years.find((one) => one.year === of)?.cells ?? []

describe('growth by month and year', () => {
  it('has January–February as one cell of two months, and twelve months in every year', () => {
    const [first] = year(2024)
    expect(first).toMatchObject({ first: 1, last: 2, text: '+7.1', words: 'January–February 2024: +7.1%' })
    for (const { cells } of drawing.maps[0]?.years ?? [])
      expect(cells.reduce((months, { first: from, last }) => months + last - from + 1, 0)).toBe(12)
  })

  it('puts a fall of 7.5 % below zero, and hatches April, which is not held', () => {
    expect(year(2024).find(({ key }) => key === '2024-03')).toMatchObject({ text: '−7.5', short: '−8' })
    expect(year(2024).find(({ key }) => key === '2024-03')?.step).toBeLessThan(0)
    expect(year(2024).find(({ key }) => key === '2024-04')).toMatchObject({
      step: null,
      isHatched: true,
      words: 'April 2024: not held',
    })
  })

  it('does not call missing what is still to come', () => {
    expect(year(2024).find(({ key }) => key === '2024-06')).toMatchObject({
      isHatched: false,
      words: 'June 2024: not yet published',
    })
  })
})

describe('a scale centred on zero', () => {
  it('has the same bounds on both sides, chosen so that a single outlier does not flatten the rest', () => {
    const bounds = signedBounds(['-3', '7.1', '2.3', '8', '-9', '150'].map(decimal))
    expect(bounds).toEqual([2, 5])
    expect(['0', '1.9', '-1.9', '2', '-5', '150'].map((value) => signedStep(decimal(value), bounds))).toEqual([
      0, 1, -1, 2, -3, 3,
    ])
  })
})
