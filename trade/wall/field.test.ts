import { describe, expect, it } from 'vitest'
import { AFTER, DECEMBER } from './december-2024.examples.ts'
import { balanceField, differenceFrom, growthField, type Place } from './field.ts'
import { allTrade } from './series.ts'

const december: Place = {
  period: '2024-12',
  basis: 'month',
  currency: 'USD',
  expectations: DECEMBER.expectations,
  notice: DECEMBER,
  fresh: false,
}

describe('distance from what was expected', () => {
  it.each([
    ['7.3', '10.7', '3.4', 'above'],
    ['8.5', '6.7', '1.8', 'below'],
    ['-12.5', '-14.5', '2.0', 'fell-more'],
    ['-9.4', '-6.8', '2.6', 'fell-less'],
    ['-15.7', '3.5', '19.2', 'above'],
    ['5', '5.0', '0.0', 'as-expected'],
  ])('expected %s, came %s: %s %s', (expected, actual, points, side) => {
    expect(differenceFrom(expected, actual)).toEqual({ points, side })
  })
})

describe('the surplus', () => {
  it('is the printed one: 104.84, not 335.6 less 230.8', () => {
    expect(balanceField(AFTER.figures, december).level).toEqual({ value: '104.84', scale: 9, currency: 'USD' })
  })
  it('not printed, it is exports less imports of the same release, to the coarser of their digits', () => {
    const figures = { ...AFTER.figures, [allTrade('balance', 'USD', 'month')]: {} }
    expect(balanceField(figures, december).level).toEqual({ value: '104.8', scale: 9, currency: 'USD' })
  })
})

describe('the period before', () => {
  it('before March stands January–February: +7.1 before −7.5', () => {
    expect(growthField(AFTER.figures, 'exports', { ...december, period: '2024-03' })).toMatchObject({
      growth: '-7.5',
      previous: { period: '2024-01..02', growth: '7.1' },
    })
  })
  it('a figure not held leaves its place blank, whatever its release says', () => {
    expect(growthField({}, 'exports', december)).toMatchObject({
      state: 'blank',
      growth: null,
      difference: null,
      previous: null,
    })
  })
})

describe('an addition', () => {
  it('marks the figure that it brought, for its own ninety seconds, and no other', () => {
    const exported = allTrade('exports', 'USD', 'month')
    const figure = AFTER.figures[exported]?.['2024-12']
    if (!figure) throw new Error('the example has December')
    const at = Date.parse('2025-01-13T15:00:00+08:00')
    const added = { ...figure, vintage: DECEMBER.sequence + 1, publishedAt: new Date(at).toISOString() }
    const figures = { ...AFTER.figures, [exported]: { '2024-12': added } }
    const states = (nowMs: number) =>
      (['exports', 'imports'] as const).map(
        (flow) => growthField(figures, flow, { ...december, newAfterMs: nowMs - 90_000 }).state,
      )
    expect(states(at + 1_000)).toEqual(['fresh', states(at + 1_000)[1]])
    expect(states(at + 1_000)[1]).not.toBe('fresh')
    expect(states(at + 91_000)[0]).not.toBe('fresh')
  })
})
