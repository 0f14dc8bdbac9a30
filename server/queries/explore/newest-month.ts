import type { Database } from '../../database/client.ts'

/** The newest month that a release is out for, as an ordinal of months since year 0; null in an empty log. */
export async function newestMonth(db: Database): Promise<number | null> {
  const [row] = await db.$queryRaw<{ month: number | null }[]>`
    SELECT max(extract(year FROM "periodEnd") * 12 + extract(month FROM "periodEnd") - 1)::int AS "month" FROM "Release"
    WHERE "state" IN ('published', 'corrected')`
  return row?.month ?? null
}
