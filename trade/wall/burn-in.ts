/** In arc-minutes: two pixels' width of a letter's stem, and inside the sheet's own margin. */
export const SHIFT_AT_MOST = 1.2
const STEP_MS = 2 * 60_000

// Eight places round the middle, each beside the one before: what moves so little so seldom is not seen to move.
const PLACES = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const

/**
 * Where the sheet lies at `nowMs`, in arc-minutes from its place, so that no edge stands on the same pixels all day; and whether
 * blocks of light stand reversed. By the clock, so that a reload does not begin anew.
 */
export function shiftAt(nowMs: number): { readonly x: number; readonly y: number; readonly isReversed: boolean } {
  const step = Math.floor(nowMs / STEP_MS)
  const [x, y] = PLACES[step % PLACES.length] ?? PLACES[0]
  return { x: x * SHIFT_AT_MOST, y: y * SHIFT_AT_MOST, isReversed: step % 2 === 1 }
}
