import { awaitedExpectations } from '#server/queries/awaited-expectations.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { layoutSubscription } from '#trade/wall/layout/layout-subscription.ts'
import type { Panel } from '#trade/wall/layout/panel.ts'

/** What walls are drawn from: the log's place with the figures of all `panels`, and what is expected of releases to come. */
export async function wallFacts(panels: readonly Panel[] = []) {
  const [known, expectations] = await Promise.all([snapshotFor({ series: [], fromYear: 9999 }), awaitedExpectations()])
  const snapshot = await snapshotFor(layoutSubscription(panels, known.releases, Object.values(known.calendar)))
  return { snapshot, expectations }
}
