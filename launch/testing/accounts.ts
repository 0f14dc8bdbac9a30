import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../places.ts'

/** How a person signs in at the desk. */
export interface Credentials {
  readonly email: string
  readonly password: string
}

export interface People {
  readonly editor: Credentials
  readonly approver: Credentials
  readonly admin: Credentials
  readonly reader: Credentials
}

/**
 * Makes four people, one of each role, on this database, whose sessions `secret` signs. In a process of its own: they are made by the
 * product's own code, which reads both from the environment and keeps a pool.
 */
export async function makeAccounts(databaseUrl: string, secret: string): Promise<People> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'launch/testing/make-accounts.ts'],
    { cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl, BETTER_AUTH_SECRET: secret } },
  )
  return JSON.parse(stdout) as People
}
