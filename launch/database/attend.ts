import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { claim } from '../claim.ts'
import { LaunchError } from '../launch-error.ts'
import { lockHolder } from '../lock.mjs'
import { dataFolder } from '../places.ts'
import { openOwnDatabase } from './open.ts'
import { reach } from './reach.ts'

/** Where a command beside the server finds the database, and the server if one runs in this folder. */
export interface Attended {
  readonly databaseUrl: string
  /** `yours`: the one in DATABASE_URL; `running`: that of a Tradewire that runs here; `started`: by us, until we end. */
  readonly is: 'yours' | 'running' | 'started'
  /** Null where none runs in this folder. */
  readonly serverUrl: string | null
}

/**
 * The database for a command that may be given beside a running server as well as to a stopped one. Starts the embedded one where it
 * is this folder's and stopped. `what` tells others what runs. Throws a LaunchError where there is none.
 */
export async function attendDatabase(what: string): Promise<Attended> {
  const folder = dataFolder.start
  const holder = lockHolder(join(folder, 'lock'))
  const serverUrl = holder ? (/https?:\/\/\S+/.exec(holder.note)?.[0] ?? null) : null
  const given = process.env.DATABASE_URL
  if (given) {
    await reach(given)
    return { databaseUrl: given, is: 'yours', serverUrl }
  }
  if (holder) {
    const databaseUrl = keptAddress(folder, holder.note)
    await reach(databaseUrl)
    return { databaseUrl, is: 'running', serverUrl }
  }
  if (!existsSync(join(folder, 'postgres')))
    throw new LaunchError(
      `There is no database in ${folder} yet. Start once (npm start), or name yours: DATABASE_URL=postgresql://user:password@host/database`,
    )
  claim(folder, what)
  await openOwnDatabase(folder)
  return { databaseUrl: process.env.DATABASE_URL ?? '', is: 'started', serverUrl: null }
}

/** Written by whoever started the embedded database. */
function keptAddress(folder: string, note: string): string {
  try {
    return readFileSync(join(folder, 'database-url'), 'utf8').trim()
  } catch {
    throw new LaunchError(`${note} runs on a database of yours. Name it here too: DATABASE_URL=…`)
  }
}
