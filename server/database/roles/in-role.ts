import { AsyncLocalStorage } from 'node:async_hooks'
import { processWide } from '../../process-wide.ts'
import type { DatabaseRole } from './role.ts'

interface Roles {
  /** Whether this database knows them, and this login may take them on. */
  areHeld: boolean
  readonly of: AsyncLocalStorage<DatabaseRole | 'own'>
}

/** Whatever `work` asks of the database, now or later, it asks as `role`; `own`: as the login itself. */
export function inRole<T>(role: DatabaseRole | 'own', work: () => T): T {
  return roles().of.run(role, work)
}

/** As whom the database is to be asked here; null: as the login itself. Whoever was not said to be somebody is the web: it may least. */
export function roleNow(): DatabaseRole | null {
  const { areHeld, of } = roles()
  const role = of.getStore() ?? 'web'
  return !areHeld || role === 'own' ? null : role
}

/** Said once a process, before it serves. */
export function holdRoles(areHeld: boolean): void {
  roles().areHeld = areHeld
}

/** One for the process: pages have their own instance of this module. */
function roles(): Roles {
  return processWide('database-roles', () => ({ areHeld: false, of: new AsyncLocalStorage() }))
}
