import type { ClientState } from '../live/client-state.ts'
import { STALE_AFTER_MS } from '../live/protocol.ts'

/**
 * How alive a screen is. `connecting`: it has heard nobody yet but the page it came with. `catching-up`: it hears, and does not show
 * all of it yet. `connecting` again, `reconnecting` in words: it hears nobody, for less than a few heartbeats. `stale`: for longer.
 */
export type SignOfLife = 'live' | 'catching-up' | 'connecting' | 'reconnecting' | 'stale'

/** No `Partial`: a state of the client that nobody thought of does not compile. */
const HEARD_LATELY: Readonly<Record<ClientState['at'], Exclude<SignOfLife, 'stale'>>> = {
  offline: 'reconnecting',
  greeting: 'catching-up',
  live: 'live',
  resyncing: 'catching-up',
  outdated: 'catching-up',
}

/**
 * By what was heard and when, never by what is hoped. `silentMs`: since what is shown was last confirmed. `isSure`: no time went by
 * that this machine did not count; after a sleep it takes a word of the server to be live again.
 */
export function signOfLife(
  at: ClientState['at'],
  { silentMs, isSure, hasHeard }: { silentMs: number; isSure: boolean; hasHeard: boolean },
): SignOfLife {
  if (silentMs > STALE_AFTER_MS) return 'stale'
  const sign = HEARD_LATELY[at]
  if (!hasHeard && sign !== 'live') return 'connecting'
  return sign === 'live' && !isSure ? 'catching-up' : sign
}
