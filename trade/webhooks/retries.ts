const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * Seconds between an attempt that failed and the next, by how many have failed in a row; the schedule that the Standard Webhooks
 * conventions propose. After the last of them the receiver is switched off: three days and three hours in all.
 */
export const RETRY_AFTER_SECONDS: readonly number[] = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** So many more at most, drawn by lot: receivers of one house that failed together don’t all come back in one second. */
const SPREAD = 0.2

/**
 * How long to wait after the `failures`th attempt in a row that failed, in whole seconds; null when it was the last. `lot` is drawn
 * from 0 to 1. Never sooner than the schedule says.
 */
export function retryAfterSeconds(failures: number, lot: number): number | null {
  const least = RETRY_AFTER_SECONDS[failures - 1]
  return least === undefined ? null : Math.round(least * (1 + SPREAD * lot))
}
