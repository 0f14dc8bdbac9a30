import { describe, expect, it } from 'vitest'
import { REPORTED_WITHIN_AT_MOST_MS, reportAfterMs, reportWithinMs } from './report-wait.ts'

describe('within how long a page reports what it painted', () => {
  it.each([
    ['a newsroom of a few screens', 500, 0],
    ['two thousand', 2_000, 750],
    ['ten thousand and more', 10_000, 4_750],
    ['a server that says nothing', 0, 0],
    ['whatever it says, no longer than a report may tell', 3_600_000, 59_950],
  ])('%s', (_, comeBackWithinMs, expected) => {
    expect(reportWithinMs(comeBackWithinMs)).toBe(expected)
  })
})

describe('how long one page waits', () => {
  it('not at all where all are few', () => {
    expect(reportAfterMs(0, 0.9, 1_020)).toBe(0)
  })

  it('to the tick that follows an instant drawn by lot, which all pages share', () => {
    expect(reportAfterMs(750, 0, 1_020)).toBe(30)
    expect(reportAfterMs(750, 0.1, 1_020)).toBe(80)
    expect(reportAfterMs(750, 0.1, 1_040)).toBe(110)
    expect(reportAfterMs(750, 1, 1_050)).toBe(750)
  })

  it('never longer than a report may tell', () => {
    const withinMs = reportWithinMs(3_600_000)
    expect(reportAfterMs(withinMs, 1, 1_001)).toBeLessThanOrEqual(REPORTED_WITHIN_AT_MOST_MS)
  })
})
