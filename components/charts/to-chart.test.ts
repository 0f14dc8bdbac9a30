import { describe, expect, it } from 'vitest'
import { toChart } from './to-chart.ts'

describe('toChart', () => {
  it('puts 335.63 billion dollars at 335.63 on an axis in billions', () => {
    expect(toChart('335.63', 9)).toBe(335.63)
    expect(toChart('335.63', 9, 8)).toBe(3356.3)
    expect(toChart('-7.09', 9)).toBe(-7.09)
  })
})
