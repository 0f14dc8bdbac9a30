import type { ReleaseCode, ReleaseKind, ReleaseState, Stage } from '#trade/release.ts'
import type { Database } from '../database/client.ts'
import { DeskError } from './desk-error.ts'

/** A release as the desk works on it. */
export interface HeldRelease {
  readonly id: number
  readonly code: ReleaseCode
  readonly kind: ReleaseKind
  readonly stage: Stage
  readonly period: string
  readonly state: ReleaseState
  readonly subjectId: number | null
  readonly embargoAt: Date | null
  readonly revision: number
  readonly enteredBy: string | null
  /** Whoever entered or edited it at any time. */
  readonly editors: readonly string[]
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly heldAt: Date | null
  readonly heldBy: string | null
  readonly sourceUrl: string | null
  readonly notes: string | null
  readonly reason: string | null
  readonly reasonZh: string | null
  readonly errorWas: 'ours' | 'agency' | null
  readonly headlineEn: string | null
  readonly headlineZh: string | null
}

/** The release, held until the transaction ends. Throws DeskError where there is none. */
export async function holdRelease(tx: Database, code: ReleaseCode): Promise<HeldRelease> {
  return found(
    code,
    await tx.$queryRaw<HeldRelease[]>`
    SELECT "id", "code", "kind"::text AS "kind", "stage"::text AS "stage", "period", "state"::text AS "state", "subjectId", "embargoAt", "revision",
      "enteredBy", "editors", "approvedBy", "approvedAt", "heldAt", "heldBy", "sourceUrl", "notes", "reason", "reasonZh", "errorWas", "headlineEn", "headlineZh"
    FROM "Release" WHERE "code" = ${code} FOR UPDATE`,
  )
}

/** The release as it is. Throws DeskError where there is none. */
export async function readRelease(db: Database, code: ReleaseCode): Promise<HeldRelease> {
  return found(
    code,
    await db.$queryRaw<HeldRelease[]>`
    SELECT "id", "code", "kind"::text AS "kind", "stage"::text AS "stage", "period", "state"::text AS "state", "subjectId", "embargoAt", "revision",
      "enteredBy", "editors", "approvedBy", "approvedAt", "heldAt", "heldBy", "sourceUrl", "notes", "reason", "reasonZh", "errorWas", "headlineEn", "headlineZh"
    FROM "Release" WHERE "code" = ${code}`,
  )
}

/** Throws DeskError unless the release is in one of `states`: somebody else has moved it meanwhile. */
export function assertState(release: HeldRelease, ...states: readonly ReleaseState[]): void {
  if (states.includes(release.state)) return
  throw new DeskError('form', {
    en: `${release.code} is ${STATE_WORDS[release.state].en}: load the page again to see it`,
    zh: `${release.code}${STATE_WORDS[release.state].zh}：请重新载入页面`,
  })
}

const STATE_WORDS: Record<ReleaseState, { readonly en: string; readonly zh: string }> = {
  draft: { en: 'a draft', zh: '为草稿' },
  'in-review': { en: 'in review', zh: '正在审核' },
  approved: { en: 'approved', zh: '已批准' },
  published: { en: 'published', zh: '已发布' },
  corrected: { en: 'corrected', zh: '已更正' },
  withdrawn: { en: 'withdrawn', zh: '已撤回' },
}

function found(code: ReleaseCode, [release]: readonly HeldRelease[]): HeldRelease {
  if (!release) throw new DeskError('form', { en: `there is no release ${code}`, zh: `没有${code}这一发布` })
  return release
}
