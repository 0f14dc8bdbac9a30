import type { Database } from '../database/client.ts'
import type { StoredEntry } from './draft-entries.ts'
import type { HeldRelease } from './held-release.ts'
import { publishedEntries } from './published-entries.ts'

/** A correction carries only what differs from what is published: the rest must not look corrected. */
export async function changedOnly<Row extends StoredEntry>(
  tx: Database,
  release: HeldRelease,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (release.kind !== 'correction') return rows
  const published = new Map(
    (await publishedEntries(tx, release.subjectId)).map((row) => [`${row.seriesKey}@${row.period}`, row]),
  )
  return rows.filter((row) => {
    const held = published.get(`${row.seriesKey}@${row.period}`)
    return (
      !held ||
      held.value !== row.value ||
      held.scale !== row.scale ||
      held.printedGrowthPercent !== row.printedGrowthPercent
    )
  })
}
