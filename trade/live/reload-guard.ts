/** The reloads a page remembers, over its reloads: into which version last, when, and how often in a row. */
export interface Reloads {
  readonly into: number | string
  readonly atMs: number
  readonly count: number
}

const FIRST_WAIT_MS = 60_000
const WAIT_AT_MOST_MS = 1_800_000

/**
 * Whether a page that runs `own` may reload into `into` now, and what it has to remember then; or how long it must wait. A reload
 * that came back with the version it left (a page out of a cache, nodes of two versions) must not be tried again at once.
 */
export function mayReload(
  last: Reloads | null,
  own: number | string,
  into: number | string,
  nowMs: number,
): { readonly reload: Reloads } | { readonly waitMs: number } {
  if (into === own) return { waitMs: FIRST_WAIT_MS }
  if (!last || last.into !== into) return { reload: { into, atMs: nowMs, count: 1 } }
  const waitMs = Math.min(WAIT_AT_MOST_MS, FIRST_WAIT_MS * 2 ** Math.min(last.count - 1, 10))
  // A clock that was set back would make it wait for ever.
  const sinceMs = Math.abs(nowMs - last.atMs)
  return sinceMs >= waitMs ? { reload: { into, atMs: nowMs, count: last.count + 1 } } : { waitMs: waitMs - sinceMs }
}
