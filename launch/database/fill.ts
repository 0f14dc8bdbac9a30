import { migrate as migrateDatabase, MigrationError } from '#prisma/migrate.ts'
import { LaunchError } from '../launch-error.ts'

/** Brings the database in DATABASE_URL to the newest migration. */
export async function migrate(): Promise<{ said: string }> {
  try {
    const { applied } = await migrateDatabase(process.env.DATABASE_URL ?? '')
    return { said: applied.length ? `applied ${applied.length}` : 'up to date' }
  } catch (error) {
    if (error instanceof MigrationError) throw new LaunchError(error.message, { cause: error })
    throw error
  }
}

/** Publishes the history that the database does not hold yet, as it was known before an instant if one is given. */
export async function loadHistory(asKnownUntil?: string): Promise<{ said: string }> {
  const history = await import('#server/history/load-history.ts')
  const { releases, observations, skipped } = await history.loadHistory(asKnownUntil ? { asKnownUntil } : {})
  if (releases === 0) return { said: `up to date (${skipped} releases)` }
  return { said: `${releases} releases, ${observations.toLocaleString('en')} figures` }
}

/** Makes the desk's first account; null when there is one. */
export async function firstAccount(): Promise<{ email: string; password: string } | null> {
  const [accounts, roles] = await Promise.all([
    import('#server/accounts/first-account.ts'),
    import('#server/database/roles/in-role.ts'),
  ])
  // Beside a server of this process, which asks as less.
  return roles.inRole('own', () => accounts.ensureFirstAccount())
}
