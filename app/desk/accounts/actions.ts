'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import type { NewCredentials } from '#components/desk/Accounts/Accounts.tsx'
import type { Answer } from '#components/desk/answer.ts'
import { createAccount as create } from '#server/accounts/create-account.ts'
import { setAccountDisabled } from '#server/accounts/disable-account.ts'
import { ROLES } from '#server/accounts/role.ts'
import { answer } from '../answer.ts'

const Account = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.string().trim().email().max(200),
  role: z.enum(ROLES),
})

/** Makes an account; its password is in the answer and nowhere else. */
export async function createAccount(input: unknown): Promise<Answer<NewCredentials>> {
  return answer(input, 'admin', Account, async ({ email, name, role }, by) => {
    const credentials = await create(email, name, role, by)
    refresh()
    return credentials
  })
}

export async function setDisabled(input: unknown): Promise<Answer> {
  return answer(
    input,
    'admin',
    z.object({ id: z.string().max(100), isDisabled: z.boolean() }),
    async ({ id, isDisabled }, by) => {
      await setAccountDisabled(id, isDisabled, by)
      refresh()
      return null
    },
  )
}
