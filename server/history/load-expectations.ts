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
  await database().expectation.createMany({
    data: rows.map(({ release, source, ...row }) => ({ ...row, releaseCode: release, sourceUrl: source })),
    skipDuplicates: true,
  })
}
