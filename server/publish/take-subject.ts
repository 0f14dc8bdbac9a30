import type { ReleaseNotice } from '#trade/live/entry.ts'
import type { ReleaseCode, ReleaseState } from '#trade/release.ts'
import type { Database } from '../database/client.ts'
import type { PublicationBody } from '../log/body.ts'
import { StateError } from './refused.ts'
import type { ApprovedRelease } from './take-approved.ts'

/** The published release an addition, correction or withdrawal is about, as its newest notice says. */
export interface Subject {
  readonly id: number
  readonly code: ReleaseCode
  readonly state: ReleaseState
  readonly notice: ReleaseNotice
  /** An editor's headline of it; null where the written one stands. */
  readonly headlineEn: string | null
  readonly headlineZh: string | null
}

/** Throws StateError when the subject was never published, is itself a correction, or is withdrawn already. */
export async function takeSubject(tx: Database, release: ApprovedRelease): Promise<Subject> {
  const [subject] = await tx.$queryRaw<(Omit<Subject, 'notice'> & { body: PublicationBody | null })[]>`
    SELECT r."id", r."code", r."state"::text AS "state", r."headlineEn", r."headlineZh", newest."body" FROM "Release" r
      LEFT JOIN LATERAL (SELECT p."body" FROM "Publication" p JOIN "Release" q ON q."id" = p."releaseId"
        WHERE q."id" = r."id" OR q."subjectId" = r."id" ORDER BY p."sequence" DESC LIMIT 1) newest ON true
    WHERE r."id" = ${release.subjectId} FOR UPDATE OF r`
  const notice = subject?.body?.release
  if (!subject || !notice) throw new StateError(`${release.code} is about a release that was never published`)
  // Screens know releases by their own code: what is told of a correction's correction would reach none.
  if (notice.code !== subject.code)
    throw new StateError(`${subject.code} is itself about ${notice.code}: correct or withdraw that`)
  if (subject.state === 'withdrawn')
    throw new StateError(`${subject.code} is withdrawn: nothing of it can be corrected or added to`)
  const { body: _, ...rest } = subject
  return { ...rest, notice }
}
