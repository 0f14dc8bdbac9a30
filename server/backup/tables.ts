import pg from 'pg'

/** What a backup has none of, and why. Whatever is in no list is taken: a new table is in the next backup by itself. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  Session: 'one that was ended since would be open again; people sign in anew',
  AccountLink: 'one that was used since would open again',
  Verification: 'a sign-in that was half-way',
  UsedCode: 'of half a minute',
  RateLimit: 'of a minute',
  SignInGuard: 'wrong passwords are counted anew',
  ScreenCode: 'walls that wait show another code',
}

export interface Table {
  readonly name: string
  /** Those that are written: what the database works out itself, it works out again. */
  readonly columns: readonly string[]
}

/** The tables of a database, each after those it refers to; what keeps count of migrations is none of them. */
export async function tablesInOrder(client: pg.Client): Promise<readonly Table[]> {
  const { rows } = await client.query<Table & { after: string[] }>(`
    SELECT c.relname AS "name",
      ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = '' ORDER BY a.attnum) AS "columns",
      ARRAY(SELECT DISTINCT other.relname::text FROM pg_constraint k JOIN pg_class other ON other.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS "after"
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`)
  const placed = new Map<string, Table>()
  while (placed.size < rows.length) {
    const next = rows.filter(({ name, after }) => !placed.has(name) && after.every((other) => placed.has(other)))
    if (next.length === 0) throw new Error('tables refer to each other in a circle: none of them can come first')
    for (const { name, columns } of next) placed.set(name, { name, columns })
  }
  return [...placed.values()]
}

/** `"Table" ("one", "other")`, as COPY wants it. */
export function written({ name, columns }: Table): string {
  return `${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`
}

/** The counters behind numbered rows. */
export async function counterNames(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS "name" FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'S' ORDER BY relname`,
  )
  return rows.map(({ name }) => name)
}

/** Rows are written and read the same way whatever this database or role is set to. */
export async function speakPlainly(client: pg.Client): Promise<void> {
  await client.query(
    `SET client_encoding = 'UTF8'; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres';
     SET bytea_output = 'hex'; SET extra_float_digits = 1; SET statement_timeout = 0; SET lock_timeout = 0`,
  )
}
