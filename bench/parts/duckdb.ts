import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '#launch/places.ts'

// A hundred megabytes that only one benchmark wants: fetched by it, into a folder that git does not know.
const PACKAGE = '@duckdb/node-api'
const VERSION = '1.5.6-r.1'
const place = join(root, '.data', 'bench-tools')

/** As much of DuckDB as is asked of it. */
export interface DuckDb {
  run(sql: string): Promise<unknown>
  /** How many rows the query answers, all of them read. */
  count(sql: string): Promise<number>
  close(): void
}

interface Api {
  DuckDBInstance: {
    create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }>
  }
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>
  closeSync(): void
}

/** DuckDB in memory. Throws with npm's own words where it can't be fetched. */
export async function openDuckDb(): Promise<DuckDb> {
  if (!existsSync(join(place, 'node_modules', PACKAGE))) fetchPackage()
  const { DuckDBInstance } = createRequire(join(place, 'of-it.js'))(PACKAGE) as Api
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  return {
    run: (sql) => connection.run(sql),
    count: async (sql) => (await connection.runAndReadAll(sql)).getRows().length,
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function fetchPackage(): void {
  console.log(`fetching ${PACKAGE} ${VERSION} …`)
  mkdirSync(place, { recursive: true })
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', place, '--no-audit', '--no-fund', '--save-exact', `${PACKAGE}@${VERSION}`],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${PACKAGE} could not be fetched: ${stderr}`)
}
