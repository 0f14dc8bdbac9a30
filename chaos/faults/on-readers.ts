import { setTimeout as pause } from 'node:timers/promises'
import type { Postgres } from '../database/postgres.ts'
import type { Line } from '../network/line.ts'
import { published } from './publishing.ts'

/** Shorter than a node waits for the answer to its ping: it must not just take the reader for dead. */
const NOT_READING_AT_MOST_MS = 15_000
/** What is published is on its way to every reader by then. */
const ON_ITS_WAY_MS = 1_500
/** What was kept for it comes first, and is folded, before it reads that it was given up. */
const TOLD_WITHIN_MS = 8_000

/**
 * The readers of long tables stop reading, and long tables are published. That a node has noticed, and told them to take a snapshot
 * instead of keeping everything for them, they tell themselves: `told` answers how often they have.
 */
export async function befallReaders(
  lines: readonly Line[],
  postgres: Postgres,
  publishLongTables: (inMs: number) => Promise<{ embargoMs: number; codes: readonly string[] }>,
  told: () => number,
): Promise<void> {
  const toldBefore = told()
  for (const line of lines) line.spare()
  try {
    const { embargoMs, codes } = await publishLongTables(1_500)
    await pause(Math.max(0, embargoMs - 300 - Date.now()))
    for (const line of lines) line.stopReading()
    const deadline = Date.now() + NOT_READING_AT_MOST_MS
    for (const code of codes) await published(postgres, code, Math.max(0, deadline - Date.now()))
    await pause(Math.min(ON_ITS_WAY_MS, Math.max(0, deadline - Date.now())))
  } finally {
    for (const line of lines) line.readOn()
  }
  for (const deadline = Date.now() + TOLD_WITHIN_MS; Date.now() < deadline && told() === toldBefore; ) await pause(100)
}
