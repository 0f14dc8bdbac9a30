import { describe, expect, it } from 'vitest'
import { scalePlaces } from './scale-places.ts'

const december = {
  actual: { digits: '10.7', words: 'actual +10.7' },
  expected: { digits: '7.3', words: 'expected +7.3' },
  previous: { digits: '6.7', words: 'November +6.7' },
  range: { low: '4.2', high: '9.5' },
}

describe('the expectation scale', () => {
  it('stands December 2024 outside the range of forecasts, to the right of everything', () => {
    const places = scalePlaces(december)
    expect(places.actual?.at).toBeGreaterThan(places.range?.to ?? 100)
    expect(places.expected?.at).toBeGreaterThan(places.previous?.at ?? 100)
    expect(places.zero).toBeNull()
  })
  it('moves words apart where expected and actual are 0.2 points from each other, and keeps their order', () => {
    const places = scalePlaces({ ...december, range: null, actual: { digits: '7.5', words: 'actual +7.5' } })
    expect((places.actual?.wordsAt ?? 0) - (places.expected?.wordsAt ?? 0)).toBeGreaterThan(24)
  })
  it('keeps words inside the field when the actual is the lowest of all', () => {
    const places = scalePlaces({ ...december, actual: { digits: '-17.2', words: 'actual −17.2' } })
    expect(places.actual?.wordsAt).toBeGreaterThan(10)
    expect(places.zero).not.toBeNull()
  })
  it('is drawn with the previous figure alone', () => {
    expect(scalePlaces({ actual: null, expected: null, previous: december.previous, range: null }).previous?.at).toBe(
      50,
    )
  })
})
