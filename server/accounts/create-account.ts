import { database } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { auth } from './auth.ts'
import type { Credentials } from './first-account.ts'
import { newPassword } from './password.ts'
import type { Role } from './role.ts'

/** The e-mail already has an account. */
export class AccountExists extends Error {
  override readonly name = 'AccountExists'
}

/** Makes an account with a generated password, which is told once. Throws AccountExists. */
export async function createAccount(email: string, name: string, role: Role, by: Actor): Promise<Credentials> {
  const password = newPassword()
  const address = email.toLowerCase()
  if (await database().user.findUnique({ where: { email: address } }))
    throw new AccountExists(`${address} has an account already`)
  const { user } = await auth().api.createUser({ body: { email: address, name, password, role } })
  await audit(database(), by, 'account.create', user.id, null, { email: address, name, role })
  return { email: address, password }
}
