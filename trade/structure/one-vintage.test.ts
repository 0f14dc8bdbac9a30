import { describe, expect, it } from 'vitest'
import { example } from '../explore/figures.examples.ts'
import { besideParts } from './one-vintage.ts'

const EXPORTS = 'CN.exports.all.value.USD.month'
const PROCESSING = 'CN.exports.mode:processing-imported.value.USD.month'

describe('a whole of one vintage with its parts', () => {
  // Exports of March 2023, billions of dollars: 315.6 first, 302.4 restated; the table of trade modes came in between.
  const prints = [
    example(EXPORTS, '2023-03', '302.4', { scale: 9, vintage: 300 }),
    example(EXPORTS, '2023-03', '315.6', { scale: 9, vintage: 100 }),
    example(EXPORTS, '2023-04', '295.4', { scale: 9, vintage: 110 }),
  ]

  it('is the print that stood when the parts came, not the one restated since', () => {
    const parts = [example(PROCESSING, '2023-03', '53.8', { scale: 9, vintage: 101 })]
    expect(besideParts(prints, parts).map(({ value }) => value)).toEqual(['315.6'])
  })

  it('is the restated one where the parts are newer, and the first that came where they are older', () => {
    const at = (vintage: number) =>
      besideParts(prints, [example(PROCESSING, '2023-03', '53.8', { vintage })]).map(({ value }) => value)
    expect([at(400), at(50)]).toEqual([['302.4'], ['315.6']])
  })

  it('is never of another flow, currency, basis or period', () => {
    const others = [PROCESSING.replace('exports', 'imports'), PROCESSING.replace('USD', 'CNY')]
    expect(
      besideParts(
        prints,
        others.map((series) => example(series, '2023-03', '1', { vintage: 500 })),
      ),
    ).toEqual([])
  })
})
