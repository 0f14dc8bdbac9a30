import { describe, expect, it } from 'vitest'
import { look, LOOK_EVERY_MS, startWatching, STUCK_AFTER_MS, type Vigilance } from './watchdog.ts'

/** Looks every five seconds for `forMs`; what is seen at each is said by `at`. */
function watch(forMs: number, at: (nowMs: number) => Partial<Parameters<typeof look>[1]>): Vigilance {
  let seen = startWatching(0)
  for (let nowMs = LOOK_EVERY_MS; nowMs <= forMs && !seen.isStuck; nowMs += LOOK_EVERY_MS)
    seen = look(seen, { nowMs, isVisible: true, frameMs: nowMs, drawnMs: nowMs, ...at(nowMs) })
  return seen
}

describe('the watchdog', () => {
  it('lets a night of frames pass', () => {
    expect(watch(8 * 3_600_000, () => ({})).isStuck).toBe(false)
  })
  it.each([
    ['frames stopped', { frameMs: 0 }],
    ['seconds are not drawn any more, though frames come', { drawnMs: 0 }],
  ])('notices that %s, within thirty seconds and a look', (_, stopped) => {
    const { isStuck, lookedMs } = watch(120_000, () => stopped)
    expect([isStuck, lookedMs]).toEqual([true, STUCK_AFTER_MS + LOOK_EVERY_MS])
  })
  it('owes no frames while nobody sees it, and begins afresh when it is seen again', () => {
    expect(watch(600_000, () => ({ frameMs: 0, isVisible: false })).isStuck).toBe(false)
    const seenAgain = watch(600_000, (nowMs) => ({ frameMs: nowMs < 590_000 ? 0 : nowMs, isVisible: nowMs >= 590_000 }))
    expect(seenAgain.isStuck).toBe(false)
  })
  it('does not take a frozen page, or a machine that slept, for a stuck one', () => {
    const before = watch(60_000, () => ({}))
    const nowMs = 60_000 + 8 * 3_600_000
    const woken = look(before, { nowMs, isVisible: true, frameMs: 60_000, drawnMs: 60_000 })
    expect(woken.isStuck).toBe(false)
  })
})
