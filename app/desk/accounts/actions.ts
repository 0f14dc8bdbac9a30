'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { Handed } from '#components/desk/Accounts/LinkOnce.tsx'
import type { Answer } from '#components/desk/answer.ts'
import * as accounts from '#server/accounts/change-account.ts'
import { createAccount as create } from '#server/accounts/create-account.ts'
import { ROLES } from '#server/accounts/role.ts'
import { handOver } from '#server/accounts/send-link.ts'
import { endSessions as end } from '#server/accounts/sessions.ts'
import { setFourEyes as put } from '#server/desk/set-four-eyes.ts'
import { answer } from '../answer.ts'
import { optionalText, reason } from '../shapes.ts'

const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length)
const One = z.object({ id: z.string().max(100) })

const Invitation = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.string().trim().email().max(200),
  roles,
})

/** Makes an account. The link by which its owner chooses a password is sent, or is in the answer and nowhere else. */
export async function invite(input: unknown): Promise<Answer<Handed>> {
  return answer(input, 'admin', Invitation, async ({ email, name, roles: held }, by) => {
    const { link } = await create(email, name, held, by)
    return done(await handOver(link, email))
  })
}

/** Makes a link for a new password, likewise. */
export async function resetPassword(input: unknown): Promise<Answer<Handed>> {
  return answer(input, 'admin', One, async ({ id }, by) => {
    const { link, email } = await accounts.resetPassword(id, by)
    return done(await handOver(link, email))
  })
}

export async function setRoles(input: unknown): Promise<Answer> {
  return answer(input, 'admin', One.extend({ roles }), async (asked, by) => {
    await accounts.setRoles(asked.id, asked.roles, by)
    return done(null)
  })
}

export async function setDisabled(input: unknown): Promise<Answer> {
  return answer(input, 'admin', One.extend({ isDisabled: z.boolean() }), async ({ id, isDisabled }, by) => {
    await accounts.setAccountDisabled(id, isDisabled, by)
    return done(null)
  })
}

export async function unlock(input: unknown): Promise<Answer> {
  return answer(input, 'admin', One, async ({ id }, by) => {
    await accounts.unlock(id, by)
    return done(null)
  })
}

export async function removeSecondFactor(input: unknown): Promise<Answer> {
  return answer(input, 'admin', One, async ({ id }, by) => {
    await accounts.removeSecondFactor(id, by)
    return done(null)
  })
}

/** Ends one session of an account, or where none is named all of them. */
export async function endSessions(input: unknown): Promise<Answer> {
  return answer(
    input,
    'admin',
    One.extend({ session: z.string().max(100).nullable() }),
    async ({ id, session }, by) => {
      await end(id, by, session === null ? {} : { only: session })
      return done(null)
    },
  )
}

const FourEyes = z.discriminatedUnion('isOn', [
  z.object({ isOn: z.literal(true), reason: optionalText }),
  z.object({ isOn: z.literal(false), reason }),
])

/** Off, for a newsroom of one, with a reason; or on again. */
export async function setFourEyes(input: unknown): Promise<Answer> {
  return answer(input, 'admin', FourEyes, async ({ isOn, reason: why }, by) => {
    await put(isOn, why, by)
    return done(null)
  })
}

function done<Value>(value: Value): Value {
  refresh()
  return value
}
