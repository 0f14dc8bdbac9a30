import { Client } from 'pg'
import { LaunchError } from '../launch-error.ts'

/** Long enough for a server far away, short enough for a person who mistyped its name. */
const patienceMs = 8_000

/** Checks that a database answers under its address. Throws a LaunchError saying what is wrong with it; passwords are never printed. */
export async function reach(databaseUrl: string): Promise<void> {
  const where = describe(databaseUrl)
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: patienceMs })
  try {
    await client.connect()
  } catch (error) {
    throw new LaunchError(complaint(error, where), { cause: error })
  } finally {
    await client.end().catch(() => {})
  }
}

type Where = { host: string; user: string; database: string }

function describe(databaseUrl: string): Where {
  const wrong = new LaunchError(
    'DATABASE_URL is no address of a PostgreSQL: it should read postgresql://user:password@host:5432/database',
  )
  if (!URL.canParse(databaseUrl)) throw wrong
  const { protocol, host, username, pathname, searchParams } = new URL(databaseUrl)
  if (protocol !== 'postgresql:' && protocol !== 'postgres:') throw wrong
  return {
    host: host || (searchParams.get('host') ?? 'localhost'),
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  }
}

function complaint(error: unknown, { host, user, database }: Where): string {
  switch (codeOf(error)) {
    case '28P01':
      return `DATABASE_URL: ${host} refuses the password of user "${user}". Correct it.`
    case '28000':
      return `DATABASE_URL: ${host} lets user "${user}" in from here under no password (pg_hba.conf, or TLS: add ?sslmode=require).`
    case '3D000':
      return `DATABASE_URL: ${host} has no database "${database}". Make it: createdb ${database}`
    case '53300':
      return `DATABASE_URL: ${host} has no connection left. Raise its max_connections or stop another client.`
    case '57P03':
      return `DATABASE_URL: ${host} is still starting. Try again in a moment.`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `DATABASE_URL: there is no host "${host}". Check its name.`
    case 'ECONNREFUSED':
      return `DATABASE_URL: nobody answers at ${host}. Is PostgreSQL running there, and on this port?`
    default:
      return `DATABASE_URL: cannot reach ${host}: ${error instanceof Error ? error.message : String(error)}. Check the address, and that it is reachable from here.`
  }
}

/** The code of an error, or of the first part of one that tried several addresses. */
function codeOf(error: unknown): unknown {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? error.code : undefined
}
