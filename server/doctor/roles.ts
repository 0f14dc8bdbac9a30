import type pg from 'pg'
import { GRANTS } from '../database/roles/grants.ts'
import { ROLE_NAMES } from '../database/roles/role.ts'
import { whatIsAmiss } from '../database/roles/set-up-roles.ts'
import { type Finding, well, wrong } from './finding.ts'

/** Whether the two roles that nodes ask as have their rights, and no more. */
export async function checkRoles(client: pg.Client): Promise<readonly Finding[]> {
  const amiss = await whatIsAmiss(client)
  return [
    amiss === null
      ? well(
          'roles',
          `${ROLE_NAMES.web} and ${ROLE_NAMES.desk} may what they need of ${Object.keys(GRANTS).length} tables, no more`,
        )
      : wrong(
          'roles',
          `${amiss}, so nodes ask as the owner of everything`,
          'start a node once with a login that owns the tables and may make roles (ALTER ROLE … CREATEROLE): it puts that right',
        ),
  ]
}
