// What a node is told to be few screens (server/live/pulse.ts): their reports are heard in the time of one page.
const FEW_MS = 500

/**
 * Reports that wait come in ticks of the database's clock. A node that is woken for each one alone spends more on waking up than on
 * hearing it; of eight thousand there are a hundred in a tick, heard within two or three ms (docs/decisions/0057).
 */
const TICK_MS = 50

/** The longest that a report may say it waited. */
export const REPORTED_WITHIN_AT_MOST_MS = 60_000

/**
 * Within how long a page reports, at an instant drawn by lot, what it has painted. `comeBackWithinMs`: as in the last heartbeat, which
 * grows with the screens of a node. Few report at once. Of thousands all reports together cost a node more than the delivery did, in
 * the very moment in which pages are drawn anew: they wait until that is over, half as long as a herd takes to come back.
 */
export function reportWithinMs(comeBackWithinMs: number): number {
  return Math.min(REPORTED_WITHIN_AT_MOST_MS - TICK_MS, Math.max(0, comeBackWithinMs - FEW_MS) / 2)
}

/** How long one page waits: to the tick after an instant drawn by lot within `withinMs`. `random` from 0 to 1; `nowMs`: by the database's clock. */
export function reportAfterMs(withinMs: number, random: number, nowMs: number): number {
  if (withinMs <= 0) return 0
  const drawnAtMs = nowMs + withinMs * random
  return Math.round(Math.ceil(drawnAtMs / TICK_MS) * TICK_MS - nowMs)
}
