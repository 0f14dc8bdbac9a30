import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { from, newAddress, person, signedIn } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { unlock } from './change-account.ts'
import { listAccounts } from './list-accounts.ts'
import { signIn } from './sign-in.ts'
import { countWrong } from './sign-in-guard.ts'
import { whoIs } from './who.ts'

ownDatabase(cloneDatabase)

/** Ten wrong passwords, each from another address, as a crowd of machines guesses. Nine are only counted: a look at a password takes long. */
async function guessed(email: string): Promise<void> {
  for (let guess = 0; guess < 9; guess++) await countWrong({ email, address: newAddress() })
  expect(await signIn(email, 'the tenth guess', from(newAddress()))).toEqual({ refused: 'wrong' })
}

const LOCKED = { refused: 'locked', retryAfterSeconds: expect.any(Number) }

describe('ten wrong passwords in a row', () => {
  it('lock an account for a quarter of an hour, the right one too, and the audit tells', async () => {
    const { id, email, password } = await person()
    await guessed(email)
    expect(await signIn(email, password, from(newAddress()))).toEqual(LOCKED)
    const told = await database().audit.findMany({ where: { subject: id, action: 'account.locked' } })
    expect(told).toHaveLength(1)
    const { lockedUntil } = (await listAccounts()).find((account) => account.id === id) ?? {}
    expect(Math.abs((lockedUntil?.getTime() ?? 0) - Date.now() - 15 * 60_000)).toBeLessThan(20_000)
  })

  it('do the same to an e-mail that has no account: nobody learns which there are', async () => {
    await guessed('nobody.at.all@example.org')
    expect(await signIn('Nobody.At.All@example.org', 'the eleventh guess', from(newAddress()))).toEqual(LOCKED)
  })

  it('keep nobody out of where they signed in lately, nor end a session: an approver can’t be shut out at eleven', async () => {
    const { email, password } = await person()
    const office = newAddress()
    const open = await signedIn({ email, password }, office)
    await guessed(email)
    expect(await whoIs(open)).not.toBeNull()
    await signedIn({ email, password }, office)
    expect(await signIn(email, password, from(newAddress()))).toEqual(LOCKED)
  })

  it('last for no longer: the account opens by itself, or by an administrator', async () => {
    const { id, email, password } = await person()
    await guessed(email)
    await database().$executeRaw`UPDATE "SignInGuard" SET "lockedUntil" = clock_timestamp() - interval '1 second'`
    expect(await signIn(email, 'another guess', from(newAddress()))).toEqual({ refused: 'wrong' })
    await signedIn({ email, password })
    await guessed(email)
    await unlock(id, { id: 'admin', name: 'Administrator', address: null })
    await signedIn({ email, password })
  })

  it('count no more once the right one came', async () => {
    const { email, password } = await person()
    for (let round = 0; round < 2; round++) {
      for (let guess = 0; guess < 9; guess++) await countWrong({ email, address: newAddress() })
      await signedIn({ email, password })
    }
  })

  it('are kept without the e-mail that was typed', async () => {
    await signIn('a password typed into the wrong field', 'x', from(newAddress()))
    expect(JSON.stringify(await database().signInGuard.findMany())).not.toContain('wrong field')
  })
})
