'use server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { encode } from 'uqr'
import { z } from 'zod'
import type { Answer } from '#components/desk/answer.ts'
import type { EnrolmentView } from '#components/desk/OwnAccount/SecondFactor.tsx'
import { changePassword as change } from '#server/accounts/change-password.ts'
import { makeReadKey as makeKey, revokeReadKey as revokeKey } from '#server/accounts/read-keys.ts'
import {
  beginSecondFactor as begin,
  confirmSecondFactor as confirm,
  giveUpSecondFactor as giveUp,
  renewRecoveryCodes as renew,
} from '#server/accounts/second-factor.ts'
import { endSessions } from '#server/accounts/sessions.ts'
import { answer } from '../answer.ts'
import { setCookies } from '../set-cookies.ts'

const password = z.string().max(1_000)

export async function changePassword(input: unknown): Promise<Answer> {
  return answer(input, 'owner', z.object({ present: password, next: password }), async ({ present, next }, by) => {
    await change(present, next, by)
    return done()
  })
}

/** What an authenticator scans is drawn here: no other server learns the secret. */
export async function beginSecondFactor(input: unknown): Promise<Answer<EnrolmentView>> {
  return answer(input, 'owner', z.object({ password }), async (typed, by) => {
    const { uri, recoveryCodes } = await begin(typed.password, by, await headers())
    const key = new URL(uri).searchParams.get('secret') ?? ''
    return { squares: encode(uri, { ecc: 'M', border: 2 }).data, key, recoveryCodes }
  })
}

export async function confirmSecondFactor(input: unknown): Promise<Answer> {
  return answer(input, 'owner', z.object({ code: z.string().max(20) }), async ({ code }, by) => {
    await setCookies(await confirm(code, by, await headers()))
    return done()
  })
}

export async function renewRecoveryCodes(input: unknown): Promise<Answer<readonly string[]>> {
  return answer(input, 'owner', z.object({ password }), async (typed, by) => renew(typed.password, by, await headers()))
}

export async function giveUpSecondFactor(input: unknown): Promise<Answer> {
  return answer(input, 'owner', z.object({ password }), async (typed, by) => {
    await giveUp(typed.password, by)
    return done()
  })
}

export async function endSession(input: unknown): Promise<Answer> {
  return answer(input, 'owner', z.object({ id: z.string().max(100) }), async ({ id }, by) => {
    await endSessions(by.id, by, { only: id })
    return done()
  })
}

export async function endOtherSessions(input: unknown): Promise<Answer> {
  return answer(input, 'owner', z.object({}), async (_, by) => {
    await endSessions(by.id, by, { except: by.sessionId })
    return done()
  })
}

/** Its owner is told the key this once. Whoever owes a second factor sets that up first. */
export async function makeReadKey(input: unknown): Promise<Answer<{ readonly key: string }>> {
  const named = z.object({ name: z.string().trim().min(1).max(60) })
  return answer(input, 'account', named, async ({ name }, by) => {
    const made = await makeKey(name, by)
    refresh()
    return made
  })
}

export async function revokeReadKey(input: unknown): Promise<Answer> {
  return answer(input, 'owner', z.object({ id: z.int().min(1).max(2_147_483_647) }), async ({ id }, by) => {
    await revokeKey(id, by)
    return done()
  })
}

function done(): null {
  refresh()
  return null
}
