'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { SignInState } from '#components/desk/SignIn/SignIn.tsx'
import { signIn as openSession } from '#server/accounts/sign-in.ts'
import { setCookies } from '../set-cookies.ts'
import { returnPath } from './return-path.ts'

const Typed = z.object({ email: z.string().trim().max(200), password: z.string().max(200), to: z.string().max(500) })

/** Signs in and goes where the person wanted to go; refused, the e-mail stays in its field and the reason stands in one line. */
export async function signIn(_before: SignInState, form: FormData): Promise<SignInState> {
  const typed = Typed.parse(Object.fromEntries(['email', 'password', 'to'].map((name) => [name, form.get(name) ?? ''])))
  const outcome = await openSession(typed.email, typed.password, await headers())
  if ('refused' in outcome) {
    return { email: typed.email, refused: outcome.refused, retryAfterSeconds: outcome.retryAfterSeconds ?? null }
  }
  await setCookies(outcome.cookies)
  redirect(returnPath(typed.to))
}
