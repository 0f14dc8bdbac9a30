import { audit } from '../publish/audit.ts'
import { database } from '../database/client.ts'
import { inRole } from '../database/roles/in-role.ts'
import { askAuth, retryAfterOf } from './ask-auth.ts'
import { auth } from './auth.ts'
import { clientAddress } from './client-address.ts'
import { giveBackTry } from './give-back-try.ts'
import { readRoles, type Role } from './role.ts'
import { countWrong, forgetWrong, lockedUntil } from './sign-in-guard.ts'

export interface Refused {
  readonly refused: 'wrong' | 'disabled' | 'too-many' | 'locked' | 'expired'
  readonly retryAfterSeconds?: number
}

/** `cookies`: Set-Cookie lines for the browser. `second`: they are of a challenge, and a code is wanted; else somebody is in. */
export type SignedIn =
  | { readonly cookies: readonly string[]; readonly second: true }
  | { readonly cookies: readonly string[]; readonly second?: never; readonly roles: readonly Role[] }
  | Refused

/** The first step: e-mail and password, with the headers of the request that asked. The session there was before ends. */
export async function signIn(email: string, password: string, headers: Headers): Promise<SignedIn> {
  const attempt = { email, address: clientAddress(headers) }
  const locked = await lockedUntil(attempt)
  if (locked) return { refused: 'locked', retryAfterSeconds: secondsUntil(locked) }
  const response = await askAuth('/sign-in/email', headers, { email, password })
  if (response.ok) {
    await forgetWrong(attempt)
    await giveBackTry('/sign-in/email', headers)
    const body = (await response.json()) as { user?: { id: string } }
    if (!body.user) return { cookies: response.headers.getSetCookie(), second: true }
    const roles = await arrived(body.user.id, headers, 'password')
    return { cookies: response.headers.getSetCookie(), roles }
  }
  if (response.status === 429) return { refused: 'too-many', retryAfterSeconds: retryAfterOf(response) }
  // Told only after the right password.
  if (response.status === 403) return { refused: 'disabled' }
  await countWrong(attempt)
  return { refused: 'wrong' }
}

/** Ends the session of these headers, from whichever page: with the rights of the desk, since the audit is told. */
export function signOut(headers: Headers): Promise<readonly string[]> {
  return inRole('desk', async () => {
    const session = await auth().api.getSession({ headers })
    const response = await askAuth('/sign-out', headers, {})
    if (session) await record(session.user.id, 'account.sign-out', headers)
    return response.headers.getSetCookie()
  })
}

/** Somebody is in: told in the audit, with the factors; the session their request came with, if any, is over. Answers what they are. */
export async function arrived(id: string, headers: Headers, factors: string): Promise<readonly Role[]> {
  const before = await auth().api.getSession({ headers })
  if (before) await database().session.deleteMany({ where: { id: before.session.id } })
  await record(id, 'account.sign-in', headers, { factors })
  return readRoles((await database().user.findUniqueOrThrow({ where: { id }, select: { role: true } })).role)
}

export function record(id: string, action: string, headers: Headers, after: object | null = null): Promise<void> {
  return audit(database(), { id, name: '', address: clientAddress(headers) }, action, id, null, after)
}

function secondsUntil(instant: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1_000))
}
