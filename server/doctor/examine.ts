import type pg from 'pg'
import { withClient } from '../database/with-client.ts'
import { askServer, type AskedServer } from './ask-server.ts'
import { checkClocks } from './clocks.ts'
import { checkConnections } from './connections.ts'
import { checkDatabase } from './database-settings.ts'
import { checkDisk } from './disk.ts'
import { checkFiles } from './files.ts'
import { type Finding, wrong } from './finding.ts'
import { checkHashChain } from './log.ts'
import { checkMigrations } from './migrations.ts'
import { checkPermissions, type Kept } from './permissions.ts'
import { checkReleases } from './releases.ts'
import { checkRetention } from './retention.ts'
import { checkRoles } from './roles.ts'

export interface Patient {
  readonly databaseUrl: string
  /** Where a server would answer. */
  readonly serverUrl: string
  readonly folder: string
  /** Whether the database lies on this machine's disk, in that folder. */
  readonly isDatabaseHere: boolean
  readonly kept: readonly Kept[]
  readonly secret: string | undefined
}

/** What needs a look into the database, in the order it is told; what it takes longest for comes last. */
const OF_DATABASE: readonly {
  readonly about: string
  readonly look: (client: pg.Client, server: AskedServer) => Promise<readonly Finding[]>
}[] = [
  { about: 'clock', look: checkClocks },
  { about: 'database', look: checkDatabase },
  { about: 'migrations', look: checkMigrations },
  { about: 'roles', look: checkRoles },
  { about: 'server', look: checkConnections },
  { about: 'releases', look: checkReleases },
  { about: 'retention', look: checkRetention },
  { about: 'log', look: checkHashChain },
  { about: 'files', look: checkFiles },
]

/**
 * Looks at everything that must hold for years, and tells each `finding` as it is found. Changes nothing, and no look depends on the
 * one before. Answers whether all is well.
 */
export async function examine(patient: Patient, finding: (found: Finding) => void): Promise<boolean> {
  let isWell = true
  const tell = (found: readonly Finding[]) => {
    for (const one of found) {
      isWell &&= one.todo === null
      finding(one)
    }
  }
  const server = await askServer(patient.serverUrl)
  let bytes: number | null = null
  tell(
    await attempt('database', () =>
      withClient(patient.databaseUrl, async (client) => {
        for (const { about, look } of OF_DATABASE) tell(await attempt(about, () => readOnly(client, server, look)))
        bytes = await sizeOf(client)
        return []
      }),
    ),
  )
  tell(await attempt('disk', async () => [await checkDisk(patient.folder, patient.isDatabaseHere ? bytes : null)]))
  tell(await attempt('permissions', async () => checkPermissions(patient.kept, patient.secret)))
  return isWell
}

/** At one moment, and so that nothing can be written by mistake. */
async function readOnly(
  client: pg.Client,
  server: AskedServer,
  look: (typeof OF_DATABASE)[number]['look'],
): Promise<readonly Finding[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    return await look(client, server)
  } finally {
    await client.query('ROLLBACK')
  }
}

async function sizeOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database())::text AS "bytes"')
  return Number(rows[0]?.bytes)
}

async function attempt(about: string, look: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await look()
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    return [wrong(about, `could not be looked at: ${reason}`, 'put that right, and ask again')]
  }
}
