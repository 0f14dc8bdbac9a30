import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { from, newAddress, person, signedIn, tokenOf } from '../testing/desk-people.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { choosePassword, linkOwner } from './account-links.ts'
import { resetPassword, setAccountDisabled } from './change-account.ts'
import { createAccount } from './create-account.ts'
import { signIn } from './sign-in.ts'
import { countWrong } from './sign-in-guard.ts'
import { whoIs } from './who.ts'

ownDatabase(cloneDatabase)

const ADMIN = { id: 'admin', name: 'Administrator', address: '10.0.0.1' }
const CHOSEN = 'seven bridges and a blue river'
/** Time is not moved, but what it is measured by: a link made an hour too early. */
async function expire(): Promise<void> {
  await onOwnConnection(async (client) => {
    await client.query(`ALTER TABLE "AccountLink" DISABLE TRIGGER opens_once`)
    await client.query(`UPDATE "AccountLink" SET "expiresAt" = clock_timestamp() - interval '1 second'`)
    await client.query(`ALTER TABLE "AccountLink" ENABLE TRIGGER opens_once`)
  })
}

let people = 0
async function invited() {
  const email = `invited-${++people}@example.org`
  const { id, link } = await createAccount(email, `Wu ${people}`, ['editor'], ADMIN)
  return { id, email, token: tokenOf(link.path) }
}

describe('an invitation', () => {
  it('lets its owner choose a password, once, and looking at it does not use it', async () => {
    const { email, token } = await invited()
    for (const look of [1, 2])
      expect({ look, ...(await linkOwner(token)) }).toMatchObject({ look, email, kind: 'invitation' })
    expect(await choosePassword(token, CHOSEN, '10.0.0.9')).toBe(email)
    await signedIn({ email, password: CHOSEN })
    expect(await linkOwner(token)).toBeNull()
    expect(await choosePassword(token, 'another one of my choice', null)).toBeNull()
    expect(await signIn(email, 'another one of my choice', from(newAddress()))).toEqual({ refused: 'wrong' })
  })

  it('opens once, however many open it at the same moment', async () => {
    const { token } = await invited()
    const all = await Promise.all([1, 2, 3].map(() => choosePassword(token, CHOSEN, null)))
    expect(all.filter((email) => email !== null)).toHaveLength(1)
  })

  it('still opens after a password that was refused', async () => {
    const { email, token } = await invited()
    await expect(choosePassword(token, 'password1234', null)).rejects.toThrow(/common/)
    expect(await choosePassword(token, CHOSEN, null)).toBe(email)
  })

  it('opens nothing once it is too old, its account is disabled, or a newer one was made', async () => {
    const old = await invited()
    await expire()
    expect(await choosePassword(old.token, CHOSEN, null)).toBeNull()
    const gone = await invited()
    await setAccountDisabled(gone.id, true, ADMIN)
    expect(await choosePassword(gone.token, CHOSEN, null)).toBeNull()
    const twice = await invited()
    const { link } = await resetPassword(twice.id, ADMIN)
    expect(await choosePassword(twice.token, CHOSEN, null)).toBeNull()
    expect(await choosePassword(tokenOf(link.path), CHOSEN, null)).toBe(twice.email)
    expect(await choosePassword('made-up', CHOSEN, null)).toBeNull()
  })

  it('stands nowhere as it was handed over, neither in the tables nor in the audit', async () => {
    const { token } = await invited()
    const kept = JSON.stringify([
      await database().accountLink.findMany(),
      await database().audit.findMany({ select: { before: true, after: true, subject: true } }),
    ])
    expect(kept).not.toContain(token)
  })
})

describe('a reset', () => {
  it('ends every session of the account, opens a lock, and leaves the old password until it is used', async () => {
    const who = await person()
    const open = await signedIn(who)
    const { link } = await resetPassword(who.id, ADMIN)
    expect(await whoIs(open)).not.toBeNull()
    for (let guess = 0; guess < 10; guess++) await countWrong({ email: who.email, address: newAddress() })
    await choosePassword(tokenOf(link.path), CHOSEN, '10.0.0.9')
    expect(await whoIs(open)).toBeNull()
    await signedIn({ email: who.email, password: CHOSEN })
    expect(await signIn(who.email, who.password, from(newAddress()))).toEqual({ refused: 'wrong' })
    const told = await database().audit.findFirst({
      where: { subject: who.id, action: 'account.password-chosen', address: '10.0.0.9' },
    })
    expect(told?.after).toEqual({ by: 'reset', sessionsEnded: 1 })
  })
})

it('TW009 a link that was used is not made fresh by a statement', async () => {
  const { token } = await invited()
  await choosePassword(token, CHOSEN, null)
  await expect(
    database().$executeRaw`UPDATE "AccountLink" SET "usedAt" = NULL WHERE "usedAt" IS NOT NULL`,
  ).rejects.toThrow(/TW009|it was used/)
})
