import { setTimeout as pause } from 'node:timers/promises'
import type { Postgres } from '../database/postgres.ts'
import type { Line } from '../network/line.ts'
import { published } from './publishing.ts'

/** Shorter than a node waits for the answer to its ping: it must not just take the reader for dead. */
const NOT_READING_AT_MOST_MS = 15_000
/** What is published is on its way to every reader by then. */
const ON_ITS_WAY_MS = 1_500

/**
 * The readers of long tables stop reading, and long tables are published. That a node has noticed, and told them to take a snapshot
 * instead of keeping everything for them, they tell themselves.
 */
export async function befallReaders(
  lines: readonly Line[],
  postgres: Postgres,
  publishLongTables: (inMs: number) => Promise<{ embargoMs: number; codes: readonly string[] }>,
): Promise<void> {
  const { embargoMs, codes } = await publishLongTables(1_500)
  await pause(Math.max(0, embargoMs - 300 - Date.now()))
  for (const line of lines) line.stopReading()
  const deadline = Date.now() + NOT_READING_AT_MOST_MS
  try {
    for (const code of codes) await published(postgres, code, Math.max(0, deadline - Date.now()))
    await pause(Math.min(ON_ITS_WAY_MS, Math.max(0, deadline - Date.now())))
  } finally {
    for (const line of lines) line.readOn()
  }
  await pause(500)
}
