import type { Database } from './client.ts'

/** The database's clock, which alone decides embargoes. `clock_timestamp()`: `now()` stands still inside a transaction. */
export async function databaseNow(db: Database): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
  if (!row) throw new Error('the database did not tell its time')
  return row.now
}
