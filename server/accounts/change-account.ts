import { type Database, transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { type MadeLink, makeLink } from './account-links.ts'
import { readRoles, type Role } from './role.ts'
import { guardedEmail } from './sign-in-guard.ts'

/** What an administrator asked for would leave the desk without one, or is about their own account. */
export class AccountStays extends Error {
  override readonly name = 'AccountStays'
}

/** Shuts an account and ends its sessions, or opens it again. What it did stays in the record. Throws AccountStays. */
export function setAccountDisabled(id: string, isDisabled: boolean, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    if (isDisabled && id === by.id) throw new AccountStays('nobody disables their own account')
    if (isDisabled) await assertAnotherAdmin(tx, id)
    const user = await tx.user.findUniqueOrThrow({ where: { id } })
    await tx.user.update({ where: { id }, data: { banned: isDisabled } })
    if (isDisabled) {
      await tx.session.deleteMany({ where: { userId: id } })
      await tx.accountLink.deleteMany({ where: { userId: id, usedAt: null } })
    }
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

/**
 * Gives an account other roles. Nobody gives them to themselves: whoever keeps accounts does not thereby approve. Its sessions go
 * on, and may do from the next click on what the roles say. Throws AccountStays.
 */
export function setRoles(id: string, roles: readonly Role[], by: Actor): Promise<void> {
  return transaction(async (tx) => {
    if (id === by.id) throw new AccountStays('nobody changes their own roles')
    if (!roles.includes('admin')) await assertAnotherAdmin(tx, id)
    const user = await tx.user.findUniqueOrThrow({ where: { id } })
    await tx.user.update({ where: { id }, data: { role: roles.join(',') } })
    await audit(tx, by, 'account.roles', id, { roles: readRoles(user.role) }, { roles })
  })
}

/** Makes a link by which the account's owner chooses a new password. Until it is used the old one goes on. */
export function resetPassword(id: string, by: Actor): Promise<{ readonly email: string; readonly link: MadeLink }> {
  return transaction(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id } })
    return { email, link: await makeLink(tx, 'reset', id, by) }
  })
}

/** Opens an account that wrong passwords or codes have locked. */
export function unlock(id: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id } })
    await tx.signInGuard.deleteMany({ where: { email: guardedEmail(email) } })
    await tx.twoFactor.updateMany({ where: { userId: id }, data: { failedVerificationCount: 0, lockedUntil: null } })
    await audit(tx, by, 'account.unlocked', id)
  })
}

const ANEW_DAYS = 7

/** Takes a second factor off an account whose owner has lost it, and ends its sessions; a new one is due in a week. */
export function removeSecondFactor(id: string, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    await tx.twoFactor.deleteMany({ where: { userId: id } })
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } })
    await tx.$executeRaw`
      UPDATE "User" SET "secondFactorDueAt" = clock_timestamp() + make_interval(days => ${ANEW_DAYS}::int) WHERE "id" = ${id}`
    await tx.session.deleteMany({ where: { userId: id } })
    await audit(tx, by, 'account.second-factor-removed', id)
  })
}

/** Throws AccountStays where this is the last administrator. Held together, so that two can't shut each other out at once. */
async function assertAnotherAdmin(tx: Database, id: string): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE 'admin' = ANY (string_to_array("role", ',')) AND "banned" IS NOT TRUE FOR UPDATE`
  if (admins.length === 1 && admins[0]?.id === id) throw new AccountStays('the last administrator stays')
}
