import { Client } from 'pg'

/** A number of ours for PostgreSQL's advisory locks, different from that of the migrations, which are run inside. */
const lockKey = 20_250_114

/** Runs `work` while no other node on this database does: nodes started together fill it once. */
export async function oneNodeAtATime<T>(databaseUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    return await work()
  } finally {
    await client.end()
  }
}
