import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readInWorker } from '#ingest/read/reader.ts'
import { cloneDatabase } from '#launch/testing/database.ts'
import { setUpRoles } from '../database/roles/set-up-roles.ts'
import { databaseUrl } from '../database/url.ts'
import { approve } from '../desk/approve.ts'
import { openRelease } from '../desk/open-release.ts'
import { submitForReview } from '../desk/submit-for-review.ts'
import { readImport } from '../import/read-import.ts'
import { startFromFile } from '../import/start-from-file.ts'
import { handInTableReader } from '../import/table-reader.ts'
import { publish } from '../publish/publish.ts'
import {
  approved,
  CHIEF,
  checksumOf,
  databaseIn,
  DECEMBER,
  EDITOR,
  NOVEMBER,
  OCTOBER,
  published,
} from '../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { examine, type Patient } from './examine.ts'
import type { Finding } from './finding.ts'

ownDatabase(cloneDatabase)

const folder = mkdtempSync(join(tmpdir(), 'tradewire-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The agency's own table, as if of a later year. */
const TABLE = readFileSync(
  fileURLToPath(
    new URL('../../ingest/gacc/testing/tables/preliminary-commodity-imports-2024-12-cny-zh.csv', import.meta.url),
  ),
  'utf8',
).replaceAll('2024年', '2031年')

beforeAll(async () => {
  writeFileSync(join(folder, 'secret'), 'a secret', { mode: 0o600 })
  // As a node does on its start.
  await setUpRoles(databaseUrl())
  await published(OCTOBER)
  await published(NOVEMBER)
  handInTableReader(readInWorker)
  const { file } = await readImport('imports.csv', Buffer.from(TABLE), EDITOR)
  const code = await startFromFile(file.sha256, EDITOR)
  await submitForReview(code, (await openRelease(code))?.release.revision ?? 0, 'a table of parts', EDITOR)
  const opened = await openRelease(code)
  await approve(
    code,
    { now: { typedPeriod: '2031-12' } },
    { revision: opened?.release.revision ?? 0, checksum: opened?.checksum ?? '' },
    CHIEF,
  )
  await publish(code, await checksumOf(code), CHIEF)
})

describe('npm run doctor', () => {
  it('finds all well, but that this database trades safety for speed', async () => {
    const { isWell, findings } = await look()
    expect(isWell).toBe(false)
    expect(findings.filter(({ todo }) => todo !== null)).toEqual([
      {
        about: 'settings',
        found: 'fsync off, full_page_writes off, synchronous_commit off',
        todo: expect.stringContaining('a power cut destroys the database: set fsync = on'),
      },
    ])
    expect(foundOf(findings, 'log')).toMatch(/^3 entries and their \d+ figures hold/)
    expect(foundOf(findings, 'files')).toMatch(/^\d\d+ figures of 1 file stand in the cells they name$/)
    expect(foundOf(findings, 'clock')).toMatch(/^this machine is \d+ ms (behind|ahead of) the database/)
    expect(foundOf(findings, 'server')).toContain('none answers')
    expect(foundOf(findings, 'permissions')).toContain('secret')
  })

  // Each as by somebody who has the database's password, and may switch its own rules off.
  it.each<[string, string, string, RegExp]>([
    [
      'a figure that was rewritten',
      'Observation',
      `UPDATE "Observation" SET "value" = 390.06 WHERE "vintage" = 1 AND "value" = 309.06`,
      /^the figures of entry 1 are not those that its digest was made of$/,
    ],
    [
      'a figure that was taken out',
      'Observation',
      `DELETE FROM "Observation" WHERE "id" = (SELECT max("id") FROM "Observation" WHERE "vintage" = 2)`,
      /^entry 2 carries 2 figures, its body says 3$/,
    ],
    [
      'an entry that says something else',
      'Publication',
      `UPDATE "Publication" SET "body" = jsonb_set("body", '{release,code}', '"GACC-2024-11-other"') WHERE "sequence" = 2`,
      /^entry 2 is not what its hash was made of$/,
    ],
    [
      'an entry that was made to fit, but for the one after it',
      'Publication',
      `UPDATE "Publication" SET "hash" = repeat('a', 64) WHERE "sequence" = 2`,
      /entry 3 does not continue the hash of the entry before/,
    ],
    [
      'a head that went back',
      'LogHead',
      `UPDATE "LogHead" SET "sequence" = 2`,
      /^the log's head says entry 2, its last entry is 3/,
    ],
    [
      'a figure that is taken away by nothing',
      'Observation',
      `UPDATE "Observation" SET "supersededBy" = 2 WHERE "vintage" = 1 AND "value" = 309.06`,
      /^CN\.exports\.all\.value\.USD\.month of 2024-10: the print of entry 1 is not replaced/,
    ],
  ])('finds %s', async (_, table, statement, says) => {
    await spoilt(table, statement)
    const { findings } = await look()
    const { found, todo } = of(findings, 'log')
    expect(found).toMatch(says)
    expect(todo).toMatch(/restore the newest backup/)
  })

  it('finds a published figure that is not what stands in the cell it names', async () => {
    await spoilt(
      'Observation',
      `UPDATE "Observation" SET "value" = "value" + 1 WHERE "id" = (SELECT min("id") FROM "Observation" WHERE "sourceFile" IS NOT NULL AND "value" IS NOT NULL)`,
    )
    const { found, todo } = of((await look()).findings, 'files')
    expect(found).toMatch(
      /imports\.csv: Sheet1!\w+ CN\.imports\.\S+ of \d{4}\S* is published as \S+ × 10\^\d+, .*the file has/,
    )
    expect(todo).toMatch(/publish a correction/)
  })

  it('finds a migration that was edited, or not applied yet', async () => {
    await undone('_prisma_migrations', `UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name LIKE '0002%'`)
    expect(of((await look()).findings, 'migrations').found).toMatch(/^0002_\w+ differs from what was applied$/)
  })

  it('finds a release that should be out, and says whether a node still publishes it', async () => {
    await approved(DECEMBER, await databaseIn(0))
    const armed = (seconds: number) =>
      onOwnConnection((client) =>
        client.query(`ALTER TABLE "Release" DISABLE TRIGGER USER;
          UPDATE "Release" SET "embargoAt" = clock_timestamp() - interval '${seconds} s' WHERE "code" = '${DECEMBER.code}';
          ALTER TABLE "Release" ENABLE TRIGGER USER`),
      )
    onTestFinished(async () => {
      await onOwnConnection((client) =>
        client.query(`UPDATE "Release" SET "state" = 'draft', "approvedBy" = NULL, "approvedAt" = NULL,
        "approvedChecksum" = NULL, "embargoAt" = NULL WHERE "code" = '${DECEMBER.code}'`),
      )
    })
    await armed(60)
    expect(of((await look()).findings, 'releases')).toMatchObject({
      found: expect.stringMatching(/^GACC-2024-12-flash is approved and 6\d s late$/),
      todo: expect.stringContaining('start a node'),
    })
    await armed(7_200)
    expect(of((await look()).findings, 'releases')).toMatchObject({
      found: 'GACC-2024-12-flash is approved and 2 h late',
      todo: expect.stringContaining('approve it anew'),
    })
  })

  it('finds a secret that others may read, or that is short', async () => {
    const secret = join(folder, 'secret')
    chmodSync(secret, 0o644)
    onTestFinished(() => chmodSync(secret, 0o600))
    const { findings } = await look({ secret: 'change-me' })
    expect(of(findings, 'permissions')).toMatchObject({
      found: `${secret} has mode 644: others may read it`,
      todo: `chmod go= ${secret}`,
    })
    expect(of(findings, 'secret').todo).toContain('openssl rand')
  })

  it('says so where the database can’t be reached, and looks at the rest', async () => {
    const { isWell, findings } = await look({ databaseUrl: 'postgresql://nobody:nothing@127.0.0.1:1/none' })
    expect(isWell).toBe(false)
    expect(of(findings, 'database')).toMatchObject({
      found: expect.stringContaining('could not be looked at: connect ECONNREFUSED'),
    })
    expect(of(findings, 'permissions').todo).toBeNull()
  })
})

async function look(other: Partial<Patient> = {}): Promise<{ isWell: boolean; findings: Finding[] }> {
  const findings: Finding[] = []
  const isWell = await examine(
    {
      databaseUrl: databaseUrl(),
      // Nobody listens there.
      serverUrl: 'http://127.0.0.1:1',
      folder,
      isDatabaseHere: false,
      kept: [
        { path: folder, mayBeRead: true },
        { path: join(folder, 'secret'), mayBeRead: false },
      ],
      secret: 'of thirty-two characters and some more',
      ...other,
    },
    (found) => findings.push(found),
  )
  return { isWell, findings }
}

function of(findings: readonly Finding[], about: string): Finding {
  const found = findings.find((finding) => finding.about === about)
  if (!found) throw new Error(`nothing was said about ${about}`)
  return found
}

const foundOf = (findings: readonly Finding[], about: string) => of(findings, about).found

/** Writes past the rules of a table, and puts back what was there when the test is over. */
async function spoilt(table: string, statement: string): Promise<void> {
  const without = (sql: string) =>
    `ALTER TABLE "${table}" DISABLE TRIGGER USER; ${sql}; ALTER TABLE "${table}" ENABLE TRIGGER USER`
  await undone(table, without(statement), without)
}

async function undone(table: string, statement: string, around = (sql: string) => sql): Promise<void> {
  const { rows } = await onOwnConnection((client) =>
    client.query<{ columns: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS "columns" FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
      [table],
    ),
  )
  const columns = rows[0]?.columns ?? ''
  const key = table === 'Publication' ? '"sequence"' : table === '_prisma_migrations' ? 'id' : '"id"'
  await onOwnConnection((client) => client.query(`CREATE TABLE spoilt AS SELECT ${columns} FROM "${table}"`))
  onTestFinished(() =>
    onOwnConnection(async (client) => {
      const back = columns
        .split(', ')
        .filter((column) => column !== key)
        .map((column) => `${column} = s.${column}`)
        .join(', ')
      await client.query(
        around(`UPDATE "${table}" t SET ${back} FROM spoilt s WHERE t.${key} = s.${key};
          INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM spoilt s WHERE NOT EXISTS (SELECT FROM "${table}" t WHERE t.${key} = s.${key})`),
      )
      await client.query('DROP TABLE spoilt')
    }),
  )
  await onOwnConnection((client) => client.query(statement))
}
