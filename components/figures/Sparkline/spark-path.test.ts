import { describe, expect, it } from 'vitest'
import { sparkPath } from './spark-path.ts'

describe('a sparkline', () => {
  it('breaks where a month is missing instead of bridging it', () => {
    expect(sparkPath([302.1, null, 308.3, 335.6])?.path).toBe('M0 22M66.67 18.3L100 2')
  })
  it('is not drawn from a single figure', () => {
    expect(sparkPath([null, 335.6])).toBeNull()
  })
})
