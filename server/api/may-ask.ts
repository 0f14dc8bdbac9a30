import { ADDRESS_HEADER } from '../accounts/auth.ts'
import { keyHolder } from '../accounts/read-keys.ts'
import { AllowanceOfEach } from '../live/allowance.ts'
import { Door, type Guest } from '../live/door.ts'
import { processWide } from '../process-wide.ts'

/** How much an address may ask without a key, and whoever has one; each node counts for itself. */
export const ASKED = {
  // A newsroom's pages ask for the edition of policy events once a minute each, and five hundred screens may share an address.
  address: { atOnce: 600, aSecond: 20 },
  // A program with a key has its own, whoever else is behind its address.
  key: { atOnce: 2_000, aSecond: 50 },
} as const

/** Who asks, and what is left to them; or why they are not answered. */
export type Turn =
  | { readonly who: Who; readonly limit: 'address' | 'key'; readonly left: number; readonly isAllowed: boolean }
  | 'unknown-key'

export interface Who {
  readonly address: string
  /** The account whose key was sent; null where none was. */
  readonly account: string | null
}

/**
 * Counts one request by its headers. A key that is not known, or was revoked, counts against the address, so that nobody tries keys
 * faster than they may ask.
 */
export async function mayAsk(headers: Headers, nowMs: number): Promise<Turn> {
  const address = headers.get(ADDRESS_HEADER) ?? 'unknown'
  const sent = /^Bearer\s+(.*)$/i.exec(headers.get('authorization') ?? '')?.[1]?.trim()
  if (sent === undefined) return { ...take('address', address, nowMs), who: { address, account: null } }
  const holder = await keyHolder(sent)
  if (holder) return { ...take('key', String(holder.key), nowMs), who: { address, account: holder.account } }
  const turn = take('address', address, nowMs)
  return turn.isAllowed ? 'unknown-key' : { ...turn, who: { address, account: null } }
}

/** The time after which somebody who has none left may ask again. */
export const ASK_AGAIN_SECONDS = 1

function take(limit: keyof typeof ASKED, who: string, nowMs: number) {
  const { atOnce, aSecond } = ASKED[limit]
  const asked = processWide(`api requests by ${limit}`, () => new AllowanceOfEach(atOnce, aSecond))
  return { limit, ...asked.take(who, nowMs) }
}

/** Lets one in whose answer is put off, within what an address and an account may hold open (server/live/door.ts); null where not. */
export function mayWait({ address, account }: Who): Guest | null {
  const guest = processWide('api polls', () => new Door()).enter(address, account)
  return 'refused' in guest ? null : guest
}
