import { choosePassword } from '../accounts/account-links.ts'
import { ADDRESS_HEADER } from '../accounts/auth.ts'
import { createAccount } from '../accounts/create-account.ts'
import type { Credentials } from '../accounts/first-account.ts'
import { newPassword } from '../accounts/password.ts'
import type { Role } from '../accounts/role.ts'
import { signIn } from '../accounts/sign-in.ts'
import type { Actor } from '../publish/actor.ts'

// Read when the first of them signs in. Refusals are what these tests are about: they need not be told on the console.
process.env['BETTER_AUTH_SECRET'] ??= 'a secret for tests alone, of thirty-two and more letters'
process.env['LOG_LEVEL'] ??= 'silent'

const START: Actor = { id: 'start', name: 'Start', address: null }
let people = 0
let addresses = 0

/** A person with an account and a password of their own. */
export interface Person extends Credentials {
  readonly id: string
}

export async function person(roles: readonly Role[] = ['editor'], name = `Person ${++people}`): Promise<Person> {
  const email = `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`
  const password = newPassword()
  const { id, link } = await createAccount(email, name, roles, START)
  await choosePassword(tokenOf(link.path), password, null)
  return { id, email, password }
}

export const tokenOf = (path: string) => path.split('/').at(-1) ?? ''

/** What a browser at this address sends. */
export function from(address: string, cookie = ''): Headers {
  return new Headers({ host: 'localhost:3000', [ADDRESS_HEADER]: address, ...(cookie && { cookie }) })
}

/** An address of a test's own, since tries are counted by address. */
export function newAddress(): string {
  addresses += 1
  return `198.51.${Math.floor(addresses / 250)}.${1 + (addresses % 250)}`
}

/** Set-Cookie lines as a browser sends them back. */
export function cookieOf(lines: readonly string[]): string {
  return lines
    .filter((line) => !/max-age=0\b/i.test(line))
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** Signs in, from an address of its own. */
export async function signedIn({ email, password }: Credentials, address = newAddress()): Promise<Headers> {
  const outcome = await signIn(email, password, from(address))
  if (!('cookies' in outcome)) throw new Error(`refused: ${outcome.refused}`)
  return from(address, cookieOf(outcome.cookies))
}
