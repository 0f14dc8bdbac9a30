import { database } from '../database/client.ts'
import { compileExpectations } from './compile-expectations.ts'

/** Enters what was forecast before each release, as known before `asKnownUntil`. What is there already stays. */
export async function loadExpectations(asKnownUntil?: string): Promise<void> {
  const rows = compileExpectations().filter(
    ({ knownAt }) => !asKnownUntil || Date.parse(knownAt) < Date.parse(asKnownUntil),
  )
  await enterExpectations(rows)
}

/** Enters the forecasts of one release, whenever they were known: for a release that is still to come. */
export async function loadExpectationsOf(code: string): Promise<void> {
  await enterExpectations(compileExpectations().filter(({ release }) => release === code))
}

async function enterExpectations(rows: ReturnType<typeof compileExpectations>): Promise<void> {
  await database().$executeRaw`
    INSERT INTO "Expectation" ("releaseCode", "flow", "currency", "figure", "median", "low", "high", "forecasts", "digits", "poll", "sourceUrl", "note", "knownAt")
    SELECT "release", "flow"::"Flow", "currency", "figure"::"ExpectedFigure", "median"::numeric, "low"::numeric, "high"::numeric, "forecasts", "digits",
      "poll", "source", "note", "knownAt"::timestamptz
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e("release" text, "flow" text, "currency" text, "figure" text, "median" text, "low" text,
      "high" text, "forecasts" int, "digits" int, "poll" text, "source" text, "note" text, "knownAt" text)
    ON CONFLICT DO NOTHING`
}
