import { Client } from 'pg'
import { AT_DATABASE_BEFORE_MS } from '#server/clock/release-clock.ts'
import { databaseUrl } from '#server/database/url.ts'
import { watchCommits } from './commits.ts'

/**
 * The floor: what this machine, its disk and its PostgreSQL need for the least that can be committed at an instant. One row and a
 * notification, given to the database as early as a release is, which sleeps until then. Answers how late each was seen, in ms.
 */
export async function bareCommits(instants: readonly Date[]): Promise<number[]> {
  const client = new Client({ connectionString: databaseUrl() })
  await client.connect()
  await client.query('CREATE TABLE bench_floor (n int)')
  const commits = await watchCommits('bench_floor')
  try {
    for (const [n, instant] of instants.entries()) {
      const at = `'${instant.toISOString()}'::timestamptz`
      await client.query(
        `SELECT pg_sleep(extract(epoch FROM ${at} - clock_timestamp()) - ${AT_DATABASE_BEFORE_MS / 1_000})`,
      )
      await client.query(
        `BEGIN; INSERT INTO bench_floor VALUES (${n}); SELECT pg_notify('bench_floor', '${n}');
        SELECT pg_sleep(extract(epoch FROM ${at} - clock_timestamp())); COMMIT`,
      )
      await commits.seen(n)
    }
    return instants.map((instant, n) => (commits.seenMs.get(n) ?? Number.NaN) - instant.getTime())
  } finally {
    await commits.close()
    await client.end()
  }
}
