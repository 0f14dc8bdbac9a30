/**
 * For whom a process asks the database: `web`, everybody, in what is public; `desk`, whoever is signed in, and a node for its own part
 * in publishing. What else a node does (opening an epoch, clearing away) and every command it does as the login of DATABASE_URL.
 */
export type DatabaseRole = 'web' | 'desk'

export const DATABASE_ROLES: readonly DatabaseRole[] = ['web', 'desk']

/** As PostgreSQL knows them. One pair serves every database of a cluster: what they may is granted in each. */
export const ROLE_NAMES: Readonly<Record<DatabaseRole, string>> = { web: 'tradewire_web', desk: 'tradewire_desk' }
