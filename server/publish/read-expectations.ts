import type { Expected } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import type { Database } from '../database/client.ts'

/** What was forecast for a release, as far as held. Digits as the poll printed them; balances in billions. */
export function readExpectations(db: Database, code: ReleaseCode): Promise<Expected[]> {
  return db.$queryRaw<Expected[]>`
    SELECT "flow"::text AS "flow", "currency", "figure"::text AS "figure", round("median", "digits")::text AS "median",
      round("low", "digits")::text AS "low", round("high", "digits")::text AS "high", "forecasts", "poll", "sourceUrl" AS "source"
    FROM "Expectation" WHERE "releaseCode" = ${code} ORDER BY "currency" DESC, "figure", "flow"`
}
