import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { ensureTemplate } from './template.ts'
import { startThrowaway } from './throwaway.ts'

/**
 * Gives the browser tests a PostgreSQL and a build: those of `npm test`, or for a bare `npx playwright test` its own. The
 * history is loaded here, so that no test's time is spent on it.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TRADEWIRE_TEST_ADMIN_URL
  if (given) return void (await ensureTemplate(given, 'history-2024'))
  await prepareClient()
  await prepareBuild('test')
  const { adminUrl, discard } = await startThrowaway()
  process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
  await ensureTemplate(adminUrl, 'history-2024')
  return discard
}
