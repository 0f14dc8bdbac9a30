const FIRST_MS = 1_000
const AT_MOST_MS = 60_000

/**
 * How long to wait before attempt number `attempt` (0: the first), in ms: nothing, then 1 s, 2 s, 4 s … up to a minute, each
 * shortened by chance by up to a half, so that screens which failed together do not ask again together. `random` from 0 to 1.
 */
export function backOffMs(attempt: number, random: number): number {
  if (attempt <= 0) return 0
  const ceiling = Math.min(AT_MOST_MS, FIRST_MS * 2 ** Math.min(attempt - 1, 30))
  return Math.round(ceiling * (0.5 + random / 2))
}

/** An instant drawn by lot within `withinMs`. */
export function drawnMs(withinMs: number, random: number): number {
  return Math.round(Math.max(0, withinMs) * random)
}
