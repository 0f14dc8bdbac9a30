import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { withClient } from '../database/with-client.ts'
import { copyUrl } from '../rehearsal/copy-record.ts'
import { assertKnown, type Filled, fillDatabase } from './fill-database.ts'
import type { Manifest } from './manifest.ts'
import { verifyBackup } from './read-backup.ts'
import { BackupRefused } from './refused.ts'

export interface Restored extends Filled {
  readonly manifest: Manifest
  /** The name under which what was there before is kept; null where there was nothing. */
  readonly keptAs: string | null
}

/**
 * Restores a backup into the database at `url`, whole or not at all: the file is verified first. An empty database is filled. One
 * that holds something is left as it is unless `replace` is said; then the backup is made a database beside it, which takes its name
 * once it is whole, and the one before is kept under another. Throws BackupRefused, saying what to do.
 */
export async function restore(url: string, file: string, { replace }: { replace: boolean }): Promise<Restored> {
  const manifest = await verifyBackup(file)
  assertKnown(manifest)
  const held = await withClient(url, async (client) => {
    await assertAlone(client)
    return whatIsHeld(client)
  })
  if (held === null) return { manifest, keptAs: null, ...(await fillEmpty(url, file)) }
  if (!replace)
    throw new BackupRefused(
      `The database is not empty: ${held}. Nothing was changed. To put the backup in its place add --replace; what is there now is kept under another name.`,
    )
  return { manifest, ...(await fillBeside(url, file)) }
}

/** What a database holds, in words; null where it holds no table at all. */
async function whatIsHeld(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ tables: number; isOurs: boolean }>(`
    SELECT count(*)::int AS "tables", coalesce(bool_or(tablename = 'LogHead'), false) AS "isOurs" FROM pg_tables
    WHERE schemaname = current_schema()`)
  const { tables, isOurs } = rows[0] ?? { tables: 0, isOurs: false }
  if (tables === 0) return null
  if (!isOurs) return `it has ${tables} tables that are not Tradewire’s`
  const { rows: heads } = await client.query<{ sequence: number; at: string }>(
    `SELECT "sequence", to_char("publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') AS "at" FROM "LogHead"`,
  )
  const [head] = heads
  return head && head.sequence > 0 ? `${head.sequence} publications, the newest of ${head.at}` : 'its log is empty'
}

/** What was stopped a moment ago is still being let go of. */
const GOODBYE_MS = 3_000
const LOOK_EVERY_MS = 100

/** A node that goes on would write into one of the two, and nobody could say which. */
async function assertAlone(client: pg.Client): Promise<void> {
  const deadline = performance.now() + GOODBYE_MS
  for (;;) {
    const { others, where } = await whoElse(client)
    if (others === 0) return
    if (performance.now() > deadline)
      throw new BackupRefused(
        `${others} connections to the database are open (from ${where}). Nothing was changed. Stop every node and whatever else uses it, then restore.`,
      )
    await pause(LOOK_EVERY_MS)
  }
}

async function whoElse(client: pg.Client): Promise<{ readonly others: number; readonly where: string }> {
  const { rows } = await client.query<{ others: number; where: string }>(`
    SELECT count(*)::int AS "others", coalesce(string_agg(DISTINCT coalesce(host(client_addr), 'this machine'), ', '), '') AS "where"
    FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`)
  return rows[0] ?? { others: 0, where: '' }
}

async function fillEmpty(url: string, file: string): Promise<Filled> {
  try {
    return await fillDatabase(url, file)
  } catch (error) {
    // It was empty, and is again.
    await withClient(url, (client) =>
      client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC'),
    ).catch(() => {})
    throw error
  }
}

async function fillBeside(url: string, file: string): Promise<Filled & { readonly keptAs: string }> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  const beside = `${name}_restoring`
  const drop = () =>
    withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(beside)} WITH (FORCE)`))
  // One that broke off left its own behind.
  await drop()
  await withClient(url, (client) =>
    client.query(`CREATE DATABASE ${pg.escapeIdentifier(beside)} TEMPLATE template0 ENCODING 'UTF8'`),
  )
  try {
    const filled = await fillDatabase(copyUrl(url, beside), file)
    return { ...filled, keptAs: await swap(url, name, beside) }
  } catch (error) {
    await drop()
    throw error
  }
}

/** In one transaction: there is no moment without a database of that name. Answers what the one before is called now. */
async function swap(url: string, name: string, beside: string): Promise<string> {
  return fromOutside(url, async (client) => {
    const { rows } = await client.query<{ stamp: string }>(
      `SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYYMMDD_HH24MISS') AS "stamp"`,
    )
    const keptAs = `${name}_before_${rows[0]?.stamp}`
    await client.query('BEGIN')
    try {
      await client.query(`ALTER DATABASE ${pg.escapeIdentifier(name)} RENAME TO ${pg.escapeIdentifier(keptAs)}`)
      await client.query(`ALTER DATABASE ${pg.escapeIdentifier(beside)} RENAME TO ${pg.escapeIdentifier(name)}`)
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '55006')
        throw new BackupRefused(
          `Somebody connected to the database meanwhile, so it kept its name. Nothing was changed. Stop every node, then restore again.`,
        )
      throw error
    }
    await client.query('COMMIT')
    return keptAs
  })
}

/** No database is renamed by who is connected to it; one of these two is always there. */
async function fromOutside<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const canEnter = await withClient(copyUrl(url, 'postgres'), async () => true).catch(() => false)
  return withClient(copyUrl(url, canEnter ? 'postgres' : 'template1'), work)
}
