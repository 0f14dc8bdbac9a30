import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isEmbed } from './embed-address.ts'
import { isOwnOrigin } from './live/caller.ts'
import { isRehearsal } from './rehearsal/mode.ts'
import { isServedByTls } from './served-by-tls.ts'
import { serverLog } from './server-log.ts'

const METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'POST'])
const YEAR_SECONDS = 31_536_000

/**
 * What holds for every page, action, route and file alike: which methods there are, that only our own pages send anything, and what
 * a browser may do with an answer. Pages read their scripts' nonce from the request. False where it was refused, and is answered.
 */
export function guardDoor(request: IncomingMessage, response: ServerResponse, isDev: boolean): boolean {
  // Made-up figures stand in nobody's frame.
  const isForFrames = isEmbed(request.url) && !isRehearsal()
  const policy = contentPolicy(request.headers.host, randomBytes(16).toString('base64'), isDev, isForFrames)
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
  // It knows no "everybody", and where it is missing the policy decides.
  if (!isForFrames) response.setHeader('X-Frame-Options', 'SAMEORIGIN')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
  if (isServedByTls()) response.setHeader('Strict-Transport-Security', `max-age=${YEAR_SECONDS}; includeSubDomains`)
  if (isRehearsal()) {
    response.setHeader('X-Tradewire-Rehearsal', 'figures are made up')
    response.setHeader('X-Robots-Tag', 'noindex')
  }
  if (!METHODS.has(request.method ?? '')) return refuse(response, 405, 'This method is not taken.')
  if (request.method !== 'POST' || isOwnPage(request)) return true
  const { origin } = request.headers
  serverLog().warn({ origin, url: request.url?.split('?')[0] }, 'a request of another site’s page was refused')
  return refuse(response, 403, 'Only this site’s own pages may send this.')
}

/** Every browser names the page a POST comes from, by Origin and by Sec-Fetch-Site; a program that names none has nobody's cookies. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  return isOwnOrigin(headers.origin, headers.host) && site !== 'cross-site' && site !== 'same-site'
}

/**
 * Scripts are ours and carry this answer's nonce. Styles may stand in attributes: charts are placed by them. Sockets are asked for
 * by name, since not every browser counts them as `'self'`. Development reloads by `eval`. Nothing of ours stands in another site's
 * frame but what is made for that: it has no account, no form and no deed that a click could be stolen for.
 */
function contentPolicy(host: string | undefined, nonce: string, isDev: boolean, isForFrames: boolean): string {
  const here = host && /^[\w.[\]:-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'${isDev ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'${here}`,
    `worker-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors ${isForFrames ? '*' : `'self'`}`,
  ].join('; ')
}

function refuse(response: ServerResponse, status: number, words: string): false {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(`${words}\n`)
  return false
}
