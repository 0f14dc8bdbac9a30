import { describe, expect, it } from 'vitest'
import { BREAKDOWNS } from './series-key.ts'
import { nearest } from './nearest.ts'

describe('the nearest of what is known', () => {
  it.each([
    ['flahs', ['flash', 'annual', 'report'], 'flash'],
    ['partner', BREAKDOWNS, 'chapter'],
    ['counterparts', BREAKDOWNS, 'counterpart'],
    ['usa', ['AUS', 'USA'], 'USA'],
    [
      'CN.export.all.value.USD.month',
      ['CN.exports.all.value.USD.month', 'CN.imports.all.value.USD.month'],
      'CN.exports.all.value.USD.month',
    ],
  ])('to %s is %3$s', (found, known, meant) => {
    expect(nearest(found, known)).toBe(meant)
  })

  it('is the first of those equally near, and nothing where nothing is known', () => {
    expect(nearest('b', ['a', 'c'])).toBe('a')
    expect(nearest('b', [])).toBeNull()
  })
})
