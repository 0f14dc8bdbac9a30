// What a node is told to be few screens (server/live/pulse.ts): their reports are heard in the time of one page.
const FEW_MS = 500

/** The longest that a report may say it waited. */
export const REPORTED_WITHIN_AT_MOST_MS = 60_000

/**
 * Within how long a page reports, at an instant drawn by lot, what it has painted. `comeBackWithinMs`: as in the last heartbeat, which
 * grows with the screens of a node. Few report at once. Of thousands all reports together cost a node more than the delivery did, in
 * the very moment in which pages are drawn anew: they wait until that is over, half as long as a herd takes to come back.
 */
export function reportWithinMs(comeBackWithinMs: number): number {
  return Math.min(REPORTED_WITHIN_AT_MOST_MS, Math.max(0, comeBackWithinMs - FEW_MS) / 2)
}
