import { readdirSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, MigrationError } from './migrate.ts'

const names = readdirSync(new URL('migrations', import.meta.url)).filter((name) => !name.endsWith('.toml'))
const [firstName = ''] = names

// Not a clone: what is tested here is how a template comes about.
let url: string
let client: Client
beforeEach(async () => {
  const admin = new Client({ connectionString: process.env.TRADEWIRE_TEST_ADMIN_URL })
  await admin.connect()
  const name = `tradewire_${randomBytes(6).toString('hex')}`
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.end()
  url = new URL(`/${name}`, process.env.TRADEWIRE_TEST_ADMIN_URL).href
  client = new Client({ connectionString: url })
  await client.connect()
})
afterEach(() => client.end())

describe('migrate', () => {
  it('applies every migration in order, and none a second time', async () => {
    expect(await migrate(url)).toEqual({ applied: names })
    expect(await migrate(url)).toEqual({ applied: [] })
  })

  it('leaves the record that `prisma migrate deploy` keeps', async () => {
    await migrate(url)
    const { rows } = await client.query(
      'SELECT migration_name, length(checksum) AS digits, finished_at IS NOT NULL AS finished, applied_steps_count FROM _prisma_migrations ORDER BY started_at',
    )
    expect(rows).toEqual(
      names.map((name) => ({ migration_name: name, digits: 64, finished: true, applied_steps_count: 1 })),
    )
  })

  it('is done once by nodes that start at the same moment', async () => {
    const both = await Promise.all([migrate(url), migrate(url)])
    expect(both.flatMap(({ applied }) => applied)).toEqual(names)
  })

  it('lets go of the database when it is done', async () => {
    await migrate(url)
    const { rows } = await client.query(
      'SELECT count(*)::int AS others FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    expect(rows).toEqual([{ others: 0 }])
  })

  it.each([
    [
      'edited after it was applied',
      `UPDATE _prisma_migrations SET checksum = 'other' WHERE migration_name = '${firstName}'`,
      /was edited after it had been applied/,
    ],
    [
      'that failed half-way',
      `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${firstName}'`,
      /failed half-way.*migrate resolve --rolled-back/,
    ],
    [
      'of a newer version',
      `UPDATE _prisma_migrations SET migration_name = '9999_later' WHERE migration_name = '${firstName}'`,
      /knows migration 9999_later.*older than the database/,
    ],
  ])('refuses a migration %s, saying which', async (_, spoil, says) => {
    await migrate(url)
    await client.query(spoil)
    await expect(migrate(url)).rejects.toThrow(says)
  })

  it('hands on what Postgres says to a migration it refuses', async () => {
    await client.query(`CREATE TYPE "Flow" AS ENUM ('smuggled')`)
    const refusal = migrate(url)
    await expect(refusal).rejects.toThrow(MigrationError)
    await expect(refusal).rejects.toThrow(/type "Flow" already exists/)
  })

  it('does not touch a database that holds somebody else’s tables', async () => {
    await client.query('CREATE TABLE parcels (id int)')
    await expect(migrate(url)).rejects.toThrow(/not empty/)
  })
})
