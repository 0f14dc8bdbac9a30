import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { DeskError } from './desk-error.ts'

/**
 * Switches the second person off, for a newsroom of one, or on again. The database asks whether `by` is an administrator and writes
 * the audit. Throws DeskError while a release that one person approved is armed: two are asked for from the next approval on.
 */
export function setFourEyes(isOn: boolean, reason: string | null, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const armed = await tx.$queryRaw<{ code: string }[]>`
      SELECT "code" FROM "Release" WHERE "state" = 'approved' AND "approvedBy" = ANY ("editors") LIMIT 1`
    if (isOn && armed[0]) throw armedAlone(armed[0].code)
    await tx.fourEyes.update({
      where: { id: 1 },
      data: { isOn, reason, changedBy: by.id, changedFrom: by.address },
    })
  })
}

function armedAlone(code: string): DeskError {
  return new DeskError('form', {
    en: `${code} is armed, approved by the person who entered it: recall it first`,
    zh: `${code}已批准待发，由录入者本人批准：请先撤回`,
  })
}
