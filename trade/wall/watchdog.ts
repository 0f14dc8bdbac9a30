/** A look every so often at whether the screen still draws. */
export const LOOK_EVERY_MS = 5_000
/** Thirty drawn seconds that did not come: no machine is merely slow for so long. */
export const STUCK_AFTER_MS = 30_000
// Looks that come later than this were not made: the page was frozen, or its machine slept.
const MISSED_LOOKS_MS = 3 * LOOK_EVERY_MS

/** What the last look found; times by the page's monotonic clock. */
export interface Vigilance {
  readonly lookedMs: number
  /** Until when all was well. */
  readonly goodMs: number
  readonly isStuck: boolean
}

/** `frameMs`: the browser's last frame that was asked for. `drawnMs`: the last second that was drawn. */
export interface Look {
  readonly nowMs: number
  readonly isVisible: boolean
  readonly frameMs: number
  readonly drawnMs: number
}

export function startWatching(nowMs: number): Vigilance {
  return { lookedMs: nowMs, goodMs: nowMs, isStuck: false }
}

/** Stuck is a page that is seen, whose timers run, and which draws nothing any more. A hidden one owes no frames. */
export function look(last: Vigilance, { nowMs, isVisible, frameMs, drawnMs }: Look): Vigilance {
  if (!isVisible || nowMs - last.lookedMs > MISSED_LOOKS_MS) return startWatching(nowMs)
  const goodMs = Math.max(last.goodMs, Math.min(frameMs, drawnMs))
  return { lookedMs: nowMs, goodMs, isStuck: nowMs - goodMs > STUCK_AFTER_MS }
}
