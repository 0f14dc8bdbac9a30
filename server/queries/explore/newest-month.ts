import type { Database } from '../../database/client.ts'

/** The newest month that a release was out for at `sequence`, as an ordinal of months since year 0; null where the log was empty. */
export async function newestMonth(db: Database, sequence: number): Promise<number | null> {
  const [row] = await db.$queryRaw<{ month: number | null }[]>`
    SELECT max(extract(year FROM r."periodEnd") * 12 + extract(month FROM r."periodEnd") - 1)::int AS "month"
    FROM "Release" r JOIN "Publication" p ON p."releaseId" = r."id"
    WHERE r."state" IN ('published', 'corrected') AND p."sequence" <= ${sequence}`
  return row?.month ?? null
}
