import { describe, expect, it } from 'vitest'
import { faultsOf } from './kinds.ts'
import { schedule } from './schedule.ts'

describe('a schedule', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(schedule(7, 300_000)).toEqual(schedule(7, 300_000))
    expect(schedule(8, 300_000)).not.toEqual(schedule(7, 300_000))
  })

  it('of a minute has every kind once at least, of half an hour each more than ten times, in the order of time', () => {
    for (const [lastsMs, times] of [
      [60_000, 1],
      [1_800_000, 11],
    ] as const) {
      const { lines, deep } = schedule(3, lastsMs)
      for (const [lane, faults] of [
        [lines, faultsOf('lines')],
        [deep, faultsOf('deep')],
      ] as const) {
        for (const fault of faults)
          expect(lane.filter((step) => step.fault === fault).length).toBeGreaterThanOrEqual(times)
        expect(lane.map(({ atMs }) => atMs)).toEqual(lane.map(({ atMs }) => atMs).toSorted((a, b) => a - b))
        expect(lane.every(({ atMs }) => atMs < lastsMs)).toBe(true)
      }
    }
  })
})
