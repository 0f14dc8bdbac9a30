import { parsePeriod, periodDays } from '#trade/period.ts'
import type { ReleaseCode, ReleaseKind } from '#trade/release.ts'
import type { Database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'
import { assertState, type HeldRelease, holdRelease } from './held-release.ts'

/** Why, of a correction or withdrawal; an addition has no reason to give. */
type Why = Partial<Pick<HeldRelease, 'reason' | 'reasonZh' | 'errorWas'>>

/** A release that is public and no amendment itself, held until the transaction ends. Throws DeskError, `itself` where it is one. */
export async function holdPublished(tx: Database, code: ReleaseCode, itself: DeskError['said']): Promise<HeldRelease> {
  const subject = await holdRelease(tx, code)
  assertState(subject, 'published', 'corrected')
  if (subject.kind !== 'release') throw new DeskError('form', itself)
  return subject
}

/** Opens a draft about a published release, one at a time. Answers its code. Throws DeskError where one is open already. */
export async function openAbout(
  tx: Database,
  subject: HeldRelease,
  kind: Exclude<ReleaseKind, 'release'>,
  why: Why,
  by: Actor,
): Promise<ReleaseCode> {
  const others = await tx.release.findMany({ where: { subjectId: subject.id } })
  const open = others.find(({ state }) => state !== 'published')
  if (open)
    throw new DeskError('form', {
      en: `${open.code} is open already: finish or delete it first`,
      zh: `${open.code}尚未完成：请先完成或删除`,
    })
  const code = `${subject.code}-${kind}-${others.filter((other) => other.kind === kind).length + 1}`
  const { start, end } = periodDays(parsePeriod(subject.period))
  const { stage, period, sourceUrl } = subject
  await tx.release.create({
    data: {
      code,
      kind,
      stage,
      period,
      periodStart: new Date(start),
      periodEnd: new Date(end),
      subjectId: subject.id,
      ...why,
      enteredBy: by.id,
      sourceUrl,
    },
  })
  await audit(tx, by, `${kind}.started`, code, null, { subject: subject.code, ...why })
  return code
}
