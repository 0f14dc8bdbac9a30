import { awaitedExpectations } from '#server/queries/awaited-expectations.ts'
import { snapshotFor } from '#server/queries/snapshot.ts'
import { wallSubscription } from '#trade/wall/series.ts'

/** What every wall is drawn from: the log's place with the wall's figures, and what is expected of releases to come. */
export async function wallFacts() {
  const [known, expectations] = await Promise.all([snapshotFor({ series: [], fromYear: 9999 }), awaitedExpectations()])
  const snapshot = await snapshotFor(wallSubscription(known.releases, Object.values(known.calendar)))
  return { snapshot, expectations }
}
