import type { ReleaseCode } from '#trade/release.ts'
import { sha256 } from '../log/hash.ts'

/** What was approved, and when: both stand in the release's row, so any node can tell its trace. */
export interface ApprovedOnce {
  readonly code: ReleaseCode
  readonly approvedAt: Date
  readonly approvedChecksum: string
}

/**
 * The one id of an approval, from the desk's click to each screen's paint: `GACC-2024-12-flash~3f2a9c1b`. It stands in the audit
 * and in every log line about it. Derived, not drawn: nothing has to carry it. Recalled and approved anew is another.
 */
export function traceOf({ code, approvedAt, approvedChecksum }: ApprovedOnce): string {
  return `${code}~${sha256(`${approvedAt.toISOString()} ${approvedChecksum}`).slice(0, 8)}`
}

/** The same of a publication that no approval precedes: a change of the calendar. */
export function calendarTrace(hash: string): string {
  return `calendar~${hash.slice(0, 8)}`
}
