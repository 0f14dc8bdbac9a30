import { z } from 'zod'
import { secondStep } from '#server/accounts/second-step.ts'
import { type SignedIn, signIn, signOut } from '#server/accounts/sign-in.ts'

// Signing in and out for programs, by the same functions as the desk's own form: counted, locked and audited alike. Nothing else of
// better-auth is reached from outside: its other calls happen in server/accounts.
const DOORS: Record<string, (body: unknown, headers: Headers) => Promise<Response>> = {
  '/api/auth/sign-in/email': async (body, headers) => {
    const { email, password } = z.object({ email: z.string().max(200), password: z.string().max(200) }).parse(body)
    return answer(await signIn(email, password, headers))
  },
  '/api/auth/sign-in/code': async (body, headers) => {
    const { code } = z.object({ code: z.string().max(60) }).parse(body)
    return answer(await secondStep(code, headers))
  },
  '/api/auth/sign-out': async (_, headers) => withCookies(200, { ok: true }, await signOut(headers)),
}

const STATUS = { wrong: 401, expired: 401, disabled: 403, 'too-many': 429, locked: 429 } as const

export async function POST(request: Request): Promise<Response> {
  const door = DOORS[new URL(request.url).pathname]
  if (!door) return withCookies(404, { message: 'not found' })
  try {
    return await door(await request.json(), request.headers)
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return withCookies(400, { message: 'expected {"email": …, "password": …}, or {"code": …}' })
    throw error
  }
}

function answer(outcome: SignedIn): Response {
  if ('refused' in outcome) return withCookies(STATUS[outcome.refused], outcome)
  return withCookies(200, outcome.second ? { second: true } : { ok: true }, outcome.cookies)
}

function withCookies(status: number, body: object, cookies: readonly string[] = []): Response {
  const response = Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
