import type { UserWithRole } from 'better-auth/plugins/admin'
import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { auth } from './auth.ts'
import { clientAddress } from './client-address.ts'
import { mayDo, readRoles, type Role } from './role.ts'
import { LONGEST_SECONDS } from './session-limits.ts'

/** A person with an account, signed in. */
export interface DeskUser extends Actor {
  readonly email: string
  readonly roles: readonly Role[]
  /** Of the session these headers carry. */
  readonly sessionId: string
  readonly hasSecondFactor: boolean
  /** Until when a second factor may wait; null where there is one, or none is asked for: a reader's account opens nothing of the desk. */
  readonly secondFactorDueAt: Date | null
  /** It has waited too long: the account sets one up, and does nothing else. */
  readonly isOverdue: boolean
}

/** Who sends these request headers: null when nobody is signed in, the session is too old, the account is disabled, or has no role of ours. */
export async function whoIs(headers: Headers): Promise<DeskUser | null> {
  const held = await auth().api.getSession({ headers })
  if (!held) return null
  const { session } = held
  // The plugins' fields are there, but their types don't pass through `exactOptionalPropertyTypes`.
  const user = held.user as UserWithRole & { readonly twoFactorEnabled?: boolean | null }
  const roles = readRoles(user.role)
  if (user.banned || roles.length === 0) return null
  if (Date.now() - session.createdAt.getTime() > LONGEST_SECONDS * 1_000) {
    await database().session.deleteMany({ where: { id: session.id } })
    return null
  }
  const hasSecondFactor = user.twoFactorEnabled === true
  const dueAt = hasSecondFactor || !mayDo(roles, 'desk') ? null : await secondFactorDueAt(user.id)
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    roles,
    address: clientAddress(headers),
    sessionId: session.id,
    hasSecondFactor,
    secondFactorDueAt: dueAt,
    isOverdue: dueAt !== null && dueAt.getTime() < Date.now(),
  }
}

async function secondFactorDueAt(id: string): Promise<Date> {
  const { secondFactorDueAt: dueAt } = await database().user.findUniqueOrThrow({
    where: { id },
    select: { secondFactorDueAt: true },
  })
  return dueAt
}
