import type { Client } from 'pg'

/** The database's clock, told without asking it each time. */
export interface DatabaseClock {
  nowMs(): number
}

/** Compares this process's clock with the database's over several journeys: the shortest is the truest. */
export async function compareClocks(client: Client): Promise<DatabaseClock> {
  let shortestMs = Number.POSITIVE_INFINITY
  let aheadMs = 0
  for (let journey = 0; journey < 50; journey++) {
    const leftMs = performance.now()
    const { rows } = await client.query<{ ms: number }>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS ms',
    )
    const backMs = performance.now()
    if (backMs - leftMs >= shortestMs) continue
    shortestMs = backMs - leftMs
    aheadMs = (rows[0]?.ms ?? 0) - (leftMs + backMs) / 2
  }
  return { nowMs: () => performance.now() + aheadMs }
}
