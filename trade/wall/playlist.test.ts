import { describe, expect, it } from 'vitest'
import { AFTER, AT_11, BEFORE } from './december-2024.examples.ts'
import { itemAt, itemsShape, type PlaylistItem } from './playlist.ts'
import { sceneAt, type WallFacts } from './scene.ts'

const ITEMS: readonly PlaylistItem[] = [10, 20, 30].map((seconds) => ({ layout: null, seconds }))
const MINUTE = 60_000

const shown = (facts: WallFacts, nowMs: number) => itemAt(ITEMS, nowMs, sceneAt(facts, { nowMs, heardAtMs: nowMs }))

describe('a playlist', () => {
  it('turns by the clock, each wall for its own time, and begins anew', () => {
    // A minute is one round: AT_11 less a day is a whole minute.
    const begin = AT_11 - 24 * 60 * MINUTE
    const seen = Array.from({ length: 12 }, (_, at) => shown(BEFORE, begin + at * 10_000))
    expect(seen).toEqual([0, 1, 1, 2, 2, 2, 0, 1, 1, 2, 2, 2])
  })
  it('stands at its first wall from five minutes before a release until ten after', () => {
    expect(shown(BEFORE, AT_11 - 5 * MINUTE - 10_000)).toBe(2)
    for (const left of [4 * MINUTE + 30_000, 30_000, 10_000]) expect(shown(BEFORE, AT_11 - left)).toBe(0)
    expect(shown(BEFORE, AT_11 + 5 * MINUTE + 30_000)).toBe(0)
    expect(shown(BEFORE, AT_11 + 30 * MINUTE + 30_000)).toBe(2)
    for (const since of [1_000, 9 * MINUTE + 40_000]) expect(shown(AFTER, AT_11 + since)).toBe(0)
    expect(shown(AFTER, AT_11 + 11 * MINUTE + 40_000)).toBe(2)
  })
  it('is read with its walls and seconds, and refused without', () => {
    expect(itemsShape.safeParse([{ layout: null, seconds: 8 }]).success).toBe(true)
    for (const wrong of [[], [{ layout: null, seconds: 7 }], [{ layout: 'No Slug', seconds: 30 }], [{ seconds: 30 }]])
      expect(itemsShape.safeParse(wrong).success).toBe(false)
  })
})
