import type { ReleaseCode } from '#trade/release.ts'
import type { Database } from '../database/client.ts'
import type { Head } from '../log/head.ts'
import type { ArmedRelease } from './arm.ts'
import { ChecksumError, EmbargoError, StateError } from './refused.ts'
import type { ApprovedRelease } from './take-approved.ts'

/** Who comes so early is let in, and committed at the instant; who comes earlier is told so. The database has the same limit (0023). */
const EARLY_AT_MOST_MS = 1_000

interface Row extends Head, Pick<ApprovedRelease, 'state' | 'approvedAt'> {
  readonly early: boolean
  readonly isHeld: boolean
}

/**
 * Takes what was armed, up to a second before its embargo: the log's lock and the release's in one statement, and its figures not
 * read again, since of an approved release nothing changes but by a new approval (0004_only_through_the_log). Throws EmbargoError
 * when it is still too early, ChecksumError when it is not what was approved, StateError when this approval no longer holds.
 */
export async function takeArmed(
  tx: Database,
  { release: armed, afterSequence }: ArmedRelease,
  approved: string,
): Promise<{ head: Head; release: ApprovedRelease }> {
  // The log first, as everyone who locks both does.
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT h."epoch", h."sequence", h."hash", h."publishedAt", r."state"::text AS "state", r."approvedAt",
      r."embargoAt" > clock_timestamp() + ${EARLY_AT_MOST_MS} * interval '1 ms' AS "early", r."heldAt" IS NOT NULL AS "isHeld"
    FROM "LogHead" h, "Release" r WHERE r."id" = ${armed.id} FOR UPDATE OF h, r`
  if (!row) throw new StateError(`there is no release ${armed.code}`)
  const { state, approvedAt, early, isHeld, ...head } = row
  if (state !== 'approved') throw new StateError(`${armed.code} is ${state}: only an approved release is published`)
  if (approvedAt.getTime() !== armed.approvedAt.getTime()) throw new StateError(`${armed.code} was approved anew`)
  if (isHeld) throw new StateError(`${armed.code} is held`)
  if (early) throw new EmbargoError(armed.code, armed.embargoAt)
  if (armed.approvedChecksum !== approved) throw new ChecksumError(armed.code)
  // The calendar changes with the log alone.
  const isAwaited = head.sequence === afterSequence ? armed.isAwaited : await readIsAwaited(tx, armed.code)
  return { head, release: { ...armed, isAwaited } }
}

async function readIsAwaited(tx: Database, code: ReleaseCode): Promise<boolean> {
  const [item] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "CalendarItem" WHERE "releaseCode" = ${code} AND "state" <> 'released'`
  return item !== undefined
}
