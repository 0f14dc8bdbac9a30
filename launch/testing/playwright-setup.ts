import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { startThrowaway } from './throwaway.ts'

/** Gives the browser tests a PostgreSQL and a build: those of `npm test`, or for a bare `npx playwright test` its own. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TRADEWIRE_TEST_ADMIN_URL) return undefined
  await prepareClient()
  await prepareBuild('test')
  const { adminUrl, discard } = await startThrowaway()
  process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
  return discard
}
