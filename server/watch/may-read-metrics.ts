import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const OWN_MACHINE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const BY_A_PROXY = ['x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'forwarded', 'via', 'cf-connecting-ip']

/**
 * Whether this request may read `/metrics`. With METRICS_TOKEN set: whoever names it (`Authorization: Bearer …`). Without: this
 * machine alone, and nothing that a proxy brings, which would be the world by another name.
 */
export function mayReadMetrics({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): boolean {
  const token = process.env['METRICS_TOKEN']
  if (token) return isSame(headers.authorization ?? '', `Bearer ${token}`)
  return OWN_MACHINE.has(socket.remoteAddress ?? '') && !BY_A_PROXY.some((name) => name in headers)
}

/** In a time that tells nothing of how much was right. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(wanted))
}
