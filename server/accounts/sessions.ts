import { database, transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { LONGEST_SECONDS } from './session-limits.ts'

export interface SessionRow {
  readonly id: string
  readonly userId: string
  readonly userAgent: string | null
  readonly address: string | null
  readonly since: Date
  readonly seenAt: Date
}

/** The sessions that are open, the last seen first: of one account, or of all. */
export async function listSessions(userId?: string): Promise<readonly SessionRow[]> {
  const rows = await database().session.findMany({
    where: {
      ...(userId === undefined ? {} : { userId }),
      expiresAt: { gt: new Date() },
      createdAt: { gt: new Date(Date.now() - LONGEST_SECONDS * 1_000) },
    },
    orderBy: { updatedAt: 'desc' },
  })
  return rows.map(({ id, userId: of, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    userId: of,
    userAgent,
    address: ipAddress && inShort(ipAddress),
    since: createdAt,
    seenAt: updatedAt,
  }))
}

/** Ends sessions of an account at once: `only` that one, or all but `except`. Answers how many there were. */
export function endSessions(
  userId: string,
  by: Actor,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  return transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({
      where: { userId, ...(which.only && { id: which.only }), ...(which.except && { NOT: { id: which.except } }) },
    })
    if (count > 0) await audit(tx, by, 'account.sessions-ended', userId, null, { sessions: count })
    return count
  })
}

/** better-auth keeps of an IPv6 address the network, which is a household's or an office's, written at full length. */
function inShort(address: string): string {
  return address.includes(':') ? `${new URL(`http://[${address}]`).hostname.slice(1, -1)}/64` : address
}
