import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fromBuffer } from 'yauzl'
import { ZipFile } from 'yazl'
import { cloneDatabase } from '#launch/testing/database.ts'
import { migrate, readMigrations } from '#prisma/migrate.ts'
import { closeDatabase, database } from '../database/client.ts'
import { databaseUrl } from '../database/url.ts'
import { withClient } from '../database/with-client.ts'
import { followLog } from '../log/follow.ts'
import { Tail } from '../log/tail.ts'
import { publish } from '../publish/publish.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { copyUrl } from '../rehearsal/copy-record.ts'
import {
  approved,
  CHIEF,
  checksumOf,
  correctionOf,
  databaseIn,
  DECEMBER,
  enter,
  EXPORTS,
  NOVEMBER,
  OCTOBER,
  published,
} from '../testing/desk-at-work.ts'
import { liveNode } from '../testing/live-node.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { Screen } from '../testing/screen.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { MANIFEST, MANIFEST_DIGEST } from './manifest.ts'
import { verifyBackup } from './read-backup.ts'
import { BackupRefused } from './refused.ts'
import { restore } from './restore.ts'
import { writeBackup } from './write-backup.ts'

ownDatabase(cloneDatabase)

const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }
const folder = mkdtempSync(join(tmpdir(), 'tradewire-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  await published(OCTOBER)
  await published(NOVEMBER)
  await published(correctionOf(OCTOBER.code, { [EXPORTS]: ['309.07', '12.8'] }))
  await enter({ ...DECEMBER, code: 'GACC-2025-01..02-flash' })
  await approved(DECEMBER, await databaseIn(3_600_000))
  // A quotation mark, a backslash, a line's end and a tab: what COPY writes otherwise.
  await database().$executeRaw`
    INSERT INTO "Audit" ("actor", "action", "subject", "after") VALUES ('li-na', 'headline.set', 'ümlaut', '{"said": "a\\tb\\n\\\\ \\"中文\\""}')`
  await database().$executeRaw`
    INSERT INTO "User" ("id", "name", "email", "role", "updatedAt") VALUES ('u1', 'Ada', 'ada@example.org', 'editor', now())`
  await database().$executeRaw`
    INSERT INTO "Session" ("id", "expiresAt", "token", "updatedAt", "userId") VALUES ('s1', '2100-01-01', 'stolen', now(), 'u1')`
})

describe('a backup', () => {
  it('taken, published past, and restored: what was there then is there again, under an epoch that no screen knows', async () => {
    const before = await everything()
    const then = await snapshotFor(SUBSCRIPTION)
    const { file, manifest } = await writeBackup(databaseUrl(), `${folder}/`)
    expect(basename(file)).toMatch(/^tradewire-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-at-3\.zip$/)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(manifest).toMatchObject({ head: then.cursor, faults: [] })
    expect(readdirSync(folder)).toContain(basename(file))

    const past = await published({ ...DECEMBER, code: 'GACC-2024-09-flash' })
    const seen = await snapshotFor(SUBSCRIPTION)
    expect(seen.cursor.sequence).toBe(past.sequence)
    await closeDatabase()

    await expect(restore(databaseUrl(), file, { replace: false })).rejects.toThrow(
      /not empty: 4 publications.*Nothing was changed.*--replace/,
    )
    expect((await snapshotFor(SUBSCRIPTION)).cursor).toEqual(seen.cursor)
    await closeDatabase()

    const { epoch, keptAs } = await restore(databaseUrl(), file, { replace: true })
    onTestFinished(() =>
      withClient(databaseUrl(), async (client) => void (await client.query(`DROP DATABASE "${keptAs}"`))),
    )
    const after = await everything()
    expect(after.get('LogHead')).toEqual(before.get('LogHead')?.map((row) => ({ ...row, epoch })))
    expect(epoch).not.toBe(then.cursor.epoch)
    expect(after.get('Session')).toEqual([])
    // One line more in the record: that it was restored.
    const told = after.get('Audit')?.filter((row) => !before.get('Audit')?.some(({ id }) => id === row['id']))
    expect(told).toMatchObject([{ actor: 'operator', action: 'database.restored', after: { sequence: 3 } }])
    const besides = (rows: Awaited<ReturnType<typeof everything>>) =>
      [...rows].filter(([table]) => !['LogHead', 'Session', 'Audit'].includes(table))
    expect(besides(after)).toEqual(besides(before))
    // What was there is not lost.
    const kept = await withClient(copyUrl(databaseUrl(), keptAs ?? ''), async (client) => {
      const { rows } = await client.query('SELECT "sequence" FROM "LogHead"')
      return rows
    })
    expect(kept).toEqual([{ sequence: 4 }])

    const tail = new Tail()
    const stopFollowing = await followLog(tail, said().log)
    const node = await liveNode(tail)
    const screen = new Screen(node.url, seen)
    onTestFinished(async () => {
      screen.close()
      await node.stop()
      await stopFollowing()
    })
    const refused = await fetch(
      `${node.url}/live/log?version=4&page=5f0c9a1e-0000-4000-8000-000000000000&epoch=${seen.cursor.epoch}&after=${seen.cursor.sequence}&hash=${seen.cursor.hash}&fromYear=2024&series=${EXPORTS}&wait=0`,
    )
    expect(await refused.json()).toMatchObject({ because: 'another-epoch' })
    await waitUntil('the screen shows what the backup holds', () => screen.snapshot.cursor.epoch === epoch)
    expect(screen.snapshot.figures).toEqual(then.figures)

    // And it goes on: the release that was armed then is armed, its numbers follow.
    const next = await published({ ...OCTOBER, code: 'GACC-2024-08-flash' })
    expect(next).toMatchObject({ sequence: 4, epoch })
    await waitUntil('it goes on from there', () => screen.snapshot.cursor.sequence === 4)
    await expect(publish(DECEMBER.code, await checksumOf(DECEMBER.code), CHIEF)).rejects.toThrow(/embargo/i)
  })

  it('is refused while anybody uses the database, and nothing is changed', async () => {
    const { file } = await writeBackup(databaseUrl(), join(folder, 'used.zip'))
    await closeDatabase()
    const somebody = new pg.Client({ connectionString: databaseUrl() })
    await somebody.connect()
    onTestFinished(() => somebody.end())
    await expect(restore(databaseUrl(), file, { replace: true })).rejects.toThrow(/1 connections.*Stop every node/)
  })

  it('is never written over another, and leaves no half of one', async () => {
    const place = join(folder, 'once.zip')
    await writeBackup(databaseUrl(), place)
    const bytes = readFileSync(place)
    await expect(writeBackup(databaseUrl(), place)).rejects.toThrow(/is there already/)
    expect(readFileSync(place)).toEqual(bytes)
    await expect(writeBackup(databaseUrl(), join(folder, 'no such folder', 'a.zip'))).rejects.toThrow(/ENOENT/)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('of an earlier version is restored by its own migrations, and then brought to this one', async () => {
    const names = readMigrations().map(({ name }) => name)
    const earlier = names.slice(0, 12)
    const [from, to] = await Promise.all([bareDatabase(), bareDatabase()])
    await migrate(from, earlier)
    const { file, manifest } = await writeBackup(from, join(folder, 'earlier.zip'))
    expect(manifest.migrations.map(({ name }) => name)).toEqual(earlier)
    expect(await restore(to, file, { replace: false })).toMatchObject({
      keptAs: null,
      upgradedBy: names.slice(12),
    })
    expect(await migrate(to)).toEqual({ applied: [] })
  })
})

describe('a file that is not the backup that was written is refused by name, and nothing is changed', () => {
  let whole: Map<string, Buffer>
  let target: string
  beforeAll(async () => {
    whole = await parts((await writeBackup(databaseUrl(), join(folder, 'whole.zip'))).file)
    target = await bareDatabase()
  })
  afterAll(async () => {
    // None of them has left anything.
    await withClient(target, async (client) => {
      const { rows } = await client.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
      expect(rows).toEqual([])
    })
  })

  it.each<[string, (changed: Map<string, Buffer>) => void, RegExp]>([
    [
      'one digit of one figure',
      (changed) => change(changed, 'tables/Observation.copy', (text) => text.replace('309.06', '309.60')),
      /spoilt\.zip is damaged: tables\/Observation\.copy: expected sha256/,
    ],
    [
      'a row less',
      (changed) => change(changed, 'tables/Audit.copy', (text) => text.slice(text.indexOf('\n') + 1)),
      /tables\/Audit\.copy: expected rows/,
    ],
    [
      'another list',
      (changed) => change(changed, MANIFEST, (text) => text.replace(/"sequence": \d/, '"sequence": 2')),
      /manifest\.json: its SHA-256 is not the one in manifest\.sha256/,
    ],
    ['a table less', (changed) => void changed.delete('tables/Release.copy'), /tables\/Release\.copy: it is missing/],
    [
      'something beside it',
      (changed) => void changed.set('tables/Stranger.copy', Buffer.from('1\n')),
      /tables\/Stranger\.copy: it is not in the manifest/,
    ],
    [
      'an archive of something else',
      (changed) => changed.delete(MANIFEST),
      /is no backup of Tradewire: it has no manifest\.json/,
    ],
    [
      'a version of the format that comes later',
      (changed) => relist(changed, (list) => ({ ...list, version: 2 })),
      /is no backup that this version reads.*version/,
    ],
    [
      'a migration that comes later',
      (changed) =>
        relist(changed, (list) => ({
          ...list,
          migrations: [...list.migrations, { name: '9999_later', checksum: '0'.repeat(64) }],
        })),
      /made at migration 9999_later, which this version of Tradewire does not know/,
    ],
    [
      'a list that leaves a table out',
      (changed) => {
        changed.delete('tables/Audit.copy')
        relist(changed, (list) => ({ ...list, tables: list.tables.filter(({ name }) => name !== 'Audit') }))
      },
      /spoilt\.zip has no rows of Audit, and does not say why/,
    ],
  ])('%s', async (_, spoil, says) => {
    const changed = new Map(whole)
    spoil(changed)
    const refusal = restore(target, await archive('spoilt.zip', changed), { replace: true })
    await expect(refusal).rejects.toThrow(BackupRefused)
    await expect(refusal).rejects.toThrow(says)
  })

  it('cut off, or no archive at all', async () => {
    const bytes = readFileSync(join(folder, 'whole.zip'))
    const cut = join(folder, 'cut.zip')
    writeFileSync(cut, bytes.subarray(0, bytes.length - 400))
    await expect(restore(target, cut, { replace: true })).rejects.toThrow(
      /cut\.zip is no backup of Tradewire, or was cut off/,
    )
    const other = join(folder, 'other.zip')
    writeFileSync(other, 'PostgreSQL database dump')
    await expect(restore(target, other, { replace: true })).rejects.toThrow(/other\.zip is no backup of Tradewire/)
  })

  it('the same parts packed anew are the same backup', async () => {
    await expect(verifyBackup(await archive('again.zip', whole))).resolves.toMatchObject({ format: 'tradewire-backup' })
  })
})

type Row = Record<string, unknown>

/** Every row of every table, in an order of its own. */
function everything(): Promise<Map<string, Row[]>> {
  return withClient(databaseUrl(), async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
    )
    const all = new Map<string, Row[]>()
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: Row }>(
        `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`,
      )
      all.set(
        name,
        rows.map(({ row }) => row),
      )
    }
    return all
  })
}

async function bareDatabase(): Promise<string> {
  const admin = process.env['TRADEWIRE_TEST_ADMIN_URL'] ?? ''
  const name = `tradewire_bare_${createHash('sha256')
    .update(String(performance.now() + Math.random()))
    .digest('hex')
    .slice(0, 12)}`
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name}`))
  bare.push(name)
  return copyUrl(admin, name)
}
const bare: string[] = []
afterAll(async () => {
  for (const name of bare)
    await withClient(process.env['TRADEWIRE_TEST_ADMIN_URL'] ?? '', (client) => client.query(`DROP DATABASE ${name}`))
})

function change(changed: Map<string, Buffer>, part: string, how: (text: string) => string): void {
  const text = changed.get(part)?.toString('utf8') ?? ''
  expect(how(text)).not.toBe(text)
  changed.set(part, Buffer.from(how(text)))
}

/** With a digest that fits: by somebody who knows how. */
function relist(
  changed: Map<string, Buffer>,
  how: (list: { migrations: object[]; tables: { name: string }[] }) => object,
): void {
  const text = JSON.stringify(how(JSON.parse(changed.get(MANIFEST)?.toString('utf8') ?? '{}')))
  changed.set(MANIFEST, Buffer.from(text))
  changed.set(MANIFEST_DIGEST, Buffer.from(createHash('sha256').update(text).digest('hex')))
}

async function archive(name: string, of: ReadonlyMap<string, Buffer>): Promise<string> {
  const zip = new ZipFile()
  for (const [part, bytes] of of) zip.addBuffer(bytes, part)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(join(folder, name)))
  return join(folder, name)
}

/** Read by hand, so that the product's own reader is not its own witness. */
async function parts(file: string): Promise<Map<string, Buffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(file)) chunks.push(chunk as Buffer)
  return new Promise((resolve, reject) =>
    fromBuffer(Buffer.concat(chunks), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      const read = new Map<string, Buffer>()
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          const held: Buffer[] = []
          stream.on('data', (chunk: Buffer) => held.push(chunk))
          stream.on('end', () => {
            read.set(entry.fileName, Buffer.concat(held))
            zip.readEntry()
          })
        }),
      )
      zip.on('end', () => resolve(read))
      zip.readEntry()
    }),
  )
}
