import pg from 'pg'
import { databaseUrl } from './url.ts'

/** Runs `work` while no other process of any node does work of the same `key`; others wait. */
export async function alone<T>(key: number, work: () => Promise<T>): Promise<T> {
  // A connection of its own: the lock lives and dies with it, whatever becomes of us.
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [key])
    return await work()
  } finally {
    await client.end()
  }
}
