import { startThrowaway } from './throwaway.ts'

/** Gives the tests a PostgreSQL: that of `npm test`, or for a bare `npx vitest` one of its own. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TRADEWIRE_TEST_ADMIN_URL) return undefined
  const { adminUrl, discard } = await startThrowaway()
  process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
  return discard
}
