import type { Expected } from '#trade/live/entry.ts'
import type { ReleaseCode } from '#trade/release.ts'
import { database } from '../database/client.ts'
import { readExpectations } from '../publish/read-expectations.ts'

/** What is expected of releases announced and not yet out, by code: what a screen that waits shows beside the countdown. */
export async function awaitedExpectations(): Promise<Record<ReleaseCode, readonly Expected[]>> {
  const db = database()
  const awaited = await db.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT c."releaseCode" AS "code" FROM "CalendarItem" c JOIN "Expectation" e ON e."releaseCode" = c."releaseCode"
    WHERE c."state" IN ('announced', 'confirmed', 'postponed')`
  const read = await Promise.all(awaited.map(async ({ code }) => [code, await readExpectations(db, code)] as const))
  return Object.fromEntries(read)
}
