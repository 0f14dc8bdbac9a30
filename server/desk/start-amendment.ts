import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { confirmPeriod } from './confirm-period.ts'
import { holdPublished, openAbout } from './open-about.ts'

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
    const subject = await holdPublished(tx, subjectCode, { en: 'correct the release itself', zh: '请更正原发布' })
    confirmPeriod(typedPeriod, subject.period)
    return openAbout(tx, subject, kind, { reason, reasonZh, errorWas }, by)
  })
}
