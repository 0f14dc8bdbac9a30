import { createHash } from 'node:crypto'
import { database } from '../database/client.ts'
import { audit } from '../publish/audit.ts'
import { serverLog } from '../server-log.ts'

// Ten wrong passwords in a row, and an account takes none for a quarter of an hour: 40 guesses an hour at most, of a password that
// no list knows. Anyone could use that to keep an approver out at eleven o'clock; so an address from which the account has signed
// in lately has a count of its own, which strangers do not move.
const WRONG_AT_MOST = 10
const LOCKED_MINUTES = 15
const KNOWN_FOR_DAYS = 30
/** A row that nobody moved for so long counts for nothing, and goes. */
const FORGOTTEN_AFTER_HOURS = 24

/** Who tries to sign in, and from where. */
export interface Attempt {
  readonly email: string
  readonly address: string | null
}

/** The instant until which no password is taken for this e-mail from there; null when one is. */
export async function lockedUntil(attempt: Attempt): Promise<Date | null> {
  const [held] = await database().$queryRaw<{ lockedUntil: Date }[]>`
    SELECT "lockedUntil" FROM "SignInGuard" WHERE "key" = ${await keyOf(attempt)} AND "lockedUntil" > clock_timestamp()`
  return held?.lockedUntil ?? null
}

/**
 * Counts a wrong password, the same for an e-mail that has an account and for one that has none. The one that makes it too many
 * locks, which the audit tells.
 */
export async function countWrong(attempt: Attempt): Promise<void> {
  const db = database()
  const [key, user] = await Promise.all([keyOf(attempt), accountOf(attempt.email)])
  await db.$executeRaw`
    DELETE FROM "SignInGuard" WHERE "failedAt" < clock_timestamp() - make_interval(hours => ${FORGOTTEN_AFTER_HOURS}::int)`
  const [counted] = await db.$queryRaw<{ failures: number; lockedUntil: Date | null }[]>`
    INSERT INTO "SignInGuard" AS g ("key", "email", "failures", "failedAt") VALUES (${key}, ${hash(attempt.email)}, 1, clock_timestamp())
    ON CONFLICT ("key") DO UPDATE SET "failedAt" = clock_timestamp(),
      "failures" = CASE WHEN g."lockedUntil" < clock_timestamp() THEN 1 ELSE g."failures" + 1 END,
      "lockedUntil" = CASE WHEN g."lockedUntil" < clock_timestamp() THEN NULL
        WHEN g."failures" + 1 >= ${WRONG_AT_MOST} THEN clock_timestamp() + make_interval(mins => ${LOCKED_MINUTES}::int) END
    RETURNING "failures", "lockedUntil"`
  serverLog().warn({ account: user?.id ?? 'unknown', address: attempt.address }, 'a sign-in was refused')
  if (!user) return
  const by = { id: user.id, name: user.name, address: attempt.address }
  await audit(db, by, 'account.wrong-password', user.id)
  if (counted?.lockedUntil && counted.failures === WRONG_AT_MOST)
    await audit(db, by, 'account.locked', user.id, null, { until: counted.lockedUntil, after: WRONG_AT_MOST })
}

/** Signed in: what was wrong before counts no more, from there. */
export async function forgetWrong(attempt: Attempt): Promise<void> {
  await database().signInGuard.deleteMany({ where: { key: await keyOf(attempt) } })
}

/** Until when each of these e-mails is locked for strangers or for an address it knows, for those that are. */
export async function locksOf(emails: readonly string[]): Promise<ReadonlyMap<string, Date>> {
  const byHash = new Map(emails.map((email) => [hash(email), email]))
  const rows = await database().$queryRaw<{ email: string; lockedUntil: Date }[]>`
    SELECT "email", max("lockedUntil") AS "lockedUntil" FROM "SignInGuard"
    WHERE "email" = ANY(${[...byHash.keys()]}) AND "lockedUntil" > clock_timestamp() GROUP BY "email"`
  return new Map(rows.flatMap((row) => (byHash.has(row.email) ? [[byHash.get(row.email) ?? '', row.lockedUntil]] : [])))
}

/** What an e-mail's counts are kept by, so that they can be cleared. */
export function guardedEmail(email: string): string {
  return hash(email)
}

/** An e-mail; with the address, where that has signed in to the account lately. */
async function keyOf({ email, address }: Attempt): Promise<string> {
  const user = address && (await accountOf(email))
  const isKnown =
    user &&
    (
      await database().$queryRaw<object[]>`
        SELECT 1 FROM "Audit" WHERE "subject" = ${user.id} AND "action" = 'account.sign-in' AND "address" = ${address}
          AND "at" > clock_timestamp() - make_interval(days => ${KNOWN_FOR_DAYS}::int) LIMIT 1`
    ).length > 0
  return isKnown ? hash(`${email} ${address}`) : hash(email)
}

function accountOf(email: string) {
  return database().user.findUnique({ where: { email: email.toLowerCase() }, select: { id: true, name: true } })
}

// Hashed: people type passwords into the wrong field.
function hash(text: string): string {
  return createHash('sha256').update(text.toLowerCase()).digest('hex')
}
