import { database, transaction } from '../database/client.ts'
import type { Actor } from '../publish/actor.ts'
import { audit } from '../publish/audit.ts'
import { type MadeLink, makeLink } from './account-links.ts'
import { auth } from './auth.ts'
import { newPassword } from './password.ts'
import type { Role } from './role.ts'

/** The e-mail already has an account. */
export class AccountExists extends Error {
  override readonly name = 'AccountExists'
}

/** Makes an account, whose owner chooses a password by the link that is answered. Until then it has one that nobody knows. Throws AccountExists. */
export async function createAccount(
  email: string,
  name: string,
  roles: readonly Role[],
  by: Actor,
): Promise<{ readonly id: string; readonly link: MadeLink }> {
  const address = email.toLowerCase()
  if (await database().user.findUnique({ where: { email: address } }))
    throw new AccountExists(`${address} has an account already`)
  const { user } = await auth().api.createUser({
    body: { email: address, name, password: newPassword(), role: [...roles] },
  })
  return transaction(async (tx) => {
    await audit(tx, by, 'account.create', user.id, null, { email: address, name, roles })
    return { id: user.id, link: await makeLink(tx, 'invitation', user.id, by) }
  })
}
