import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import { databaseUrl, ensureTemplate } from './template.ts'
import type { Template } from './template.ts'

/** A database of one test file alone. */
export type Clone = {
  name: string
  url: string
  /** Drops it. Rejects, naming what still runs, when the test left a connection open. */
  drop(): Promise<void>
}

/** How long a closed pool's connections may take to be gone from the server's list. */
const goodbyeMs = 2_000

/**
 * Makes a database by cloning a template (tens of milliseconds), by default the one with tables and nothing in them; or by
 * cloning `another` clone, to which nobody is connected. Throws when no test database server is known: vitest's and
 * Playwright's set-up start one.
 */
export async function cloneDatabase(options: { template?: Template } | { another: string } = {}): Promise<Clone> {
  const adminUrl = process.env.TRADEWIRE_TEST_ADMIN_URL
  if (!adminUrl) throw new Error('TRADEWIRE_TEST_ADMIN_URL is not set: run through vitest, Playwright or npm test')
  const source = 'another' in options ? options.another : await ensureTemplate(adminUrl, options.template ?? 'empty')
  const name = `tradewire_${randomBytes(6).toString('hex')}`
  await withAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${source}`))
  return { name, url: databaseUrl(adminUrl, name), drop: () => withAdmin(adminUrl, (admin) => drop(admin, name)) }
}

/** Names of databases that begin with the name of the one at `url`, but for that one. */
export function databasesBeside(url: string): Promise<string[]> {
  return withAdmin(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE starts_with(datname, current_database() || '_')`,
    )
    return rows.map(({ name }) => name)
  })
}

async function withAdmin<T>(adminUrl: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

async function drop(admin: Client, name: string): Promise<void> {
  for (const deadline = performance.now() + goodbyeMs; ; await pause(25)) {
    try {
      return void (await admin.query(`DROP DATABASE ${name}`))
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== '55006') throw error
      if (performance.now() > deadline) break
    }
  }
  const { rows } = await admin.query('SELECT query FROM pg_stat_activity WHERE datname = $1', [name])
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  throw new Error(
    `A connection was left open at the end of the test; its last statement: ${rows[0]?.query ?? 'gone since'}`,
  )
}
