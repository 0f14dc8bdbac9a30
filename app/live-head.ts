import { snapshotFor } from '#server/queries/snapshot.ts'
import type { Snapshot } from '#trade/live/fold.ts'

const NO_FIGURES = { series: [], fromYear: 9000 } as const

/** For a page that the server draws, and draws anew at each publication: the head of the log, and no figure. */
export async function liveHead(): Promise<Snapshot> {
  const snapshot = await snapshotFor(NO_FIGURES)
  // Nor what was released: that a page need not know either, to hear that something was.
  return { ...snapshot, releases: [], calendar: {} }
}
