import { periodDays, parsePeriod } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { confirmPeriod } from './confirm-period.ts'
import { DeskError } from './desk-error.ts'
import { assertState, holdRelease } from './held-release.ts'

/** Why a published release is amended, in one sentence for readers, and whose error it was. */
export interface Amendment {
  readonly typedPeriod: string
  readonly reason: string
  /** The same for Chinese readers; without it they read the English. */
  readonly reasonZh: string | null
  readonly errorWas: 'ours' | 'agency'
}

/**
 * Opens a correction or withdrawal of a published release: a draft of its own, checked and approved like any other. Throws
 * DeskError when the release is not public, when one is open already, or the typed period is another.
 */
export function startAmendment(
  kind: 'correction' | 'withdrawal',
  subjectCode: ReleaseCode,
  { typedPeriod, reason, reasonZh, errorWas }: Amendment,
  by: Actor,
): Promise<ReleaseCode> {
  return transaction(async (tx) => {
    const subject = await holdRelease(tx, subjectCode)
    assertState(subject, 'published', 'corrected')
    if (subject.kind !== 'release')
      throw new DeskError('form', { en: 'correct the release itself', zh: '请更正原发布' })
    confirmPeriod(typedPeriod, subject.period)
    const others = await tx.release.findMany({ where: { subjectId: subject.id } })
    const open = others.find(({ state }) => state !== 'published')
    if (open)
      throw new DeskError('form', {
        en: `${open.code} is open already: finish or delete it first`,
        zh: `${open.code}尚未完成：请先完成或删除`,
      })
    const code = `${subjectCode}-${kind}-${others.filter((other) => other.kind === kind).length + 1}`
    const { start, end } = periodDays(parsePeriod(subject.period))
    await tx.release.create({
      data: {
        code,
        kind,
        stage: subject.stage,
        period: subject.period,
        periodStart: new Date(start),
        periodEnd: new Date(end),
        subjectId: subject.id,
        reason,
        reasonZh,
        errorWas,
        enteredBy: by.id,
        sourceUrl: subject.sourceUrl,
      },
    })
    await audit(tx, by, `${kind}.started`, code, null, { subject: subjectCode, reason, reasonZh, errorWas })
    return code
  })
}
