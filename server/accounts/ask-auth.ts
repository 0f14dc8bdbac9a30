import { ADDRESS_HEADER, auth } from './auth.ts'

/**
 * Asks better-auth as the request with these headers would. Through its own request handler, so that its rate limit and origin
 * check apply: calling its API directly would pass both by.
 */
export function askAuth(path: string, from: Headers, body: object): Promise<Response> {
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
  return auth().handler(
    new Request(new URL(`/api/auth${path}`, base), { method: 'POST', headers, body: JSON.stringify(body) }),
  )
}

/** How long to wait, where better-auth said that it was asked too often. */
export function retryAfterOf(response: Response): number {
  return Number(response.headers.get('x-retry-after') ?? 60)
}
