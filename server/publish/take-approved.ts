import { Prisma } from '#prisma/client/client.ts'
import type { PeriodText } from '#trade/period.ts'
import type { InstantPrecision, ReleaseCode, ReleaseKind, ReleaseState, Stage } from '#trade/release.ts'
import type { SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'
import { draftChecksum } from './checksum.ts'
import { type DraftFigure, draftOf } from './draft-figure.ts'
import { ChecksumError, EmbargoError, StateError } from './refused.ts'

/** An approved release with its frozen figures, held until the transaction ends. */
export interface ApprovedRelease {
  readonly id: number
  readonly code: ReleaseCode
  readonly kind: ReleaseKind
  readonly stage: Stage
  readonly period: PeriodText
  readonly state: ReleaseState
  readonly embargoAt: Date
  readonly instantPrecision: InstantPrecision
  readonly approvedAt: Date
  readonly approvedChecksum: string
  readonly sourceUrl: string | null
  readonly notes: string | null
  readonly reason: string | null
  readonly reasonZh: string | null
  readonly errorWas: 'ours' | 'agency' | null
  readonly headlineEn: string | null
  readonly headlineZh: string | null
  readonly subjectId: number | null
  /** Series among its figures that no release has carried yet. */
  readonly newSeries: readonly SeriesKey[]
  /** The calendar announced it and does not say yet that it came. */
  readonly isAwaited: boolean
  readonly figures: readonly DraftFigure[]
}

interface AtTheDoor {
  readonly early: boolean
  readonly isHeld: boolean
}

/** Throws StateError when it is not approved or held, ChecksumError when it is not what was approved, EmbargoError when it is too early. */
export async function takeApproved(tx: Database, code: ReleaseCode, approved: string): Promise<ApprovedRelease> {
  const release = await readApproved(tx, code)
  if (release.isHeld) throw new StateError(`${code} is held`)
  if (release.early) throw new EmbargoError(code, release.embargoAt)
  if (release.approvedChecksum !== approved || draftChecksum(release.figures) !== approved)
    throw new ChecksumError(code)
  return release
}

/** The same before its embargo, for arming. Throws StateError when it is not approved. */
export async function readApproved(tx: Database, code: ReleaseCode): Promise<ApprovedRelease & AtTheDoor> {
  const [release] = await tx.$queryRaw<(ApprovedRelease & AtTheDoor)[]>`
    SELECT "id", "code", "kind"::text AS "kind", "stage"::text AS "stage", "period", "state"::text AS "state", "embargoAt",
      "instantPrecision"::text AS "instantPrecision", "approvedAt", "approvedChecksum", "sourceUrl", "notes", "reason", "reasonZh", "errorWas", "headlineEn", "headlineZh",
      "subjectId", "embargoAt" > clock_timestamp() AS "early", "heldAt" IS NOT NULL AS "isHeld",
      ${draftOf(Prisma.sql`"Release"."id"`)} AS "figures",
      ARRAY(SELECT d."seriesKey" FROM "DraftFigure" d WHERE d."releaseId" = "Release"."id"
        AND NOT EXISTS (SELECT FROM "Series" s WHERE s."key" = d."seriesKey")) AS "newSeries",
      EXISTS (SELECT FROM "CalendarItem" i WHERE i."releaseCode" = "Release"."code" AND i."state" <> 'released') AS "isAwaited"
    FROM "Release" WHERE "code" = ${code} FOR UPDATE`
  if (!release) throw new StateError(`there is no release ${code}`)
  if (release.state !== 'approved')
    throw new StateError(`${code} is ${release.state}: only an approved release is published`)
  return release
}
