import type { UserWithRole } from 'better-auth/plugins/admin'
import type { Actor } from '../publish/actor.ts'
import { auth } from './auth.ts'
import { clientAddress } from './client-address.ts'
import { isRole, type Role } from './role.ts'

/** A person with a desk account, signed in. */
export interface DeskUser extends Actor {
  readonly email: string
  readonly role: Role
}

/** Who sends these request headers: null when nobody is signed in, the account is disabled, or its role is none of ours. */
export async function whoIs(headers: Headers): Promise<DeskUser | null> {
  const session = await auth().api.getSession({ headers })
  // The admin plugin's fields are there, but its types don't pass through `exactOptionalPropertyTypes`.
  const user = session?.user as UserWithRole | undefined
  if (!user || user.banned || !isRole(user.role)) return null
  return { id: user.id, name: user.name, email: user.email, role: user.role, address: clientAddress(headers) }
}
