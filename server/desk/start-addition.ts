import { parsePeriod, periodDays } from '#trade/period.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { DeskError } from './desk-error.ts'
import { assertState, holdRelease } from './held-release.ts'

/**
 * Opens an addition to a release that is out: the levels behind its growth, its tables. The form stands filled with what is
 * published, which an addition cannot change. Throws DeskError where the release is not public, or one is open already.
 */
export function startAddition(subjectCode: ReleaseCode, by: Actor): Promise<ReleaseCode> {
  return transaction(async (tx) => {
    const subject = await holdRelease(tx, subjectCode)
    assertState(subject, 'published', 'corrected')
    if (subject.kind !== 'release') throw new DeskError('form', { en: 'add to the release itself', zh: '请补充原发布' })
    const others = await tx.release.findMany({ where: { subjectId: subject.id } })
    const open = others.find(({ state }) => state !== 'published')
    if (open)
      throw new DeskError('form', {
        en: `${open.code} is open already: finish or delete it first`,
        zh: `${open.code}尚未完成：请先完成或删除`,
      })
    const code = `${subjectCode}-addition-${others.filter(({ kind }) => kind === 'addition').length + 1}`
    const { start, end } = periodDays(parsePeriod(subject.period))
    const { stage, period, sourceUrl } = subject
    await tx.release.create({
      data: {
        code,
        kind: 'addition',
        stage,
        period,
        periodStart: new Date(start),
        periodEnd: new Date(end),
        subjectId: subject.id,
        enteredBy: by.id,
        sourceUrl,
      },
    })
    await audit(tx, by, 'addition.started', code, null, { subject: subjectCode })
    return code
  })
}
