/** What a node knows of itself. Times by `performance.now()`. */
export interface Condition {
  /** Until pages and sockets are served. */
  readonly isStarting: boolean
  /** From the moment it says goodbye to its screens. */
  readonly isStopping: boolean
  /** When it last read the log to its end; null before the first time. */
  readonly readAtMs: number | null
}

// It reads once a second, woken or not: so long without, and either the database or the way to it is gone.
const READ_WITHIN_MS = 5_000

/** Why a balancer should send nobody here, in words; null when it may. Asks nobody: thousands of balancers may look. */
export function whyNotReady({ isStarting, isStopping, readAtMs }: Condition, nowMs: number): string | null {
  if (isStopping) return 'this node is saying goodbye'
  if (readAtMs === null) return 'the log was not read yet'
  const silentMs = nowMs - readAtMs
  if (silentMs > READ_WITHIN_MS)
    return `the log could not be read for ${Math.round(silentMs / 1_000)} s: is the database there?`
  return isStarting ? 'the pages are being prepared' : null
}
