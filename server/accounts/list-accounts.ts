import { database } from '../database/client.ts'
import { RELEASE_CLOCK } from '../publish/actor.ts'
import { isRole, type Role } from './role.ts'

export interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly isDisabled: boolean
  readonly createdAt: Date
  /** When somebody last signed in with it, as far as a session still tells. */
  readonly seenAt: Date | null
}

/** Every account, oldest first. */
export async function listAccounts(): Promise<readonly AccountRow[]> {
  const users = await database().user.findMany({
    orderBy: { createdAt: 'asc' },
    include: { sessions: { orderBy: { updatedAt: 'desc' }, take: 1 } },
  })
  return users.map((user) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    role: isRole(user.role) ? user.role : 'editor',
    isDisabled: user.banned ?? false,
    createdAt: user.createdAt,
    seenAt: user.sessions[0]?.updatedAt ?? null,
  }))
}

/** Names by id, of accounts and of the release clock, for pages that say who did what. */
export async function accountNames(): Promise<Readonly<Record<string, string>>> {
  const users = await database().user.findMany({ select: { id: true, name: true } })
  return Object.fromEntries([RELEASE_CLOCK, ...users].map(({ id, name }) => [id, name]))
}
