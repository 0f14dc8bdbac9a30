import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../period.ts'
import { paceOf, surpriseOf } from './surprise.ts'

const poll = (median: string, range: { low: string; high: string; forecasts: number } | null = null) => ({
  median,
  low: range?.low ?? null,
  high: range?.high ?? null,
  forecasts: range?.forecasts ?? null,
})
const exportsOf = (period: string) => ({
  polled: 'exports' as const,
  period: parsePeriod(period),
  isSized: true,
  restsOn: [],
})

describe('surpriseOf', () => {
  it('subtracts printed digits: 10.7 − 7.3 is 3.4, and 0.9 σ of 3.7', () => {
    expect(surpriseOf('10.7', poll('7.3'), exportsOf('2024-12'))).toMatchObject({
      difference: '3.4',
      size: 'far',
      sigmas: '0.9',
    })
  })

  it('sizes begin where the table says', () => {
    const sizes = ['5.2', '5.3', '5.9', '6.0', '7.7', '7.8'].map(
      (actual) => surpriseOf(actual, poll('5.0'), exportsOf('2024-12')).size,
    )
    expect(sizes).toEqual(['in line', 'just', 'just', 'plain', 'plain', 'far'])
  })

  it('January–February has twice every threshold: 2.7 is plain, 5.6 far', () => {
    expect(surpriseOf('2.3', poll('5.0'), exportsOf('2025-01..02')).size).toBe('plain')
    expect(surpriseOf('10.6', poll('5.0'), exportsOf('2025-01..02')).size).toBe('far')
    expect(surpriseOf('5.4', poll('5.0'), exportsOf('2025-01..02')).size).toBe('in line')
  })

  it('inside the range of ten or more forecasts nothing is far', () => {
    expect(
      surpriseOf('10.7', poll('7.3', { low: '4.2', high: '11.0', forecasts: 24 }), exportsOf('2024-12')).size,
    ).toBe('plain')
    expect(surpriseOf('10.7', poll('7.3', { low: '4.2', high: '9.5', forecasts: 24 }), exportsOf('2024-12')).size).toBe(
      'far',
    )
    expect(surpriseOf('10.7', poll('7.3', { low: '4.2', high: '11.0', forecasts: 9 }), exportsOf('2024-12')).size).toBe(
      'far',
    )
  })

  it('a yuan surprise is never sized', () => {
    expect(surpriseOf('7.7', poll('4.7'), { ...exportsOf('2019-05'), isSized: false })).toMatchObject({
      difference: '3.0',
      size: null,
      sigmas: null,
    })
  })
})

describe('paceOf', () => {
  const previous = (percent: string) => ({ period: '2024-11', percent, first: null, restsOn: [] })

  it('is said for one sign and a difference of at least two roundings', () => {
    expect(paceOf('10.7', previous('6.7'), [])?.difference).toBe('4.0')
    expect(paceOf('6.9', previous('6.7'), [])).toBeNull()
    expect(paceOf('7.0', previous('6.7'), [])?.difference).toBe('0.3')
    expect(paceOf('1.0', previous('-3.9'), [])).toBeNull()
  })
})
