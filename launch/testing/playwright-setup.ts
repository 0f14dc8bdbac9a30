import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../places.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
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
  process.env.TRADEWIRE_TEST_PEOPLE = await makeAccounts(newsroom.url)
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

/** In a process of its own: the desk's accounts are made by the product's own code, on that database. */
async function makeAccounts(databaseUrl: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'launch/testing/make-accounts.ts'],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        BETTER_AUTH_SECRET: 'only-for-this-test-only-for-this-test',
      },
    },
  )
  return stdout
}
