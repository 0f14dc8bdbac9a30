import { audit } from '../publish/audit.ts'
import { database } from '../database/client.ts'
import { ADDRESS_HEADER, auth } from './auth.ts'
import { clientAddress } from './client-address.ts'

/** `cookies`: Set-Cookie lines for the browser. */
export type SignedIn =
  | { readonly cookies: readonly string[] }
  | { readonly refused: 'wrong' | 'disabled' | 'too-many'; readonly retryAfterSeconds?: number }

/**
 * Signs in with the headers of the request that asked. Through better-auth's own request handler, so that its rate limit and
 * origin check apply: calling its API directly would pass both by.
 */
export async function signIn(email: string, password: string, headers: Headers): Promise<SignedIn> {
  const response = await auth().handler(authRequest('/sign-in/email', headers, { email, password }))
  if (response.ok) {
    const body = (await response.json()) as { user: { id: string } }
    await record(body.user.id, 'account.sign-in', headers)
    return { cookies: response.headers.getSetCookie() }
  }
  if (response.status === 429)
    return { refused: 'too-many', retryAfterSeconds: Number(response.headers.get('x-retry-after') ?? 60) }
  if (response.status === 403) return { refused: 'disabled' }
  return { refused: 'wrong' }
}

/** Ends the session of these headers. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const session = await auth().api.getSession({ headers })
  const response = await auth().handler(authRequest('/sign-out', headers, {}))
  if (session) await record(session.user.id, 'account.sign-out', headers)
  return response.headers.getSetCookie()
}

function authRequest(path: string, from: Headers, body: unknown): Request {
  const host = from.get('host') ?? 'localhost'
  const headers = new Headers({
    'content-type': 'application/json',
    host,
    origin: from.get('origin') ?? `http://${host}`,
  })
  for (const name of ['cookie', 'user-agent', ADDRESS_HEADER]) {
    const value = from.get(name)
    if (value) headers.set(name, value)
  }
  const base = process.env['PUBLIC_URL'] ?? `http://${host}`
  return new Request(new URL(`/api/auth${path}`, base), { method: 'POST', headers, body: JSON.stringify(body) })
}

function record(id: string, action: string, headers: Headers): Promise<void> {
  return audit(database(), { id, name: '', address: clientAddress(headers) }, action, id)
}
