import type pg from 'pg'
import { migrate } from '#prisma/migrate.ts'
import { withClient } from '../database/with-client.ts'

/**
 * What a rehearsal starts from, each after what it refers to, and which rows: what is published, the calendar, and who may sign in.
 * No draft and no file of one: what is under embargo is copied nowhere.
 */
export const COPIED: Readonly<Record<string, string>> = {
  Series: 'true',
  // By id: a correction after what it corrects.
  Release: `"state" IN ('published', 'corrected', 'withdrawn') ORDER BY "id"`,
  Publication: 'true',
  LogHead: 'true',
  SourceFile: 'EXISTS (SELECT FROM "Observation" o WHERE o."sourceFile" = t."sha256")',
  Observation: 'true',
  SeriesHolding: 'true',
  CalendarItem: 'true',
  Expectation: 'true',
  PolicyEvent: 'true',
  PolicyEventWording: 'true',
  WallLayout: 'true',
  Playlist: 'true',
  PlaylistItem: 'true',
  FourEyes: 'true',
  User: 'true',
  Account: 'true',
  TwoFactor: 'true',
}

/** What a rehearsal has none of: sessions and sign-ins are its own, nobody is alerted, and nothing is watched, sent or remembered from it. */
export const LEFT_BEHIND: readonly string[] = [
  'AccountLink',
  'Alert',
  'AlertFiring',
  'Audit',
  'Delivery',
  'DraftFigure',
  'FileMapping',
  'RateLimit',
  'ReadKey',
  'Rehearsal',
  'Retention',
  'SavedView',
  'Screen',
  'ScreenCode',
  'Session',
  'SignInGuard',
  'TableMapping',
  'UsedCode',
  'Verification',
  'WatchedPage',
  'WebhookAttempt',
  'WebhookReceiver',
]

const ROWS_AT_ONCE = 5_000
/** Each may hold ten megabytes. */
const FILES_AT_ONCE = 4

/**
 * Makes database `name` beside the one at `url`, and copies the record there as it stands at one moment, under an epoch of its own:
 * a screen that comes from the record can't take one log for the other. Throws what `pg` throws, an account that may not make
 * databases included.
 */
export async function copyRecord(url: string, name: string): Promise<void> {
  await dropCopy(url, name)
  await withClient(url, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0 ENCODING 'UTF8'`))
  const copy = copyUrl(url, name)
  await migrate(copy)
  await withClient(url, (from) => withClient(copy, (to) => copyTables(from, to)))
}

/** Throws the copy away, whoever still uses it. */
export async function dropCopy(url: string, name: string): Promise<void> {
  await withClient(url, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`))
}

/** The address of database `name` on the server of `url`. */
export function copyUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

async function copyTables(from: pg.Client, to: pg.Client): Promise<void> {
  await from.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await to.query('BEGIN')
  // What must never happen to a log happens to this one once: it arrives whole. Nobody else is connected yet.
  for (const table of Object.keys(COPIED)) {
    await to.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`)
    await to.query(`DELETE FROM "${table}"`)
  }
  for (const [table, which] of Object.entries(COPIED)) await copyTable(from, to, table, which)
  await to.query('UPDATE "LogHead" SET "epoch" = gen_random_uuid()::text')
  for (const table of Object.keys(COPIED)) await to.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`)
  await to.query('COMMIT')
  await from.query('COMMIT')
  await to.query('ANALYZE')
}

/** As JSON in text, which neither side of us parses: every digit arrives. */
async function copyTable(from: pg.Client, to: pg.Client, table: string, which: string): Promise<void> {
  const atOnce = table === 'SourceFile' ? FILES_AT_ONCE : ROWS_AT_ONCE
  await from.query(
    `DECLARE copied NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS "row" FROM "${table}" t WHERE ${which}`,
  )
  const columns = await writtenColumns(to, table)
  for (;;) {
    const { rows } = await from.query<{ row: string }>(`FETCH ${atOnce} FROM copied`)
    if (rows.length === 0) break
    await to.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1::json)`,
      [`[${rows.map(({ row }) => row).join()}]`],
    )
  }
  await from.query('CLOSE copied')
  await countOn(to, table)
}

/** What the database works out itself is not written. */
async function writtenColumns(to: pg.Client, table: string): Promise<string> {
  const { rows } = await to.query<{ column: string }>(
    `SELECT quote_ident(column_name) AS "column" FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  )
  return rows.map(({ column }) => column).join(', ')
}

/** Numbers given from now on follow those that came. */
async function countOn(to: pg.Client, table: string): Promise<void> {
  const { rows } = await to.query<{ sequence: string; column: string }>(
    `SELECT pg_get_serial_sequence(quote_ident($1), column_name) AS "sequence", column_name AS "column"
     FROM information_schema.columns WHERE table_name = $1 AND column_default LIKE 'nextval%'`,
    [table],
  )
  for (const { sequence, column } of rows)
    await to.query(`SELECT setval($1, (SELECT coalesce(max("${column}"), 0) + 1 FROM "${table}"), false)`, [sequence])
}
