import { DeskError } from '../desk/desk-error.ts'

/** The agency's own sites, and those that carry its tables. */
const HOSTS = 'customs.gov.cn, stats.gov.cn, gov.cn'

/**
 * The address to watch. Throws DeskError, field `address`, unless it is one of the agency's: the server fetches it, and must not be
 * sent to look about in its own network. WATCHED_HOSTS names others, with their port where they have one.
 */
export function watchedAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null
  const hosts = (process.env['WATCHED_HOSTS'] ?? HOSTS).split(',').map((host) => host.trim())
  const isWeb = address?.protocol === 'https:' || address?.protocol === 'http:'
  if (address && isWeb && hosts.some((host) => address.host === host || address.hostname.endsWith(`.${host}`)))
    return address
  throw new DeskError('address', {
    en: `expected an address at ${hosts.join(', ')}, found “${text}”`,
    zh: `应为${hosts.join('、')}的网址，实为“${text}”`,
  })
}
