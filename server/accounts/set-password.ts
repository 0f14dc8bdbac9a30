import type { Database } from '../database/client.ts'
import { auth } from './auth.ts'

/** Writes a password that was found good, in the caller's transaction. Which sessions end by it is the caller's to say. */
export async function setPassword(tx: Database, userId: string, password: string): Promise<void> {
  const { password: hashing } = await auth().$context
  const hash = await hashing.hash(password)
  const { count } = await tx.account.updateMany({
    where: { userId, providerId: 'credential' },
    data: { password: hash },
  })
  if (count !== 1) throw new Error(`account ${userId} has ${count} passwords`)
}

/** Whether this is the account's password. */
export async function isPassword(db: Database, userId: string, password: string): Promise<boolean> {
  const { password: hashing } = await auth().$context
  const held = await db.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } })
  return held?.password ? hashing.verify({ hash: held.password, password }) : false
}
