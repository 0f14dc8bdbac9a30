import { Client } from 'pg'
import { migrate } from '#prisma/migrate.ts'
import { runScript } from './run-script.ts'

/** What a cloned database begins with: only its tables, the history as known on the eve of 2025, or all of it. */
export type Template = 'empty' | 'history-2024' | 'history'

const databaseNames: Record<Template, string> = {
  empty: 'tradewire_empty',
  'history-2024': 'tradewire_history_2024',
  history: 'tradewire_history',
}

/** What a template goes on from: loading the history publishes only what is not there yet. */
const begunAs = { 'history-2024': 'empty', history: 'history-2024' } as const

/** What `history-2024` leaves out begins here: the annual figures of 13 January 2025 are still to come. */
const eve = '2025-01-01T00:00:00Z'

/**
 * Makes a template unless it is there, and answers the name of its database. Test files ask at the same time from
 * several processes: one makes it, the others wait.
 */
export async function ensureTemplate(adminUrl: string, template: Template): Promise<string> {
  const name = databaseNames[template]
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
    if (!rowCount) await make(admin, adminUrl, template, name)
    return name
  } finally {
    await admin.end()
  }
}

/** Filled under another name first, so that a template is either whole or not there. */
async function make(admin: Client, adminUrl: string, template: Template, name: string): Promise<void> {
  const half = `${name}_making`
  const source = template === 'empty' ? 'template1' : await ensureTemplate(adminUrl, begunAs[template])
  await admin.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`)
  await admin.query(`CREATE DATABASE ${half} TEMPLATE ${source}`)
  await fill(databaseUrl(adminUrl, half), template)
  await admin.query(`ALTER DATABASE ${half} RENAME TO ${name}`)
}

async function fill(url: string, template: Template): Promise<void> {
  if (template === 'empty') return void (await migrate(url))
  await runScript('load-history', template === 'history-2024' ? [eve] : [], url, { NODE_ENV: 'production' })
}

/** The address of another database of the same server. */
export function databaseUrl(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
