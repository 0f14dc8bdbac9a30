import { describe, expect, it } from 'vitest'
import { balanceDifference } from './balance-difference.ts'

describe('a balance against its poll', () => {
  it('is US$4.84bn above 100.0 for the 104.84 of December 2024', () => {
    expect(
      balanceDifference({ value: '104.84', scale: 9, currency: 'USD' }, { value: '100.0', scale: 9, currency: 'USD' }),
    ).toEqual({ amount: { value: '4.84', scale: 9, currency: 'USD' }, side: 'above' })
  })
  it('is compared in one scale', () => {
    expect(
      balanceDifference({ value: '1048', scale: 8, currency: 'USD' }, { value: '108.4', scale: 9, currency: 'USD' }),
    ).toMatchObject({ amount: { value: '36', scale: 8 }, side: 'below' })
  })
})
