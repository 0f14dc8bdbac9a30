import { describe, expect, it } from 'vitest'
import { AFTER, BEFORE, NOTHING } from './december-2024.examples.ts'
import { WALL_SERIES, wallSubscription } from './series.ts'

describe('what a wall subscribes to', () => {
  it('dollars and yuan of the headline, and five years back from the newest release', () => {
    expect(wallSubscription(AFTER.releases, AFTER.calendar)).toEqual({ series: WALL_SERIES, fromYear: 2020 })
  })
  it('before anything is published, five years back from what is announced', () => {
    expect(wallSubscription([], BEFORE.calendar).fromYear).toBe(2021)
  })
  it('nothing at all is no error', () =>
    expect(wallSubscription(NOTHING.releases, NOTHING.calendar).fromYear).toBeLessThanOrEqual(0))
})
