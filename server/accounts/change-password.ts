import { database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { audit } from '../publish/audit.ts'
import { assertPassword } from './password-rules.ts'
import { isPassword, setPassword } from './set-password.ts'
import { countWrong, forgetWrong, lockedUntil } from './sign-in-guard.ts'
import type { DeskUser } from './who.ts'

/** Gives oneself another password, for the present one. Every other session of the account ends. Throws DeskError by field. */
export async function changePassword(present: string, next: string, by: DeskUser): Promise<void> {
  await assertOwnPassword(present, by, 'present')
  assertPassword(next, by, 'next')
  await transaction(async (tx) => {
    await setPassword(tx, by.id, next)
    await tx.session.deleteMany({ where: { userId: by.id, NOT: { id: by.sessionId } } })
    await audit(tx, by, 'account.password-changed', by.id)
  })
}

/** Throws DeskError on `field` unless this is the password of who asks. Wrong ones count as they do at the door. */
export async function assertOwnPassword(password: string, by: DeskUser, field = 'password'): Promise<void> {
  if (await lockedUntil(by)) {
    throw new DeskError(field, {
      en: 'too many wrong passwords: wait a quarter of an hour',
      zh: '错误次数过多：请15分钟后再试',
    })
  }
  if (await isPassword(database(), by.id, password)) return forgetWrong(by)
  await countWrong(by)
  throw new DeskError(field, { en: 'that is not your present password', zh: '当前密码不正确' })
}
