import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { database } from '../database/client.ts'
import { authenticatorCode } from '#launch/testing/authenticator.ts'
import { cookieOf, from, newAddress, type Person, person, signedIn, tokenOf } from '../testing/desk-people.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { choosePassword } from './account-links.ts'
import { removeSecondFactor, resetPassword, setRoles } from './change-account.ts'
import { requireActor, requireOwner, SecondFactorDue } from './require-actor.ts'
import { beginSecondFactor, confirmSecondFactor, giveUpSecondFactor, renewRecoveryCodes } from './second-factor.ts'
import { secondStep } from './second-step.ts'
import { signIn } from './sign-in.ts'
import { countWrong } from './sign-in-guard.ts'
import { whoIs } from './who.ts'

ownDatabase(cloneDatabase)

const ADMIN = { id: 'admin', name: 'Administrator', address: null }

interface Enrolled extends Person {
  readonly key: string
  readonly recoveryCodes: readonly string[]
  readonly headers: Headers
}

async function enrolled(): Promise<Enrolled> {
  const who = await person(['approver'])
  const before = await signedIn(who)
  const by = await requireOwner(before)
  const { uri, recoveryCodes } = await beginSecondFactor(who.password, by, before)
  const key = new URL(uri).searchParams.get('secret') ?? ''
  const cookies = await confirmSecondFactor(authenticatorCode(key, -1), by, before)
  const headers = from(before.get('x-tradewire-address') ?? '', cookieOf(cookies))
  return { ...who, key, recoveryCodes, headers }
}

/** The first step: the headers that carry its challenge. */
async function challenged({ email, password }: Pick<Person, 'email' | 'password'>): Promise<Headers> {
  const address = newAddress()
  const outcome = await signIn(email, password, from(address))
  expect(outcome).toMatchObject({ second: true })
  return from(address, 'cookies' in outcome ? cookieOf(outcome.cookies) : '')
}

describe('a second factor', () => {
  it('is set up by a code; the session has another name then, and every other has ended', async () => {
    const who = await person()
    const [elsewhere, before] = [await signedIn(who), await signedIn(who)]
    const by = await requireOwner(before)
    const { uri, recoveryCodes } = await beginSecondFactor(who.password, by, before)
    expect(uri).toMatch(/^otpauth:\/\/totp\/Tradewire/)
    expect(new Set(recoveryCodes).size).toBe(10)
    const key = new URL(uri).searchParams.get('secret') ?? ''
    await expect(confirmSecondFactor('000000', by, before)).rejects.toThrow(/not right/)
    const cookies = await confirmSecondFactor(authenticatorCode(key), by, before)
    expect(await whoIs(before)).toBeNull()
    expect(await whoIs(elsewhere)).toBeNull()
    expect(await whoIs(from('192.0.2.1', cookieOf(cookies)))).toMatchObject({ hasSecondFactor: true, isOverdue: false })
  })

  it('wants one’s password first, and counts wrong ones', async () => {
    const who = await person()
    const headers = await signedIn(who)
    const by = await requireOwner(headers)
    for (let guess = 0; guess < 9; guess++) await countWrong(by)
    await expect(beginSecondFactor('not the password', by, headers)).rejects.toThrow(/not your present password/)
    await expect(beginSecondFactor(who.password, by, headers)).rejects.toThrow(/too many wrong passwords/)
  })

  it('is asked for at each sign-in: the password alone opens nothing', async () => {
    const who = await enrolled()
    const challenge = await challenged(who)
    expect(await whoIs(challenge)).toBeNull()
    const outcome = await secondStep(authenticatorCode(who.key), challenge)
    if (!('cookies' in outcome)) throw new Error(`refused: ${outcome.refused}`)
    expect(await whoIs(from('192.0.2.1', cookieOf(outcome.cookies)))).toMatchObject({ id: who.id })
    const told = await database().audit.findFirst({
      where: { subject: who.id, action: 'account.sign-in', after: { path: ['factors'], equals: 'password, code' } },
    })
    expect(told).not.toBeNull()
    expect(await secondStep(authenticatorCode(who.key, 1), challenge)).toMatchObject({ refused: 'expired' })
  })

  it('takes a code once: who looked over a shoulder comes too late', async () => {
    const who = await enrolled()
    const code = authenticatorCode(who.key)
    expect(await secondStep(code, await challenged(who))).toHaveProperty('cookies')
    expect(await secondStep(code, await challenged(who))).toEqual({ refused: 'wrong' })
    const twice = await Promise.all(
      [await challenged(who), await challenged(who)].map((one) => secondStep(authenticatorCode(who.key, 1), one)),
    )
    expect(twice.filter((outcome) => 'cookies' in outcome)).toHaveLength(1)
  })

  it('takes five wrong codes of a challenge, which is over then', async () => {
    const who = await enrolled()
    const challenge = await challenged(who)
    const elsewhere = () => from(newAddress(), challenge.get('cookie') ?? '')
    for (const code of ['000001', '000002', '000003', '000004', '000005'])
      expect(await secondStep(code, elsewhere())).toEqual({ refused: 'wrong' })
    expect(await secondStep(authenticatorCode(who.key), elsewhere())).toMatchObject({ refused: 'expired' })
  })

  it('is stood in for by a recovery code, once, however it is typed', async () => {
    const who = await enrolled()
    const [code = '', other = ''] = who.recoveryCodes
    expect(await secondStep(` ${code.toUpperCase().replaceAll('-', ' ')}`, await challenged(who))).toHaveProperty(
      'cookies',
    )
    expect(await secondStep(code, await challenged(who))).toEqual({ refused: 'wrong' })
    expect(await secondStep(other, await challenged(who))).toHaveProperty('cookies')
  })

  it('has new recovery codes in the place of the old when asked for', async () => {
    const who = await enrolled()
    const by = await requireOwner(who.headers)
    const [fresh = ''] = await renewRecoveryCodes(who.password, by, who.headers)
    expect(await secondStep(who.recoveryCodes[0] ?? '', await challenged(who))).toEqual({ refused: 'wrong' })
    expect(await secondStep(fresh, await challenged(who))).toHaveProperty('cookies')
  })

  it('is kept as no table shows it: the secret encrypted, the codes hashed', async () => {
    const { id, key, recoveryCodes } = await enrolled()
    const kept = JSON.stringify(await database().twoFactor.findUniqueOrThrow({ where: { userId: id } }))
    for (const secret of [key, Buffer.from(key).toString(), ...recoveryCodes]) expect(kept).not.toContain(secret)
  })

  it('stays through a reset of the password', async () => {
    const who = await enrolled()
    const { link } = await resetPassword(who.id, ADMIN)
    await choosePassword(tokenOf(link.path), 'seven bridges and a blue river', null)
    await challenged({ email: who.email, password: 'seven bridges and a blue river' })
  })

  it('is taken off by an administrator, which ends all sessions, or by its owner, who sets up another at once', async () => {
    const lost = await enrolled()
    await removeSecondFactor(lost.id, ADMIN)
    expect(await whoIs(lost.headers)).toBeNull()
    expect(await requireActor(await signedIn(lost), 'approver')).toMatchObject({ hasSecondFactor: false })
    const who = await enrolled()
    await giveUpSecondFactor(who.password, await requireOwner(who.headers))
    await expect(requireActor(who.headers, 'desk')).rejects.toThrow(SecondFactorDue)
    await requireOwner(who.headers)
  })

  it('is due a week after an account was made: from then on it does nothing but set one up', async () => {
    const who = await person(['approver', 'admin'])
    const headers = await signedIn(who)
    const { secondFactorDueAt } = await requireActor(headers, 'admin')
    expect(Math.abs((secondFactorDueAt?.getTime() ?? 0) - Date.now() - 7 * 86_400_000)).toBeLessThan(60_000)
    await database()
      .$executeRaw`UPDATE "User" SET "secondFactorDueAt" = clock_timestamp() - interval '1 second' WHERE "id" = ${who.id}`
    await expect(requireActor(headers, 'admin')).rejects.toThrow(SecondFactorDue)
    await expect(requireActor(headers, 'desk')).rejects.toThrow(SecondFactorDue)
    await expect(requireActor(headers, 'account')).rejects.toThrow(SecondFactorDue)
  })

  it('is never due of a reader, who may set one up; made an editor, they owe it at once', async () => {
    const who = await person(['reader'])
    const headers = await signedIn(who)
    await database()
      .$executeRaw`UPDATE "User" SET "secondFactorDueAt" = clock_timestamp() - interval '1 second' WHERE "id" = ${who.id}`
    expect(await requireActor(headers, 'account')).toMatchObject({ secondFactorDueAt: null, isOverdue: false })
    await setRoles(who.id, ['editor'], { id: 'admin', name: 'Administrator', address: null })
    await expect(requireActor(headers, 'account')).rejects.toThrow(SecondFactorDue)
  })
})
