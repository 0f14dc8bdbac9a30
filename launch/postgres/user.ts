import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { LaunchError } from '../launch-error.ts'

/** Who PostgreSQL runs as: ourselves (nothing to say), or for root a user that is not root. */
export type DatabaseUser = { uid: number; gid: number } | Record<string, never>

/**
 * PostgreSQL refuses to run as root. So root runs it as the owner of the data folder, or for a new one as the user
 * `postgres`, who is made if need be.
 */
export function databaseUser(dataFolder: string): DatabaseUser {
  if (process.getuid?.() !== 0) return {}
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder)
    if (uid !== 0) return { uid, gid }
  }
  return lookUp('postgres') ?? makeUser()
}

/** Whether that user can enter a folder or run a program, asked of the system itself, since folders above and lists of rights count too. */
export function mayReach(user: DatabaseUser, path: string): boolean {
  if (!('uid' in user)) return true
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0
}

function makeUser(): DatabaseUser {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin', 'postgres'],
      { stdio: 'pipe' },
    )
  } catch {
    throw new LaunchError(
      'PostgreSQL will not run as root and no user "postgres" could be made. Start as an ordinary user, or set DATABASE_URL.',
    )
  }
  return lookUp('postgres') ?? {}
}

function lookUp(name: string): { uid: number; gid: number } | null {
  const id = (flag: string) =>
    Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), 10)
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}
