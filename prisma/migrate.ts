import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { withSchemaEngine } from './schema-engine.ts'

/** A migration that cannot be applied; the message says which, why and what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** One of this version's migrations; the checksum is SHA-256 of its script, in hex. */
export type Migration = { name: string; sql: string; checksum: string }
/** One that a database has; not finished where it failed half-way. */
export type Applied = { name: string; checksum: string; finished: boolean }

const schemaFile = fileURLToPath(new URL('schema.prisma', import.meta.url))
const migrationsFolder = join(dirname(schemaFile), 'migrations')

/** One starting node applies, the others wait: a number of ours, different from the one the Prisma CLI locks by. */
const lockKey = 20_250_113

/**
 * Brings a database to the newest migration, or to those that `only` names, and answers the names of those it applied, in
 * order. It keeps the same `_prisma_migrations` table as `prisma migrate deploy`, without the engine that the CLI would download.
 * Throws a MigrationError for one that failed or was edited after it had been applied, and what `pg` throws when the
 * database cannot be reached.
 */
export async function migrate(databaseUrl: string, only?: readonly string[]): Promise<{ applied: string[] }> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey])
    const migrations = readMigrations().filter(({ name }) => only?.includes(name) ?? true)
    const pending = missing(migrations, await readApplied(client))
    if (pending.length === 0) return { applied: [] }
    return { applied: await apply(databaseUrl, migrations, pending) }
  } finally {
    await client.end()
  }
}

/** This version's migrations, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(migrationsFolder)
    .sort()
    .filter((name) => existsSync(join(migrationsFolder, name, 'migration.sql')))
    .map((name) => {
      const sql = readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** What a database has, in the order of their names; nothing where it was never migrated. */
export async function readApplied(client: Client): Promise<Applied[]> {
  const { rows } = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS kept")
  if (!rows[0]?.kept) return []
  const applied = await client.query(
    'SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name',
  )
  return applied.rows
}

/** What is left to apply. An ordinary start ends here, without waking the engine. */
function missing(migrations: Migration[], applied: Applied[]): Migration[] {
  for (const { name, checksum, finished } of applied) {
    const ours = migrations.find((migration) => migration.name === name)
    if (!finished)
      throw new MigrationError(
        `Migration ${name} failed half-way on this database. Put right what it left, then run: npx prisma migrate resolve --rolled-back ${name}`,
      )
    if (!ours)
      throw new MigrationError(
        `The database knows migration ${name}, this version of Tradewire does not: it is older than the database. Start the newer one.`,
      )
    if (ours.checksum !== checksum)
      throw new MigrationError(
        `Migration ${name} was edited after it had been applied to this database. Undo the edit and write a new migration, or begin with an empty database (for npm start: delete .data).`,
      )
  }
  const names = new Set(applied.map(({ name }) => name))
  return migrations.filter(({ name }) => !names.has(name))
}

async function apply(databaseUrl: string, migrations: Migration[], pending: Migration[]): Promise<string[]> {
  const lockfile = join(migrationsFolder, 'migration_lock.toml')
  try {
    return await withSchemaEngine(databaseUrl, readFileSync(schemaFile, 'utf8'), async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: {
          baseDir: migrationsFolder,
          lockfile: {
            path: 'migration_lock.toml',
            content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null,
          },
          shadowDbInitScript: '',
          migrationDirectories: migrations.map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
          })),
        },
        filters: { externalTables: [], externalEnums: [] },
      })
      return appliedMigrationNames
    })
  } catch (error) {
    const names = pending.map(({ name }) => name).join(', ')
    const [reason] = (error instanceof Error ? error.message : String(error)).trim().split('\n')
    throw new MigrationError(`The database refused a migration (of ${names}): ${reason}`, { cause: error })
  }
}
