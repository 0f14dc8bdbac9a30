import { createHash, randomBytes } from 'node:crypto'
import { type Database, database, transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { assertPassword } from './password-rules.ts'
import { setPassword } from './set-password.ts'
import { guardedEmail } from './sign-in-guard.ts'

export type LinkKind = 'invitation' | 'reset'

// An invitation may lie over a weekend; a reset is asked for by somebody who waits.
const HOURS: Record<LinkKind, number> = { invitation: 72, reset: 2 }

/** A link as it is handed over, once: the token is kept as a hash alone. */
export interface MadeLink {
  readonly kind: LinkKind
  readonly path: string
  readonly expiresAt: Date
}

/** Makes a link by which the account's owner chooses a password; any made before open nothing any more. */
export async function makeLink(tx: Database, kind: LinkKind, userId: string, by: Actor): Promise<MadeLink> {
  const token = randomBytes(32).toString('base64url')
  await tx.accountLink.deleteMany({ where: { userId, usedAt: null } })
  const [made] = await tx.$queryRaw<{ expiresAt: Date }[]>`
    INSERT INTO "AccountLink" ("tokenHash", "kind", "userId", "madeBy", "expiresAt")
    VALUES (${hash(token)}, ${kind}, ${userId}, ${by.id}, clock_timestamp() + make_interval(hours => ${HOURS[kind]}::int)) RETURNING "expiresAt"`
  if (!made) throw new Error('a link was not kept')
  await audit(tx, by, `account.${kind}`, userId, null, { expiresAt: made.expiresAt })
  return { kind, path: `/desk/link/${token}`, expiresAt: made.expiresAt }
}

/** Whom a link is for; null when it is none, was used, or is too old, or its account is disabled. */
export async function linkOwner(token: string): Promise<{ email: string; name: string; kind: LinkKind } | null> {
  const owner = await openLink(database(), token)
  return owner && { email: owner.email, name: owner.name, kind: owner.kind }
}

/**
 * Chooses a password by a link, once. Every session of the account ends, and a lock with them; a second factor stays. Answers the
 * e-mail, null when the link opens nothing. Throws DeskError for a password that is refused, and then the link still opens.
 */
export function choosePassword(token: string, password: string, address: string | null): Promise<string | null> {
  return transaction(async (tx) => {
    const owner = await openLink(tx, token)
    if (!owner) return null
    assertPassword(password, owner)
    const used = await tx.$executeRaw`
      UPDATE "AccountLink" SET "usedAt" = clock_timestamp() WHERE "tokenHash" = ${hash(token)} AND "usedAt" IS NULL`
    if (used !== 1) return null
    await setPassword(tx, owner.id, password)
    const { count } = await tx.session.deleteMany({ where: { userId: owner.id } })
    await tx.signInGuard.deleteMany({ where: { email: guardedEmail(owner.email) } })
    const by = { id: owner.id, name: owner.name, address }
    await audit(tx, by, 'account.password-chosen', owner.id, null, { by: owner.kind, sessionsEnded: count })
    return owner.email
  })
}

async function openLink(db: Database, token: string) {
  const [held] = await db.$queryRaw<{ id: string; email: string; name: string; kind: LinkKind }[]>`
    SELECT u."id", u."email", u."name", l."kind" FROM "AccountLink" l JOIN "User" u ON u."id" = l."userId"
    WHERE l."tokenHash" = ${hash(token)} AND l."usedAt" IS NULL AND l."expiresAt" > clock_timestamp() AND u."banned" IS NOT TRUE
    FOR UPDATE OF l`
  return held ?? null
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
