import type { Cursor } from './entry.ts'
import type { Subscription } from './fold.ts'
import { SNAPSHOT_PATH } from './protocol.ts'

// Proxies cut addresses at 8 kB, some at 4.
const ADDRESS_AT_MOST = 4_000

/** The parameters that say what a panel shows. */
export function subscriptionQuery({ series, fromYear }: Subscription): URLSearchParams {
  return new URLSearchParams({ fromYear: String(fromYear), series: series.toSorted().join(',') })
}

/**
 * Where the snapshot of `subscription` at `place` stands: an address that never means anything else, since it names the hash of
 * all that came before. Null when it would be too long to travel: then it is asked for by POST.
 */
export function snapshotAddress(subscription: Subscription, { epoch, sequence, hash }: Cursor): string | null {
  const query = subscriptionQuery(subscription)
  query.set('epoch', epoch)
  query.set('at', String(sequence))
  query.set('hash', hash)
  return withinLimit(`${SNAPSHOT_PATH}?${query}`)
}

/** `address`, or null when it is too long to travel. */
export function withinLimit(address: string): string | null {
  return address.length <= ADDRESS_AT_MOST ? address : null
}
