import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, readMigrations } from '#prisma/migrate.ts'
import { withClient } from '../database/with-client.ts'
import { checkLog } from '../log/check-log.ts'
import { type Count, Counted } from './counted.ts'
import type { Manifest, TableRows } from './manifest.ts'
import { assertSame, type OpenBackup, openBackup } from './read-backup.ts'
import { BackupRefused } from './refused.ts'
import { speakPlainly, tablesInOrder, written } from './tables.ts'

/** What a database became by a backup. */
export interface Filled {
  /** The log's new one: no number that a screen has seen before is taken for one of it. */
  readonly epoch: string
  /** Migrations that came after the backup. */
  readonly upgradedBy: readonly string[]
}

/**
 * Puts a verified backup into an empty database at `url`: its tables as they were made then, its rows, a new epoch, and then the
 * migrations that came since. Throws BackupRefused where what arrives is not what was backed up; the database is then nobody's to use.
 */
export async function fillDatabase(url: string, file: string): Promise<Filled> {
  const backup = await openBackup(file)
  try {
    const { manifest } = backup
    assertKnown(manifest)
    await migrate(
      url,
      manifest.migrations.map(({ name }) => name),
    )
    await withClient(url, (client) => load(client, backup, file))
    const { applied } = await migrate(url)
    return await withClient(url, async (client) => {
      await assertLog(client, manifest)
      await setToRights(client, manifest)
      const { rows } = await client.query<{ epoch: string }>('SELECT "epoch" FROM "LogHead"')
      await client.query('ANALYZE')
      return { epoch: rows[0]?.epoch ?? '', upgradedBy: applied }
    })
  } finally {
    backup.close()
  }
}

/** Throws BackupRefused for a backup of a newer version, or one whose tables were made by other scripts of the same name. */
export function assertKnown({ migrations }: Manifest): void {
  const ours = new Map(readMigrations().map(({ name, checksum }) => [name, checksum]))
  for (const { name, checksum } of migrations) {
    if (!ours.has(name))
      throw new BackupRefused(
        `The backup was made at migration ${name}, which this version of Tradewire does not know. Nothing was changed. Restore it with the version that wrote it, or a newer one.`,
      )
    if (ours.get(name) !== checksum)
      throw new BackupRefused(
        `The backup’s migration ${name} is not the one of this version. Nothing was changed. Restore it with the version that wrote it.`,
      )
  }
}

/** All or nothing. What must never happen to a log happens to this one once: it arrives whole. Nobody else is connected yet. */
async function load(client: pg.Client, backup: OpenBackup, file: string): Promise<void> {
  const { tables, leftOut, counters, head } = backup.manifest
  await speakPlainly(client)
  await client.query('BEGIN')
  const made = await tablesInOrder(client)
  const lacking = made.find(({ name }) => !leftOut.includes(name) && !tables.some((table) => table.name === name))
  if (lacking)
    throw new BackupRefused(
      `${basename(file)} has no rows of ${lacking.name}, and does not say why. Take another file.`,
    )
  for (const { name } of made) {
    await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} DISABLE TRIGGER USER`)
    await client.query(`DELETE FROM ${pg.escapeIdentifier(name)}`)
  }
  for (const table of tables) await loadTable(client, backup, table, file)
  for (const { name, value, isUsed } of counters)
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [pg.escapeIdentifier(name), value, isUsed])
  const moved = await client.query(
    `UPDATE "LogHead" SET "epoch" = gen_random_uuid()::text WHERE "epoch" = $1 AND "sequence" = $2 AND "hash" = $3`,
    [head.epoch, head.sequence, head.hash],
  )
  if (moved.rowCount !== 1) throw new BackupRefused('The head of the backup’s log is not the one its manifest names.')
  for (const { name } of made) await client.query(`ALTER TABLE ${pg.escapeIdentifier(name)} ENABLE TRIGGER USER`)
  await client.query('COMMIT')
}

async function loadTable(client: pg.Client, backup: OpenBackup, table: TableRows, file: string): Promise<void> {
  let found: Count | undefined
  const arriving = client.query(copyFrom(`COPY ${written(table)} FROM STDIN`))
  await pipeline(await backup.rows(table), new Counted((count) => (found = count)), arriving)
  // Once more: the file may have changed since it was verified.
  assertSame(file, table, found)
  const { rows } = await client.query<{ rows: string }>(
    `SELECT count(*)::text AS "rows" FROM ${pg.escapeIdentifier(table.name)}`,
  )
  if (Number(rows[0]?.rows) !== table.rows)
    throw new BackupRefused(`${table.name}: ${rows[0]?.rows} rows arrived of ${table.rows}.`)
}

/** What was wrong when it was backed up is wrong still, and nothing else: a damaged record is better than none, and told. */
async function assertLog(client: pg.Client, { faults: known }: Manifest): Promise<void> {
  const { faults } = await checkLog(client)
  const news = faults.filter((fault) => !known.includes(fault))
  if (news.length > 0) throw new BackupRefused(`The log that arrived does not hold: ${news.join('; ')}.`)
}

/** A rehearsal's database did not come along; and who looks at the record sees that it went back. */
async function setToRights(client: pg.Client, { takenAt, head }: Manifest): Promise<void> {
  await client.query(`UPDATE "Rehearsal" SET "endedAt" = clock_timestamp() WHERE "endedAt" IS NULL`)
  await client.query(
    `INSERT INTO "Audit" ("actor", "action", "subject", "after") VALUES ('operator', 'database.restored', 'database', $1::jsonb)`,
    [JSON.stringify({ takenAt, sequence: head.sequence, hash: head.hash })],
  )
}
