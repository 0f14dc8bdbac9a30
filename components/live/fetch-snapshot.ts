import type { Snapshot, Subscription } from '#trade/live/fold.ts'

/** A fresh snapshot over HTTP. Throws when the server does not give one. */
export async function fetchSnapshot({ series, fromYear }: Subscription): Promise<Snapshot> {
  const query = new URLSearchParams({ series: series.join(','), fromYear: String(fromYear) })
  const response = await fetch(`/live/snapshot?${query}`, { cache: 'no-store' })
  if (!response.ok) throw new Error(`the server answered ${response.status} instead of a snapshot`)
  return (await response.json()) as Snapshot
}
