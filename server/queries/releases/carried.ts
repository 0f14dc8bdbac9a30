import { Prisma } from '#prisma/client/client.ts'
import type { Breakdown } from '#trade/series-key.ts'
import type { Database } from '../../database/client.ts'

/** Of which cuts a publication carried figures: by its sequence. */
export type Carried = ReadonlyMap<number, readonly Breakdown[]>

/** What each publication up to `sequence` carried. */
export async function carried(db: Database, sequence: number): Promise<Carried> {
  const rows = await db.$queryRaw<{ vintage: number; breakdowns: Breakdown[] }[]>(Prisma.sql`
    SELECT o."vintage", array_agg(DISTINCT s."breakdown"::text) AS "breakdowns"
    FROM "Observation" o JOIN "Series" s ON s."id" = o."seriesId" JOIN "Publication" p ON p."sequence" = o."vintage"
    WHERE o."vintage" <= ${sequence} GROUP BY o."vintage"`)
  return new Map(rows.map((row) => [row.vintage, row.breakdowns]))
}
