import { describe, expect, it } from 'vitest'
import { countdownText } from './countdown-text.ts'

describe('the countdown', () => {
  it('reaches zero at the instant, not a second before', () => {
    expect([1_062_000, 1_000, 999, 1, 0, -5].map(countdownText)).toEqual([
      '00:17:42',
      '00:00:01',
      '00:00:01',
      '00:00:01',
      '00:00:00',
      '00:00:00',
    ])
  })

  it('says days first', () => {
    expect(countdownText(3 * 86_400_000 + 15_000_000)).toBe('3 d 04:10:00')
  })
})
