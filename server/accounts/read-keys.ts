import { createHash, randomBytes } from 'node:crypto'
import { database, transaction } from '../database/client.ts'
import { DeskError } from '../desk/desk-error.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'

/** A key by which an account's programs read the API, as its owner sees it: the key itself was shown once. */
export interface ReadKey {
  readonly id: number
  readonly name: string
  /** Its last four characters. */
  readonly ending: string
  readonly madeAt: Date
  /** To the hour. */
  readonly usedAt: Date | null
}

/** Nobody keeps more apart; a leaked account makes no more. */
export const KEYS_AT_MOST = 10

// What leaked in a log or a repository is recognised by its beginning.
const FORM = /^tw_[\w-]{43}$/

/** Makes a key for the account of `by`: the only time that it is told. Throws DeskError where there are as many as may be. */
export function makeReadKey(name: string, by: Actor): Promise<{ readonly key: string }> {
  return transaction(async (tx) => {
    // Two of one account, one after the other.
    await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${by.id} FOR UPDATE`
    const kept = await tx.readKey.count({ where: { accountId: by.id, revokedAt: null } })
    if (kept >= KEYS_AT_MOST)
      throw new DeskError('name', {
        en: `${KEYS_AT_MOST} keys are kept already: revoke one first`,
        zh: `已有${KEYS_AT_MOST}个密钥：请先吊销一个`,
      })
    const key = `tw_${randomBytes(32).toString('base64url')}`
    const { id } = await tx.readKey.create({
      data: { accountId: by.id, name, tokenHash: hash(key), ending: key.slice(-4) },
    })
    await audit(tx, by, 'read-key.made', by.id, null, { key: id, name })
    return { key }
  })
}

/** Revokes a key of the account of `by`, for ever; one that is not theirs, or revoked already, is left as it is. */
export function revokeReadKey(id: number, by: Actor): Promise<void> {
  return transaction(async (tx) => {
    const revoked = await tx.$queryRaw<{ name: string }[]>`
      UPDATE "ReadKey" SET "revokedAt" = clock_timestamp()
      WHERE "id" = ${id} AND "accountId" = ${by.id} AND "revokedAt" IS NULL RETURNING "name"`
    if (revoked[0]) await audit(tx, by, 'read-key.revoked', by.id, { key: id, name: revoked[0].name })
  })
}

/** The keys of an account that open something, the newest first. */
export function listReadKeys(accountId: string): Promise<readonly ReadKey[]> {
  return database().readKey.findMany({
    where: { accountId, revokedAt: null },
    select: { id: true, name: true, ending: true, madeAt: true, usedAt: true },
    orderBy: { id: 'desc' },
  })
}

/** Whose key `sent` is; null where it is none, was revoked, or its account is disabled. */
export async function keyHolder(sent: string): Promise<{ readonly key: number; readonly account: string } | null> {
  if (!FORM.test(sent)) return null
  const [held] = await database().$queryRaw<{ key: number; account: string; isNoted: boolean }[]>`
    SELECT k."id" AS "key", k."accountId" AS "account", coalesce(k."usedAt" > clock_timestamp() - interval '1 hour', false) AS "isNoted"
    FROM "ReadKey" k JOIN "User" u ON u."id" = k."accountId"
    WHERE k."tokenHash" = ${hash(sent)} AND k."revokedAt" IS NULL AND u."banned" IS NOT TRUE`
  if (!held) return null
  // Once an hour: reading must not become writing.
  if (!held.isNoted)
    await database().$executeRaw`UPDATE "ReadKey" SET "usedAt" = clock_timestamp() WHERE "id" = ${held.key}`
  return { key: held.key, account: held.account }
}

function hash(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
