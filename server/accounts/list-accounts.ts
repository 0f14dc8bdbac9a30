import type { Locale } from '#trade/format/locale.ts'
import { database } from '../database/client.ts'
import { COPYIST, PROMPTER, RELEASE_CLOCK, WEBHOOKS } from '../publish/actor.ts'
import { mayDo, readRoles, type Role } from './role.ts'
import { locksOf } from './sign-in-guard.ts'

export interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly isDisabled: boolean
  readonly createdAt: Date
  /** When somebody was last there with it, as far as a session still tells. */
  readonly seenAt: Date | null
  readonly hasSecondFactor: boolean
  /** Null where none is asked for. */
  readonly secondFactorDueAt: Date | null
  /** Until when wrong passwords or codes keep it shut. */
  readonly lockedUntil: Date | null
  /** Until when an invitation or reset waits to be opened. */
  readonly linkUntil: Date | null
}

/** Every account, oldest first. */
export async function listAccounts(): Promise<readonly AccountRow[]> {
  const now = new Date()
  const users = await database().user.findMany({
    orderBy: { createdAt: 'asc' },
    include: {
      sessions: { orderBy: { updatedAt: 'desc' }, take: 1 },
      twoFactor: { select: { lockedUntil: true } },
      links: { where: { usedAt: null, expiresAt: { gt: now } }, select: { expiresAt: true } },
    },
  })
  const locks = await locksOf(users.map(({ email }) => email))
  return users.map((user) => ({
    id: user.id,
    name: user.name,
    email: user.email,
    roles: readRoles(user.role),
    isDisabled: user.banned ?? false,
    createdAt: user.createdAt,
    seenAt: user.sessions[0]?.updatedAt ?? null,
    hasSecondFactor: user.twoFactorEnabled ?? false,
    secondFactorDueAt: mayDo(readRoles(user.role), 'desk') ? user.secondFactorDueAt : null,
    lockedUntil: locks.get(user.email) ?? ahead(user.twoFactor?.lockedUntil, now),
    linkUntil: user.links[0]?.expiresAt ?? null,
  }))
}

/** Names by id, of accounts and of what is no person, for pages in `language` that say who did what. */
export async function accountNames(language: Locale = 'en'): Promise<Readonly<Record<string, string>>> {
  const users = await database().user.findMany({ select: { id: true, name: true } })
  const machines = [RELEASE_CLOCK, PROMPTER, COPYIST, WEBHOOKS].map(({ id, name, nameZh }) => [
    id,
    language === 'zh' ? nameZh : name,
  ])
  return Object.fromEntries([...machines, ...users.map(({ id, name }) => [id, name])])
}

function ahead(instant: Date | null | undefined, now: Date): Date | null {
  return instant && instant > now ? instant : null
}
