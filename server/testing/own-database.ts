import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { closeDatabase } from '../database/client.ts'
import { databaseUrl } from '../database/url.ts'

/**
 * Gives a test file a database of its own, cloned by `clone`, for as long as it runs. Dropping it fails when a connection was
 * left open: no pool and no listener outlives its test.
 */
export function ownDatabase(clone: () => Promise<{ url: string; drop(): Promise<void> }>): void {
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const own = await clone()
    process.env['DATABASE_URL'] = own.url
    drop = () => own.drop()
  })
  afterAll(async () => {
    await closeDatabase()
    await drop?.()
  })
}

/** Speaks plain SQL on a connection apart from the product's own pool, and closes it. */
export async function onOwnConnection<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
