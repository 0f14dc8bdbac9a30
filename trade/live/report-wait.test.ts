import { describe, expect, it } from 'vitest'
import { reportWithinMs } from './report-wait.ts'

describe('within how long a page reports what it painted', () => {
  it.each([
    ['a newsroom of a few screens', 500, 0],
    ['two thousand', 2_000, 750],
    ['ten thousand and more', 10_000, 4_750],
    ['a server that says nothing', 0, 0],
    ['whatever it says, no longer than a report may tell', 3_600_000, 60_000],
  ])('%s', (_, comeBackWithinMs, expected) => {
    expect(reportWithinMs(comeBackWithinMs)).toBe(expected)
  })
})
