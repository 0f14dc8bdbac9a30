import type { Snapshot, Subscription } from '#trade/live/fold.ts'

// A connection that died in a laptop's sleep may never fail by itself, and nothing is applied while a snapshot is on its way.
const WITHIN_MS = 20_000

/** A fresh snapshot over HTTP. Throws when the server does not give one in time. */
export async function fetchSnapshot(subscription: Subscription): Promise<Snapshot> {
  const response = await fetch('/live/snapshot', {
    method: 'POST',
    body: JSON.stringify(subscription),
    headers: { 'Content-Type': 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(WITHIN_MS),
  })
  if (!response.ok) throw new Error(`the server answered ${response.status} instead of a snapshot`)
  return (await response.json()) as Snapshot
}
