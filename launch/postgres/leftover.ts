import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { commandOf } from '../processes.ts'
import { program } from './programs.ts'
import type { Programs } from './programs.ts'
import type { DatabaseUser } from './user.ts'

type Data = { folder: string; programs: Programs; user: DatabaseUser }

/**
 * Clears away what a killed launch left in the data folder: a PostgreSQL still running, or its pid file.
 * Called under the folder's lock, so nobody alive owns it. Answers what it did, or null if there was nothing.
 */
export function clearLeftover(data: Data): string | null {
  const pid = recordedPid(data.folder)
  if (pid === null) return null
  const command = commandOf(pid)
  if (command === '') return null // PostgreSQL sees for itself that nobody has this number, and recovers
  if (!/postgres/.test(command)) {
    // The number went to another program since. PostgreSQL would take that one for a rival and refuse to start.
    rmSync(join(data.folder, 'postmaster.pid'), { force: true })
    return 'removed a stale pid file'
  }
  for (const mode of ['fast', 'immediate']) if (stop(data, mode)) return 'stopped the one a killed start left behind'
  throw new LaunchError(
    `An earlier PostgreSQL (pid ${pid}) still runs on ${data.folder} and does not stop. End it: kill -QUIT ${pid}`,
  )
}

function stop(data: Data, mode: string): boolean {
  const args = ['stop', '-D', data.folder, '-m', mode, '-w', '-t', '15']
  spawnSync(program(data.programs, 'pg_ctl'), args, { ...data.user, cwd: '/', stdio: 'ignore' })
  return recordedPid(data.folder) === null
}

/** The first line of postmaster.pid; null when there is no such file. */
function recordedPid(folder: string): number | null {
  try {
    return Number.parseInt(readFileSync(join(folder, 'postmaster.pid'), 'utf8'), 10) || null
  } catch {
    return null
  }
}
