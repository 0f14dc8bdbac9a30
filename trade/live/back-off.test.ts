import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backOffMs, drawnMs } from './back-off.ts'
import { mayReload, type Reloads } from './reload-guard.ts'

describe('waiting before the next attempt', () => {
  it('is nothing at first, then 1, 2, 4 … seconds, and never more than a minute', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 100].map((attempt) => backOffMs(attempt, 1))).toEqual([
      0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ])
  })

  it('is shortened by lot, by up to a half: what failed together does not come back together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const whole = backOffMs(attempt, 1)
        expect(backOffMs(attempt, random)).toBeGreaterThanOrEqual(whole / 2)
        expect(backOffMs(attempt, random)).toBeLessThanOrEqual(whole)
      }),
    )
    expect([0, 0.25, 1].map((random) => drawnMs(4_000, random))).toEqual([0, 1_000, 4_000])
  })
})

describe('a page that is to reload', () => {
  it('may, once; the same again only after 1, 2, 4 … minutes, and never more often than twice an hour at last', () => {
    let last: Reloads | null = null
    let nowMs = 0
    const waits: number[] = []
    for (let reload = 0; reload < 8; reload++) {
      const may = mayReload(last, 2, 3, nowMs)
      if ('waitMs' in may) throw new Error(`may not, for ${may.waitMs} ms`)
      last = may.reload
      const not = mayReload(last, 2, 3, nowMs)
      if (!('waitMs' in not)) throw new Error('may again at once')
      waits.push(not.waitMs / 60_000)
      nowMs += not.waitMs
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
  })

  it('may into another version than it tried last, and never into its own', () => {
    expect(mayReload({ into: 3, atMs: 0, count: 5 }, 2, 4, 1)).toEqual({ reload: { into: 4, atMs: 1, count: 1 } })
    expect(mayReload(null, 2, 2, 0)).toEqual({ waitMs: 60_000 })
  })

  it('whose clock was set back does not wait for ever', () => {
    expect(mayReload({ into: 3, atMs: 86_400_000, count: 1 }, 2, 3, 0)).toHaveProperty('reload')
  })
})
