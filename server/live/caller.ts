import type { IncomingMessage } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

/**
 * Where a request comes from: the address at the other end of the connection; or, where that is a proxy named in
 * LIVE_TRUSTED_PROXIES (addresses and networks, comma-separated: `127.0.0.1, 172.16.0.0/12`), the nearest address in
 * X-Forwarded-For that is none. Anyone can write that header, so nobody else's is believed.
 */
export function callerAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): string {
  const proxies = trusted(process.env['LIVE_TRUSTED_PROXIES'] ?? '')
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((one) => plain(one.trim()))
    .filter(Boolean)
  const nearestFirst = [plain(socket.remoteAddress ?? 'unknown'), ...forwarded.toReversed()]
  return nearestFirst.find((address) => !proxies.check(address, familyOf(address))) ?? nearestFirst.at(-1) ?? 'unknown'
}

/** Browsers name the page a connection comes from; only our own pages may. Programs without an origin may read: figures are public. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin) return true
  try {
    const publicUrl = process.env['PUBLIC_URL']
    if (publicUrl && origin === new URL(publicUrl).origin) return true
    return new URL(origin).host === host
  } catch {
    return false
  }
}

/** An IPv4 address in its own form, not as a socket maps it to IPv6. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4'
}

let read: { readonly text: string; readonly proxies: BlockList } = { text: '', proxies: new BlockList() }

/** Read once for each setting. Throws ERR_INVALID_ADDRESS for a text that is no address. */
function trusted(text: string): BlockList {
  if (read.text === text) return read.proxies
  const proxies = new BlockList()
  for (const one of text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = one.split('/')
    if (bits === undefined) proxies.addAddress(address, familyOf(address))
    else proxies.addSubnet(address, Number(bits), familyOf(address))
  }
  read = { text, proxies }
  return proxies
}
