import { parseSeriesKey, type SeriesKey } from '#trade/series-key.ts'
import type { Database } from '../database/client.ts'

/** Makes the series that aren't there yet. Throws RangeError naming a key that is none. */
export async function ensureSeries(db: Database, keys: Iterable<SeriesKey>): Promise<void> {
  const rows = [...new Set(keys)].map((key) => ({ key, ...parseSeriesKey(key) }))
  await db.$executeRaw`
    INSERT INTO "Series" ("key", "flow", "breakdown", "member", "measure", "unit", "basis")
    SELECT "key", "flow"::"Flow", "breakdown"::"Breakdown", "member", "measure"::"Measure", "unit", "basis"::"Basis"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r("key" text, "flow" text, "breakdown" text, "member" text, "measure" text, "unit" text, "basis" text)
    ON CONFLICT ("key") DO NOTHING`
}
