import { cookies } from 'next/headers'
import { SCREEN_COOKIE_PATH, screenCookie } from '#server/screens/token.ts'
import { isServedByTls } from '#server/served-by-tls.ts'

// As long as browsers keep one: a wall that was off over the summer comes back as itself.
const KEPT_SECONDS = 400 * 86_400

/** The token this screen holds. */
export async function screenToken(): Promise<string | null> {
  return (await cookies()).get(screenCookie())?.value ?? null
}

/** Has the screen keep `token`. No script sees it, and no page but a wall is sent it. */
export async function keepScreenToken(token: string): Promise<void> {
  const jar = await cookies()
  jar.set({
    name: screenCookie(),
    value: token,
    path: SCREEN_COOKIE_PATH,
    httpOnly: true,
    secure: isServedByTls(),
    sameSite: 'lax',
    maxAge: KEPT_SECONDS,
  })
}
