import type { ReleaseCode } from '#trade/release.ts'
import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { confirmPeriod } from './confirm-period.ts'
import { releaseEntries } from './check-release.ts'
import { assertState, holdRelease } from './held-release.ts'

/** Deletes a draft with its figures; the audit keeps what it held. Throws DeskError unless it is a draft and its period was typed. */
export function deleteDraft(code: ReleaseCode, typedPeriod: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const release = await holdRelease(tx, code)
    assertState(release, 'draft')
    confirmPeriod(typedPeriod, release.period)
    const entries = await releaseEntries(tx, release)
    await tx.release.delete({ where: { id: release.id } })
    await audit(tx, by, 'draft.deleted', code, { revision: release.revision, entries }, null)
  })
}
