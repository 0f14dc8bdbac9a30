import { transaction } from '../database/client.ts'
import { audit } from '../publish/audit.ts'
import { auth } from './auth.ts'
import { newPassword } from './password.ts'

/** A new account's way in. Shown once, and kept nowhere in the clear. */
export interface Credentials {
  readonly email: string
  readonly password: string
}

const FIRST_EMAIL = 'admin@tradewire.local'
// Whoever starts a desk tries it out: enters a release, and approves what the next account enters.
const FIRST_ROLES = ['approver', 'admin'] as const
// Any number, the same on every node: two that start at once must not make two first accounts.
const FIRST_ACCOUNT_LOCK = 7_301_001

/** Makes the desk's first account, an administrator's and approver's, where there is none; null where any exists. */
export function ensureFirstAccount(): Promise<Credentials | null> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK}::bigint)`
    if ((await tx.user.count()) > 0) return null
    const password = newPassword()
    const { user } = await auth().api.createUser({
      body: { email: FIRST_EMAIL, password, name: 'Administrator', role: [...FIRST_ROLES] },
    })
    await audit(tx, { id: 'start', name: 'Start', address: null }, 'account.create', user.id, null, {
      email: FIRST_EMAIL,
      roles: FIRST_ROLES,
    })
    return { email: FIRST_EMAIL, password }
  })
}
