import { database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import { audit } from '../publish/audit.ts'
import { askAuth } from './ask-auth.ts'
import { assertOwnPassword } from './change-password.ts'
import type { DeskUser } from './who.ts'

/** What an authenticator is given, and the codes that stand in for it; shown once. */
export interface Enrolment {
  readonly uri: string
  readonly recoveryCodes: readonly string[]
}

/** Begins a second factor: it counts from the first right code on. Throws DeskError. */
export async function beginSecondFactor(password: string, by: DeskUser, headers: Headers): Promise<Enrolment> {
  await assertOwnPassword(password, by)
  const response = await askAuth('/two-factor/enable', headers, { password })
  if (!response.ok) throw await refusalOf(response)
  const { totpURI, backupCodes } = (await response.json()) as { totpURI: string; backupCodes: string[] }
  return { uri: totpURI, recoveryCodes: backupCodes }
}

/** Confirms it by a code. The session gets a new name, for which cookies are answered; every other ends. Throws DeskError. */
export async function confirmSecondFactor(code: string, by: DeskUser, headers: Headers): Promise<readonly string[]> {
  const before = await database().session.findMany({ where: { userId: by.id }, select: { id: true } })
  const response = await askAuth('/two-factor/verify-totp', headers, { code: code.replace(/\s/g, '') })
  if (!response.ok) throw await refusalOf(response)
  await database().session.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } })
  await audit(database(), by, 'account.second-factor', by.id)
  return response.headers.getSetCookie()
}

/** Another set of recovery codes in the place of the old, shown once. Throws DeskError. */
export async function renewRecoveryCodes(password: string, by: DeskUser, headers: Headers): Promise<readonly string[]> {
  await assertOwnPassword(password, by)
  const response = await askAuth('/two-factor/generate-backup-codes', headers, { password })
  if (!response.ok) throw await refusalOf(response)
  const { backupCodes } = (await response.json()) as { backupCodes: string[] }
  await audit(database(), by, 'account.recovery-codes', by.id)
  return backupCodes
}

/** Takes one's own second factor off, to set up another: due at once. Throws DeskError. */
export async function giveUpSecondFactor(password: string, by: DeskUser): Promise<void> {
  await assertOwnPassword(password, by)
  await transaction(async (tx) => {
    await tx.twoFactor.deleteMany({ where: { userId: by.id } })
    await tx.user.update({ where: { id: by.id }, data: { twoFactorEnabled: false } })
    await tx.$executeRaw`UPDATE "User" SET "secondFactorDueAt" = clock_timestamp() WHERE "id" = ${by.id}`
    await tx.session.deleteMany({ where: { userId: by.id, NOT: { id: by.sessionId } } })
    await audit(tx, by, 'account.second-factor-removed', by.id)
  })
}

async function refusalOf(response: Response): Promise<DeskError> {
  const { code } = (await response.json()) as { code?: string }
  if (response.status === 429) {
    return new DeskError('form', { en: 'too many tries: wait a minute', zh: '尝试过多：请稍候一分钟' })
  }
  if (code === 'INVALID_CODE') {
    return new DeskError('code', {
      en: 'that code is not right: take the one that is shown now, and look at the telephone’s clock',
      zh: '验证码不正确：请使用当前显示的验证码，并检查手机时间',
    })
  }
  if (code === 'TOTP_ALREADY_ENABLED') {
    return new DeskError('form', { en: 'there is a second factor already', zh: '已设置第二验证' })
  }
  return new DeskError('form', { en: 'that did not work: begin again', zh: '未成功：请重新开始' })
}
