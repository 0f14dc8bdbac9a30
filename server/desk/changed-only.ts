import type { Database } from '../database/client.ts'
import { DeskError } from './desk-error.ts'
import type { StoredEntry } from './draft-entries.ts'
import type { HeldRelease } from './held-release.ts'
import { type PublishedEntry, publishedEntries } from './published-entries.ts'

/**
 * A correction or addition carries only what differs from what is published: the rest must not look as if it came with it. Throws
 * DeskError where an addition would change what is printed.
 */
export async function changedOnly<Row extends StoredEntry>(
  tx: Database,
  release: HeldRelease,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (release.kind !== 'correction' && release.kind !== 'addition') return rows
  const published = new Map(
    (await publishedEntries(tx, release.subjectId)).map((row) => [`${row.seriesKey}@${row.period}`, row]),
  )
  return rows.filter((row) => {
    const held = published.get(`${row.seriesKey}@${row.period}`)
    if (held && release.kind === 'addition') assertAdds(row, held)
    return (
      !held ||
      held.value !== row.value ||
      (held.value !== null && held.scale !== row.scale) ||
      held.printedGrowthPercent !== row.printedGrowthPercent
    )
  })
}

function assertAdds(row: StoredEntry, held: PublishedEntry): void {
  const isSameValue = held.value === null || (held.value === row.value && held.scale === row.scale)
  const isSameGrowth = held.printedGrowthPercent === null || held.printedGrowthPercent === row.printedGrowthPercent
  if (isSameValue && isSameGrowth) return
  throw new DeskError('form', {
    en: `${row.seriesKey} of ${row.period} is published as ${told(held)}, not ${told(row)}: start a correction to change it`,
    zh: `${row.period}的${row.seriesKey}已按${told(held)}发布，而非${told(row)}：如需改动请发起更正`,
  })
}

function told({
  value,
  scale,
  printedGrowthPercent,
}: Pick<StoredEntry, 'value' | 'scale' | 'printedGrowthPercent'>): string {
  return [
    value === null ? null : `${value} ×10^${scale}`,
    printedGrowthPercent === null ? null : `${printedGrowthPercent}%`,
  ]
    .filter((text) => text !== null)
    .join(', ')
}
