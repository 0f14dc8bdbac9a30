import type { Cursor } from '#trade/live/entry.ts'
import type { Snapshot, Subscription } from '#trade/live/fold.ts'
import { SNAPSHOT_PATH } from '#trade/live/protocol.ts'
import { readSnapshot } from '#trade/live/read-message.ts'
import { snapshotAddress, subscriptionQuery } from '#trade/live/snapshot-address.ts'

// A connection that died in a laptop's sleep may never fail by itself, and nothing is applied while a snapshot is on its way.
const WITHIN_MS = 20_000

/**
 * A fresh snapshot over HTTP: of `place` by the address that names it, which a cache between us may answer; straight from the
 * server where there is no place, or its address would be too long. Throws when it does not come in time, or is another than its
 * address says.
 */
export async function fetchSnapshot(
  origin: string,
  subscription: Subscription,
  place: Cursor | null,
  signal: AbortSignal,
): Promise<Snapshot> {
  const address = place && snapshotAddress(subscription, place)
  const late = new AbortController()
  const giveUp = () => late.abort()
  const timer = setTimeout(giveUp, WITHIN_MS)
  signal.addEventListener('abort', giveUp)
  try {
    const response = await (address
      ? fetch(`${origin}${address}`, { signal: late.signal })
      : fetch(`${origin}${SNAPSHOT_PATH}`, {
          method: 'POST',
          body: JSON.stringify(subscription),
          headers: { 'Content-Type': 'application/json' },
          cache: 'no-store',
          signal: late.signal,
        }))
    if (!response.ok) throw new Error(`the server answered ${response.status} instead of a snapshot`)
    const snapshot = readSnapshot(await response.json())
    if (!snapshot) throw new Error('what came is no snapshot')
    if (address && !isAt(snapshot.cursor, place)) throw new Error('what came is not the snapshot of this address')
    if (!isSame(snapshot.subscription, subscription)) throw new Error('what came is the snapshot of another panel')
    return { ...snapshot, subscription }
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', giveUp)
  }
}

function isAt(cursor: Cursor, place: Cursor): boolean {
  return cursor.epoch === place.epoch && cursor.sequence === place.sequence && cursor.hash === place.hash
}

function isSame(a: Subscription, b: Subscription): boolean {
  return subscriptionQuery(a).toString() === subscriptionQuery(b).toString()
}
