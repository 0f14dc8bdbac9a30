import type { ReleaseCode } from '#trade/release.ts'
import type { Database } from '../../database/client.ts'
import type { Head } from '../../log/head.ts'
import { processWide } from '../../process-wide.ts'

/** What is said of every figure of a publication once: its release and when it was public. */
export interface Carrier {
  readonly release: ReleaseCode
  readonly publishedAt: string
}

interface Known {
  readonly epoch: string
  sequence: number
  readonly carriers: Map<number, Carrier>
}

/** The publications of the log that ends at `head` by their sequence, those of the calendar left out. Entries stay, so each is read once. */
export async function carriers(
  db: Database,
  { epoch, sequence }: Pick<Head, 'epoch' | 'sequence'>,
): Promise<ReadonlyMap<number, Carrier>> {
  const kept = processWide('carriers of figures', () => ({
    known: { epoch, sequence: 0, carriers: new Map() } as Known,
  }))
  if (kept.known.epoch !== epoch) kept.known = { epoch, sequence: 0, carriers: new Map() }
  const { known } = kept
  if (known.sequence < sequence) {
    const rows = await db.$queryRaw<{ sequence: number; publishedAt: Date; release: ReleaseCode }[]>`
      SELECT p."sequence", p."publishedAt", coalesce(sub."code", r."code") AS "release"
      FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" LEFT JOIN "Release" sub ON sub."id" = r."subjectId"
      WHERE p."sequence" > ${known.sequence}`
    for (const row of rows)
      known.carriers.set(row.sequence, { release: row.release, publishedAt: row.publishedAt.toISOString() })
    known.sequence = Math.max(known.sequence, sequence)
  }
  return known.carriers
}
