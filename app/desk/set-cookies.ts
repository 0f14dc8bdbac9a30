import { cookies } from 'next/headers'
import { LONGEST_SECONDS } from '#server/accounts/session-limits.ts'

/**
 * Hands Set-Cookie lines of the sign-in service on to the browser, from within an action. The session's own lives as long as a
 * session may at most: how long it may lie idle is known to the server, which can't set a cookie while it draws a page.
 */
export async function setCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const at = pair.indexOf('=')
    const told = new Map(
      attributes.map((attribute) => [attribute.split('=')[0]?.toLowerCase(), attribute.split('=')[1]]),
    )
    const name = pair.slice(0, at)
    const isSession = name.endsWith('session_token') && Number(told.get('max-age')) > 0
    const maxAge = isSession ? LONGEST_SECONDS : told.get('max-age')
    jar.set({
      name,
      value: decodeURIComponent(pair.slice(at + 1)),
      path: told.get('path') ?? '/',
      httpOnly: told.has('httponly'),
      secure: told.has('secure'),
      sameSite: 'lax',
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    })
  }
}
