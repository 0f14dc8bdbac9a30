import { cookies } from 'next/headers'

/** Hands Set-Cookie lines of the sign-in service on to the browser, from within an action. */
export async function setCookies(lines: readonly string[]): Promise<void> {
  const jar = await cookies()
  for (const line of lines) {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const at = pair.indexOf('=')
    const told = new Map(
      attributes.map((attribute) => [attribute.split('=')[0]?.toLowerCase(), attribute.split('=')[1]]),
    )
    const maxAge = told.get('max-age')
    jar.set({
      name: pair.slice(0, at),
      value: decodeURIComponent(pair.slice(at + 1)),
      path: told.get('path') ?? '/',
      httpOnly: told.has('httponly'),
      secure: told.has('secure'),
      sameSite: 'lax',
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    })
  }
}
