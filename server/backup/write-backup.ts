import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, statSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { readApplied } from '#prisma/migrate.ts'
import { withClient } from '../database/with-client.ts'
import { checkLog } from '../log/check-log.ts'
import { type Count, Counted } from './counted.ts'
import { type Manifest, MANIFEST, MANIFEST_DIGEST, partOf, type TableRows } from './manifest.ts'
import { verifyBackup } from './read-backup.ts'
import { BackupRefused } from './refused.ts'
import { counterNames, LEFT_OUT, speakPlainly, tablesInOrder, type Table, written } from './tables.ts'

export interface WrittenBackup {
  readonly file: string
  readonly bytes: number
  readonly manifest: Manifest
}

/** Whoever has it has the desk's drafts, password hashes and second factors: it is its owner's alone. */
const OWNER_ALONE = 0o600

/**
 * Writes everything the database at `url` holds, as it is at one moment, into one archive: `place`, or a file of a name by its
 * instant where that is a folder. Nothing waits for it: publishing goes on. The file is read again and compared before it gets its
 * name. Throws BackupRefused where the file is there already, and what `pg` and the disk throw; then no file is left.
 */
export async function writeBackup(url: string, place: string): Promise<WrittenBackup> {
  return withClient(url, async (client) => {
    await speakPlainly(client)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const about = await readAbout(client)
    const file = fileIn(place, about)
    if (existsSync(file)) throw new BackupRefused(`${file} is there already. Name another, or a folder.`)
    const part = `${file}.part`
    try {
      await writeArchive(client, about, part)
      await client.query('COMMIT')
      const manifest = await verifyBackup(part)
      await rename(part, file)
      return { file, bytes: statSync(file).size, manifest }
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
  })
}

type About = Omit<Manifest, 'tables'> & { readonly inOrder: readonly Table[] }

async function readAbout(client: pg.Client): Promise<About> {
  const migrations = await readApplied(client)
  const broken = migrations.find(({ finished }) => !finished)
  if (broken)
    throw new BackupRefused(
      `Migration ${broken.name} failed half-way on this database: start it once, it says what to do.`,
    )
  if (migrations.length === 0)
    throw new BackupRefused('This database holds nothing of Tradewire. Is DATABASE_URL the right one?')
  const inOrder = (await tablesInOrder(client)).filter(({ name }) => !(name in LEFT_OUT))
  const { faults } = await checkLog(client)
  return {
    format: 'tradewire-backup',
    version: 1,
    ...(await readInstant(client)),
    migrations: migrations.map(({ name, checksum }) => ({ name, checksum })),
    head: await readHead(client),
    inOrder,
    leftOut: Object.keys(LEFT_OUT),
    counters: await readCounters(client),
    faults: [...faults],
  }
}

async function readInstant(client: pg.Client): Promise<Pick<Manifest, 'takenAt' | 'postgres'>> {
  const { rows } = await client.query<Pick<Manifest, 'takenAt' | 'postgres'>>(
    `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "takenAt", current_setting('server_version') AS "postgres"`,
  )
  return only(rows)
}

async function readHead(client: pg.Client): Promise<Manifest['head']> {
  const { rows } = await client.query<Manifest['head']>('SELECT "epoch", "sequence", "hash" FROM "LogHead"')
  return only(rows)
}

async function readCounters(client: pg.Client): Promise<Manifest['counters']> {
  const counters: Manifest['counters'] = []
  for (const name of await counterNames(client)) {
    const { rows } = await client.query<{ value: string; isUsed: boolean }>(
      `SELECT last_value::text AS "value", is_called AS "isUsed" FROM ${pg.escapeIdentifier(name)}`,
    )
    counters.push({ name, ...only(rows) })
  }
  return counters
}

function fileIn(place: string, { takenAt, head }: About): string {
  const isFolder = place.endsWith('/') || (existsSync(place) && statSync(place).isDirectory())
  if (!isFolder) return place
  const instant = takenAt.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-')
  return join(place, `tradewire-${instant}-at-${head.sequence}.zip`)
}

/** Each part is read from the database when its turn comes: no table is ever held in memory. */
async function writeArchive(client: pg.Client, { inOrder, ...about }: About, file: string): Promise<void> {
  const zip = new ZipFile()
  const archive = zip.outputStream as Readable
  zip.on('error', (error: Error) => archive.destroy(error))
  const options = { mtime: new Date(about.takenAt), mode: 0o100_600 }
  const tables: TableRows[] = []
  for (const table of inOrder)
    zip.addReadStreamLazy(partOf(table.name), options, (give) =>
      give(
        null,
        rowsOf(client, table, (count) => tables.push({ name: table.name, columns: [...table.columns], ...count })),
      ),
    )
  let told = ''
  zip.addReadStreamLazy(MANIFEST, options, (give) => {
    told = JSON.stringify({ ...about, tables } satisfies Manifest, null, 1)
    give(null, Readable.from([Buffer.from(told)]))
  })
  zip.addReadStreamLazy(MANIFEST_DIGEST, options, (give) =>
    give(null, Readable.from([Buffer.from(createHash('sha256').update(told).digest('hex'))])),
  )
  zip.end()
  // On the disk, not on its way there, when it is read again.
  await pipeline(archive, createWriteStream(file, { flags: 'wx', mode: OWNER_ALONE, flush: true }))
}

function rowsOf(client: pg.Client, table: Table, counted: (count: Count) => void): Readable {
  const through = new Counted(counted)
  const rows = client.query(copyTo(`COPY ${written(table)} TO STDOUT`))
  rows.on('error', (error) => through.destroy(error))
  return rows.pipe(through)
}

function only<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined)
    throw new BackupRefused('The database holds no log: it is not whole. Start it once with this version.')
  return row
}
