import { runScript } from './run-script.ts'

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
 * Makes four people, one of each role, on this database, whose sessions `secret` signs.
 */
export async function makeAccounts(databaseUrl: string, secret: string): Promise<People> {
  return JSON.parse(await runScript('make-accounts', [], databaseUrl, { BETTER_AUTH_SECRET: secret })) as People
}
