import { database } from '../database/client.ts'
import { serverLog } from '../server-log.ts'
import { askAuth, retryAfterOf } from './ask-auth.ts'
import { cookiePrefix, recoveryCodeHash } from './auth.ts'
import { clientAddress } from './client-address.ts'
import { giveBackTry } from './give-back-try.ts'
import { arrived, record, type SignedIn } from './sign-in.ts'

/** A code is good for half a minute, and taken a step early or late. */
const CODE_LIVES_MINUTES = 5

/**
 * The second step: six digits of an authenticator, or a recovery code, with the headers that carry the challenge of the first.
 * Each is taken once. `expired`: sign in again from the start.
 */
export async function secondStep(typed: string, headers: Headers): Promise<SignedIn> {
  const who = await challenged(headers)
  if (!who) return { refused: 'expired' }
  const digits = typed.replace(/\s/g, '')
  const isDigits = /^\d{6}$/.test(digits)
  if (isDigits && !(await isFresh(who, digits))) return refuse(who, headers, 'a code was used twice')
  const path = isDigits ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code'
  const response = await askAuth(path, headers, { code: isDigits ? digits : recoveryCodeHash(typed) })
  if (response.ok) {
    await giveBackTry(path, headers)
    const roles = await arrived(who, headers, isDigits ? 'password, code' : 'password, recovery code')
    return { cookies: response.headers.getSetCookie(), roles }
  }
  const { code } = (await response.json()) as { code?: string }
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') {
    await record(who, 'account.locked', headers, { by: 'second factor' })
    return { refused: 'locked', retryAfterSeconds: 900 }
  }
  if (response.status === 429) return { refused: 'too-many', retryAfterSeconds: retryAfterOf(response) }
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code?.startsWith('TOO_MANY_ATTEMPTS')) return { refused: 'expired' }
  if (response.status === 403) return { refused: 'disabled' }
  return refuse(who, headers, 'a code was wrong')
}

async function refuse(who: string, headers: Headers, why: string): Promise<SignedIn> {
  serverLog().warn({ account: who, address: clientAddress(headers) }, why)
  await record(who, 'account.wrong-code', headers)
  return { refused: 'wrong' }
}

/** Whom the challenge is for. Its signature is better-auth's to check; an account is asked for only to count and to tell. */
async function challenged(headers: Headers): Promise<string | null> {
  const named = `${cookiePrefix()}.two_factor=`
  const cookie = (headers.get('cookie') ?? '')
    .split(/;\s*/)
    .find((one) => one.startsWith(named))
    ?.slice(named.length)
  const identifier = cookie && decodeURIComponent(cookie).split('.')[0]
  if (!identifier) return null
  const held = await database().verification.findFirst({ where: { identifier, expiresAt: { gt: new Date() } } })
  return held?.value ?? null
}

/** Claims these digits for this account; false where they were tried before. Who looks over a shoulder comes too late. */
async function isFresh(userId: string, code: string): Promise<boolean> {
  const db = database()
  await db.$executeRaw`
    DELETE FROM "UsedCode" WHERE "usedAt" < clock_timestamp() - make_interval(mins => ${CODE_LIVES_MINUTES}::int)`
  const claimed = await db.$executeRaw`
    INSERT INTO "UsedCode" ("userId", "code") VALUES (${userId}, ${code}) ON CONFLICT DO NOTHING`
  return claimed === 1
}
