import { isIP } from 'node:net'
import { DeskError } from '../desk/desk-error.ts'
import { isPublic, mayBePrivate } from './public-address.ts'

/**
 * The address of a receiver, as it was typed. Throws DeskError, field `address`, for what is none, and for what the operator lets
 * nothing be sent to as far as it can be told without asking for its name: that is asked each time something is sent.
 */
export function receiverAddress(text: string): URL {
  const address = URL.canParse(text) ? new URL(text) : null
  const isWeb = address?.protocol === 'https:' || (address?.protocol === 'http:' && mayBePrivate())
  if (!address || !isWeb || address.username || address.password)
    throw new DeskError('address', {
      en: `expected an address like https://example.org/hooks/tradewire, found “${text}”`,
      zh: `应为https://example.org/hooks/tradewire这样的地址，实为“${text}”`,
    })
  const literal = address.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isPublic(literal) && !mayBePrivate())
    throw new DeskError('address', {
      en: `${literal} is not a public address; the operator may allow it (WEBHOOKS_PRIVATE)`,
      zh: `${literal}不是公网地址；可由运维人员放行（WEBHOOKS_PRIVATE）`,
    })
  address.hash = ''
  return address
}
