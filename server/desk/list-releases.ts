import type { ReleaseCode, ReleaseKind, ReleaseState, Stage } from '#trade/release.ts'
import { database } from '../database/client.ts'

export interface ReleaseRow {
  readonly code: ReleaseCode
  readonly kind: ReleaseKind
  readonly stage: Stage
  readonly period: string
  readonly state: ReleaseState
  readonly embargoAt: Date | null
  /** Somebody keeps it from going out. */
  readonly isHeld: boolean
  readonly enteredBy: string | null
  readonly approvedBy: string | null
  readonly updatedAt: Date
  readonly figures: number
  /** Of the publication that carried it. */
  readonly sequence: number | null
  readonly publishedAt: Date | null
}

// A desk looks back over a year or two of releases; the rest stands on /releases.
const PUBLISHED_SHOWN = 40

/** What is in work, newest change first, then the newest published. */
export function listReleases(): Promise<readonly ReleaseRow[]> {
  return database().$queryRaw<ReleaseRow[]>`
    SELECT r."code", r."kind"::text AS "kind", r."stage"::text AS "stage", r."period", r."state"::text AS "state", r."embargoAt", r."heldAt" IS NOT NULL AS "isHeld", r."enteredBy",
      r."approvedBy", r."updatedAt", p."sequence", p."publishedAt",
      CASE WHEN p."sequence" IS NULL THEN (SELECT count(*)::int FROM "DraftFigure" d WHERE d."releaseId" = r."id")
        ELSE (SELECT count(*)::int FROM "Observation" o WHERE o."vintage" = p."sequence") END AS "figures"
    FROM "Release" r LEFT JOIN "Publication" p ON p."releaseId" = r."id"
    WHERE p."sequence" IS NULL OR p."sequence" IN (SELECT "sequence" FROM "Publication" WHERE "releaseId" IS NOT NULL ORDER BY "sequence" DESC LIMIT ${PUBLISHED_SHOWN})
    ORDER BY p."sequence" DESC NULLS FIRST, r."updatedAt" DESC`
}
