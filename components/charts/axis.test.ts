import { describe, expect, it } from 'vitest'
import { barRange, lineAxis } from './axis.ts'

describe('axes', () => {
  it('has labels from 100 to 350 billion dollars in steps of 50 for 2019 to 2024', () => {
    expect(lineAxis([132.1, 340.5]).ticks).toEqual([100, 150, 200, 250, 300, 350])
  })
  it('ends just above the 412 of June 2026 and not at 500', () => {
    const axis = lineAxis([132.1, 412.4])
    expect(axis.ticks).toEqual([100, 200, 300, 400])
    expect(axis.max).toBeLessThan(430)
  })
  it('starts bars at zero, whatever the figures', () => {
    expect(barRange([2.3, 7.1, 12.7])).toEqual({ min: 0, max: 12.7 })
    expect(barRange([-7.6, 12.7])).toEqual({ min: -7.6, max: 12.7 })
  })
  it('has an axis even without a figure', () => {
    expect(lineAxis([]).ticks).toEqual([0, 1])
  })
})
