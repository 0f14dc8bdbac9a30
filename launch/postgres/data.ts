import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { LaunchError } from '../launch-error.ts'
import { keptSecret } from '../secret.ts'
import { clearLeftover } from './leftover.ts'
import { findPrograms, program, rootsPlace } from './programs.ts'
import type { Programs } from './programs.ts'
import { databaseUser, mayReach } from './user.ts'
import type { DatabaseUser } from './user.ts'

/** A made database cluster that is not running yet. */
export type Data = { folder: string; password: string; programs: Programs; user: DatabaseUser; isNew: boolean }

/** The one role and the one database, by the product's name. */
export const role = 'tradewire'

/** Nothing of ours but the path: no secrets, no settings of another PostgreSQL, messages we can read. */
export const postgresEnvironment: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH: process.env.PATH, LC_ALL: 'C' }

/**
 * Makes PostgreSQL's data in `place` unless it is there, and checks that these programs can read it.
 * Throws a LaunchError for data of another major version, a full disk or a folder that may not be written.
 */
export function prepareData(place: string): Data {
  mkdirSync(place, { recursive: true })
  const kept = keptData(place)
  const folder = kept ?? roomForData(place)
  const user = databaseUser(folder)
  const programs = findPrograms(user)
  const data = { folder, password: keptSecret(join(place, 'postgres-password')), programs, user, isNew: !kept }
  if (!kept) makeData(data, join(place, entry))
  checkMajor(folder, programs)
  return data
}

/** Deletes PostgreSQL's data in `place`, stopping what a killed launch left running on it. */
export function discardData(place: string): void {
  const folder = keptData(place)
  if (!folder) return
  const user = databaseUser(folder)
  clearLeftover({ folder, user, programs: findPrograms(user) })
  rmSync(folder, { recursive: true })
  rmSync(join(place, entry), { force: true })
}

/** The data's name in its place: a folder, or a link to where PostgreSQL's user can go. */
const entry = 'postgres'

function keptData(place: string): string | null {
  return existsSync(join(place, entry)) ? realpathSync(join(place, entry)) : null
}

/**
 * Inside `place`; or for root, where PostgreSQL's user cannot enter that, under /var/lib, linked to from `place`, so that
 * a clone made again at the same path begins with data of its own.
 */
function roomForData(place: string): string {
  const inside = join(realpathSync(place), entry)
  if (mayReach(databaseUser(inside), place)) return inside
  return join(rootsPlace, `${basename(dirname(dirname(inside)))}-${randomBytes(4).toString('hex')}`)
}

/** Made aside and renamed, so that data half made by an interrupted start is never taken for whole. */
function makeData(data: Data, link: string): void {
  const half = `${data.folder}.new`
  const passwordFile = `${data.folder}.password`
  try {
    rmSync(half, { recursive: true, force: true })
    mkdirSync(dirname(half), { recursive: true })
    mkdirSync(half, { mode: 0o700 })
    writeFileSync(passwordFile, data.password, { mode: 0o600 })
    if ('uid' in data.user) for (const path of [half, passwordFile]) chownSync(path, data.user.uid, data.user.gid)
    runInitdb(data, half, passwordFile)
    renameSync(half, data.folder)
    if (!existsSync(link)) linkTo(data.folder, link)
  } finally {
    rmSync(half, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
}

/** What is linked to from here may have been deleted since, which leaves a link to nowhere. */
function linkTo(folder: string, link: string): void {
  rmSync(link, { force: true })
  symlinkSync(folder, link)
}

function runInitdb({ programs, user }: Data, folder: string, passwordFile: string): void {
  const result = spawnSync(
    program(programs, 'initdb'),
    [
      `--pgdata=${folder}`,
      `--username=${role}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorting by code point is the same on every machine; what readers see sorted is sorted by language elsewhere.
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--lc-messages=C',
      '--no-sync',
    ],
    { ...user, cwd: '/', encoding: 'utf8', env: postgresEnvironment },
  )
  if (result.error || result.status !== 0) throw initFailure(result.stderr ?? '', result.error)
}

function initFailure(stderr: string, error: Error | undefined): LaunchError {
  if (/no space left/i.test(stderr)) return new LaunchError('The disk is full: make room and start again.')
  if (error && 'code' in error && error.code === 'ENOENT') {
    return new LaunchError(
      'The embedded PostgreSQL needs the GNU C library, which this system has not. Set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
  const reason =
    stderr.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? error?.message ?? stderr.trim()
  return new LaunchError(`PostgreSQL's data could not be made: ${reason.replace(/^initdb: /, '')}`)
}

function checkMajor(folder: string, programs: Programs): void {
  const file = join(folder, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'no PostgreSQL at all'
  if (found === programs.major) return
  throw new LaunchError(
    `${folder} holds data of PostgreSQL ${found}, this is ${programs.major}. Move the folder away to begin afresh, or dump it with a PostgreSQL ${found} first.`,
  )
}
