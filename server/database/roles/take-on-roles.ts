import { databaseUrl, databaseUrlAs } from '../url.ts'
import { withClient } from '../with-client.ts'
import { holdRoles } from './in-role.ts'
import { DATABASE_ROLES, ROLE_NAMES } from './role.ts'
import { setUpRoles } from './set-up-roles.ts'

/**
 * From here on this process asks the database as who needs it (in-role.ts), where that can be. Answers null, or why it cannot: then all
 * is asked as the login itself. Throws what `pg` throws where the database does not answer.
 */
export async function takeOnRoles(): Promise<string | null> {
  const amiss = (await setUpRoles(databaseUrl())) ?? (await whatComesOfIt())
  holdRoles(amiss === null)
  return amiss
}

/** A pooler in between may refuse what a connection is opened with, or drop it unsaid. */
async function whatComesOfIt(): Promise<string | null> {
  for (const role of DATABASE_ROLES) {
    try {
      const { rows } = await withClient(databaseUrlAs(role), (client) => client.query('SELECT current_user AS "name"'))
      if (rows[0]?.name !== ROLE_NAMES[role]) return `a connection opened as ${ROLE_NAMES[role]} is ${rows[0]?.name}`
    } catch (error) {
      return `no connection as ${ROLE_NAMES[role]}: ${error instanceof Error ? error.message : String(error)}`
    }
  }
  return null
}
