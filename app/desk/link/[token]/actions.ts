'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { ChooseState } from '#components/desk/ChoosePassword/ChoosePassword.tsx'
import { choosePassword as choose } from '#server/accounts/account-links.ts'
import { clientAddress } from '#server/accounts/client-address.ts'
import { DeskError } from '#server/desk/desk-error.ts'

const Typed = z.object({ token: z.string().max(100), password: z.string().max(1_000) })

/** Chooses a password by a link: whoever has it needs nobody signed in. Then one signs in with it. */
export async function choosePassword(_before: ChooseState, form: FormData): Promise<ChooseState> {
  const typed = Typed.safeParse({ token: form.get('token') ?? '', password: form.get('password') ?? '' })
  if (!typed.success) return { error: null, isOver: true }
  const { token, password } = typed.data
  try {
    const email = await choose(token, password, clientAddress(await headers()))
    if (email === null) return { error: null, isOver: true }
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    return { error: error.said, isOver: false }
  }
  redirect('/desk/sign-in')
}
