import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { LaunchError } from '../launch-error.ts'
import { freePort } from '../port.ts'
import { discardData, postgresEnvironment, prepareData, role } from './data.ts'
import type { Data } from './data.ts'
import { keep } from './keeper.ts'
import { clearLeftover } from './leftover.ts'
import { program, rootsPlace } from './programs.ts'

/** A running embedded PostgreSQL. */
export type Cluster = {
  /** The address of one of its databases, the product's own if none is named. */
  url(database?: string): string
  /** Stops it cleanly; resolves when its process is gone. */
  stop(): Promise<void>
  /** Stops it and deletes its data. */
  discard(): Promise<void>
  /** What there is to tell of this start. */
  said: string
}

type ClusterOptions = {
  /** Begins with empty data, whatever was there. */
  fresh?: boolean
  /** Trades safety for speed, for data that is deleted afterwards. */
  throwaway?: boolean
  /** Called with the log's path if it ends unasked. */
  onCrash?: (log: string) => void
}

/** How long a start may take: after a crash it replays its log first. */
const patienceMs = 60_000

/**
 * Starts PostgreSQL on the data in `place`, which is made if need be, on a free port of this machine alone.
 * Throws a LaunchError saying what to do.
 */
export async function startCluster(place: string, options: ClusterOptions = {}): Promise<Cluster> {
  if (options.fresh) discardData(place)
  const data = prepareData(place)
  const cleared = clearLeftover(data)
  const log = join(place, 'postgres.log')
  const { port, child } = await startOnFreePort(data, log, options.throwaway ?? false)
  const dismissKeeper = keep(child.pid ?? 0, data.user)
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let asked = false
  void gone.then(() => {
    dismissKeeper()
    if (!asked) options.onCrash?.(log)
  })

  const url = (database = role) => `postgresql://${role}:${data.password}@127.0.0.1:${port}/${database}`
  await createOwnDatabase(url('postgres'))
  return { url, stop, discard, said: describe(data, cleared) }

  async function stop(): Promise<void> {
    asked = true
    child.kill('SIGINT') // PostgreSQL's "fast": ends sessions, writes everything, leaves
    const late = setTimeout(() => child.kill('SIGQUIT'), 10_000)
    await gone
    clearTimeout(late)
  }

  async function discard(): Promise<void> {
    await stop()
    discardData(place)
  }
}

async function startOnFreePort(
  data: Data,
  log: string,
  throwaway: boolean,
): Promise<{ port: number; child: ChildProcess }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = spawnPostgres(data, port, log, throwaway)
    const outcome = await readiness(data, child)
    if (outcome === 'ready') return { port, child }
    // Between finding the port free and taking it, another program may have come first.
    if (attempt < 5 && /address already in use/i.test(readFileSync(log, 'utf8'))) continue
    throw startFailure(log)
  }
}

function spawnPostgres(data: Data, port: number, log: string, throwaway: boolean): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    // No socket file: its path may be too long, its folder not writable, and two of them may collide.
    'unix_socket_directories=',
    'max_connections=200',
    ...(throwaway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'] : []),
  ]
  const output = openSync(log, 'w')
  try {
    return spawn(
      program(data.programs, 'postgres'),
      ['-D', data.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...data.user,
        cwd: '/',
        env: postgresEnvironment,
        // A group of its own: Ctrl-C would otherwise stop it before the server has let go of it.
        detached: true,
        stdio: ['ignore', output, output],
      },
    )
  } finally {
    closeSync(output)
  }
}

/** Waits for the line that PostgreSQL writes into its pid file when it takes connections, as pg_ctl does. */
async function readiness(data: Data, child: ChildProcess): Promise<'ready' | 'failed'> {
  let ended = false
  child.once('exit', () => (ended = true)).once('error', () => (ended = true))
  for (const deadline = performance.now() + patienceMs; performance.now() < deadline; await pause(15)) {
    if (ended) return 'failed'
    if (isReady(data.folder, child.pid)) return 'ready'
  }
  child.kill('SIGQUIT')
  return 'failed'
}

function isReady(folder: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    return lines[0] === String(pid) && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function startFailure(log: string): LaunchError {
  const text = readFileSync(log, 'utf8')
  if (/no space left/i.test(text)) return new LaunchError('The disk is full: make room and start again.')
  const reason =
    text.split('\n').find((line) => /FATAL|PANIC|could not/.test(line)) ?? text.trim().split('\n').at(-1) ?? ''
  return new LaunchError(`PostgreSQL did not start: ${reason.replace(/^.*(FATAL|PANIC): +/, '')} (its log: ${log})`)
}

async function createOwnDatabase(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [role])
    if (!rowCount) await client.query(`CREATE DATABASE ${role}`)
  } finally {
    await client.end()
  }
}

function describe(data: Data, cleared: string | null): string {
  const where = data.folder.startsWith(rootsPlace) ? `data in ${data.folder}` : ''
  return [data.isNew ? `PostgreSQL ${data.programs.major} made and started` : 'started', where, cleared]
    .filter(Boolean)
    .join(', ')
}
