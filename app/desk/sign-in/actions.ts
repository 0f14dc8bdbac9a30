'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { SignInState } from '#components/desk/SignIn/SignIn.tsx'
import { secondStep } from '#server/accounts/second-step.ts'
import { signIn as openSession } from '#server/accounts/sign-in.ts'
import { setCookies } from '../set-cookies.ts'
import { returnPath } from './return-path.ts'

const Typed = z.object({
  email: z.string().trim().max(200),
  password: z.string().max(200),
  code: z.string().max(60),
  // A view's whole address, for who signs in to save it.
  to: z.string().max(2_000),
})

/**
 * Signs in, by password and then by code, and goes where the person wanted to go; refused, the e-mail stays in its field and the
 * reason stands in one line.
 */
export async function signIn(before: SignInState, form: FormData): Promise<SignInState> {
  if (form.has('restart')) return { step: 'password', email: before.email, refused: null, retryAfterSeconds: null }
  const fields = ['email', 'password', 'code', 'to'].map((name) => [name, form.get(name) ?? ''])
  const typed = Typed.safeParse(Object.fromEntries(fields))
  if (!typed.success) return { step: 'password', email: '', refused: 'wrong', retryAfterSeconds: null }
  const { email, password, code, to } = typed.data
  const isSecond = form.get('step') === 'code'
  const outcome = isSecond
    ? await secondStep(code, await headers())
    : await openSession(email, password, await headers())
  if ('refused' in outcome) {
    const { refused, retryAfterSeconds = null } = outcome
    const isOver = !isSecond || refused === 'expired'
    return { step: isOver ? 'password' : 'code', email: isSecond ? before.email : email, refused, retryAfterSeconds }
  }
  await setCookies(outcome.cookies)
  if (outcome.second) return { step: 'code', email, refused: null, retryAfterSeconds: null }
  redirect(returnPath(to, outcome.roles))
}
