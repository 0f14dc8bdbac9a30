import { transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'

/** The account can't be disabled: it is one's own, or the last administrator's. */
export class AccountStays extends Error {
  override readonly name = 'AccountStays'
}

/** Shuts an account and ends its sessions, or opens it again. What it did stays in the record. */
export function setAccountDisabled(id: string, isDisabled: boolean, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    // Held together, so that two administrators can't shut each other out at once.
    const admins = await tx.$queryRaw<
      { id: string }[]
    >`SELECT "id" FROM "User" WHERE "role" = 'admin' AND "banned" IS NOT TRUE FOR UPDATE`
    const user = await tx.user.findUniqueOrThrow({ where: { id } })
    if (isDisabled && id === by.id) throw new AccountStays('nobody disables their own account')
    if (isDisabled && admins.length === 1 && admins[0]?.id === id)
      throw new AccountStays('the last administrator stays')
    await tx.user.update({ where: { id }, data: { banned: isDisabled } })
    if (isDisabled) await tx.session.deleteMany({ where: { userId: id } })
    await audit(
      tx,
      by,
      isDisabled ? 'account.disable' : 'account.enable',
      id,
      { banned: user.banned ?? false },
      { banned: isDisabled },
    )
  })
}
