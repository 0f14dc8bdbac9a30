import type { IncomingMessage } from 'node:http'
import { cookiePrefix } from './accounts/auth.ts'

/** A wall's page is kept by the screen's browser (public/wall-keeper.js), and shown to a room: it is drawn for nobody in particular. */
export function forgetAccountOnWalls(request: IncomingMessage): void {
  const path = request.url?.split('?')[0] ?? ''
  if (request.method === 'POST' || (path !== '/wall' && !path.startsWith('/wall/'))) return
  const ofAccount = `${cookiePrefix()}.`
  const cookies = request.headers.cookie?.split(/;\s*/).filter((cookie) => !cookie.startsWith(ofAccount))
  if (cookies) request.headers.cookie = cookies.join('; ')
}
