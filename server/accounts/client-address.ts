import { ADDRESS_HEADER } from './auth.ts'

/** Where a request came from, as our HTTP server wrote it; an IPv4 address in its own form, not as the socket maps it to IPv6. */
export function clientAddress(headers: Headers): string | null {
  return headers.get(ADDRESS_HEADER)?.replace(/^::ffff:(?=\d+\.)/, '') ?? null
}
