import type pg from 'pg'
import { type Finding, firstFew, inWords, well, wrong } from './finding.ts'

const OLDEST_VERSION = 150_000

/** What a setting must be, and what is lost where it is not. */
const MUST_BE: readonly { readonly setting: string; readonly one: readonly string[]; readonly else: string }[] = [
  {
    setting: 'server_encoding',
    one: ['UTF8'],
    else: 'Chinese names are lost: make the database anew with ENCODING UTF8',
  },
  { setting: 'fsync', one: ['on'], else: 'a power cut destroys the database: set fsync = on' },
  { setting: 'full_page_writes', one: ['on'], else: 'a power cut destroys pages: set full_page_writes = on' },
  {
    setting: 'synchronous_commit',
    one: ['on', 'local', 'remote_write', 'remote_apply'],
    else: 'what was published may be gone after a crash: set synchronous_commit = on',
  },
  {
    setting: 'default_transaction_isolation',
    one: ['read committed'],
    else: "publishing counts on it: set default_transaction_isolation = 'read committed'",
  },
  {
    setting: 'default_transaction_read_only',
    one: ['off'],
    else: 'nothing can be published: this is a replica or set read-only',
  },
]

/** The database's version, size and what it is set to. The time zone is told; no figure depends on it. */
export async function checkDatabase(client: pg.Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY($1)',
    [['server_version', 'server_version_num', 'TimeZone', 'data_checksums', ...MUST_BE.map(({ setting }) => setting)]],
  )
  const set = new Map(rows.map(({ name, setting }) => [name, setting]))
  const { rows: sizes } = await client.query<{ bytes: string; name: string }>(
    'SELECT pg_database_size(current_database())::text AS "bytes", current_database() AS "name"',
  )
  const version = `PostgreSQL ${set.get('server_version')}, database ${sizes[0]?.name} of ${inWords(Number(sizes[0]?.bytes))}`
  const bad = MUST_BE.filter(({ setting, one }) => !one.includes(set.get(setting) ?? ''))
  const said = MUST_BE.map(({ setting }) => `${setting} ${set.get(setting)}`).join(', ')
  const others = `TimeZone ${set.get('TimeZone')}, data_checksums ${set.get('data_checksums')}`
  return [
    Number(set.get('server_version_num')) >= OLDEST_VERSION
      ? well('database', version)
      : wrong('database', version, 'use PostgreSQL 15 or newer'),
    bad.length === 0
      ? well('settings', `${said}, ${others}`)
      : wrong(
          'settings',
          bad.map(({ setting }) => `${setting} ${set.get(setting)}`).join(', '),
          firstFew(
            bad.map((one) => one.else),
            bad.length,
          ),
        ),
  ]
}
