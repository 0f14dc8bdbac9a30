import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { makeAccounts } from './accounts.ts'
import { cloneDatabase } from './database.ts'
import { startThrowaway } from './throwaway.ts'

/**
 * Gives the browser tests a PostgreSQL and a build: those of `npm test`, or for a bare `npx playwright test` its own. The
 * history is loaded and the desk's two people are made here, once, so that no test's time is spent on it: each test's
 * database is a clone of the one named in TRADEWIRE_TEST_NEWSROOM.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const discard = process.env.TRADEWIRE_TEST_ADMIN_URL ? async () => {} : await bringOwn()
  const newsroom = await cloneDatabase({ template: 'history-2024' })
  process.env.TRADEWIRE_TEST_NEWSROOM = newsroom.name
  const people = await makeAccounts(newsroom.url, 'only-for-this-test-only-for-this-test')
  process.env.TRADEWIRE_TEST_PEOPLE = JSON.stringify(people)
  return async () => {
    await newsroom.drop()
    await discard()
  }
}

async function bringOwn(): Promise<() => Promise<void>> {
  await prepareClient()
  await prepareBuild('test')
  const { adminUrl, discard } = await startThrowaway()
  process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
  return discard
}
