import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { ensureBrowser } from '../browser/ensure-browser.ts'
import { findBrowser } from '../browser/find-browser.ts'
import { firstAccount } from '../database/fill.ts'
import { atEnd, end } from '../ending.ts'
import { LaunchError } from '../launch-error.ts'
import { setMode } from '../mode.ts'
import { root } from '../places.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { photograph, signIn } from '../photograph/photograph.ts'
import { fileName, shots } from '../photograph/shots.ts'
import type { Shot } from '../photograph/shots.ts'
import { complain, say, step } from '../steps.ts'
import { cloneDatabase } from '../testing/database.ts'
import { runScript } from '../testing/run-script.ts'
import { startTestServer } from '../testing/server.ts'
import { startThrowaway } from '../testing/throwaway.ts'

type Account = { email: string; password: string } | null

/**
 * `npm run screens`: photographs every page in every size, theme and language into `screens/`. `--only wall,390x844,dark`
 * takes fewer, `--url http://…` photographs a server that runs (its desk only with TRADEWIRE_EMAIL and
 * TRADEWIRE_PASSWORD). Exits 1 when a page answered with an error or complained in its console.
 */
export async function screens(args: string[]): Promise<void> {
  setMode('production')
  const { url, only } = readArguments(args)
  const wanted = shots(only)
  const folder = join(root, 'screens')
  mkdirSync(folder, { recursive: true })

  await step('Browser', ensureBrowser)
  const { origin, account } = url ? { origin: url, account: givenAccount() } : await openServer()
  const browser = await chromium.launch(findBrowser())
  atEnd(() => browser.close())
  const session = wanted.some((shot) => shot.page.desk) && account ? await signIn(browser, origin, account) : undefined

  const troubled = await takeAll(
    wanted.filter(({ page }) => (!page.desk || session) && !(page.ours && url)),
    async (shot) => photograph(browser, origin, shot, folder, session),
  )
  if (!session && wanted.some((shot) => shot.page.desk))
    say('  The desk was left out: set TRADEWIRE_EMAIL and TRADEWIRE_PASSWORD.')
  say(`\nPhotographs are in ${folder}`)
  await end(troubled > 0 ? 1 : 0)
}

function readArguments(args: string[]): { url: string | undefined; only: string[] } {
  try {
    const { values } = parseArgs({ args, options: { url: { type: 'string' }, only: { type: 'string' } } })
    return { url: values.url, only: values.only?.split(',').map((word) => word.trim()) ?? [] }
  } catch (error) {
    throw new LaunchError(
      `${error instanceof Error ? error.message : String(error)} Known are --only and --url: npm run screens -- --only wall,dark`,
    )
  }
}

async function openServer(): Promise<{ origin: string; account: Account }> {
  await step('Client', prepareClient)
  await step('Pages', () => prepareBuild('test'))
  const { url: databaseUrl } = await step('Database', openDatabase)
  process.env.DATABASE_URL = databaseUrl
  process.env.BETTER_AUTH_SECRET ??= randomBytes(32).toString('base64url')
  const account = await firstAccount()
  await step('Walls', () => arrangeWalls(databaseUrl))
  const server = await startTestServer({ databaseUrl })
  atEnd(() => server.stop())
  return { origin: server.url, account }
}

async function openDatabase(): Promise<{ said: string; url: string }> {
  const { adminUrl, discard } = await startThrowaway()
  atEnd(discard)
  process.env.TRADEWIRE_TEST_ADMIN_URL = adminUrl
  const { url } = await cloneDatabase({ template: 'history' })
  return { said: 'its own, with the whole history', url }
}

async function arrangeWalls(databaseUrl: string): Promise<void> {
  await runScript('december-2024', ['layouts'], databaseUrl)
}

function givenAccount(): Account {
  const { TRADEWIRE_EMAIL: email, TRADEWIRE_PASSWORD: password } = process.env
  return email && password ? { email, password } : null
}

/** Two at a time, for two cores. Answers how many pages had something wrong with them. */
async function takeAll(wanted: Shot[], take: (shot: Shot) => Promise<string[]>): Promise<number> {
  const waiting = [...wanted]
  let troubled = 0
  const photographer = async () => {
    for (let shot = waiting.shift(); shot; shot = waiting.shift()) {
      const troubles = await take(shot)
      if (troubles.length) troubled++
      say(`  ${fileName(shot)}`)
      for (const trouble of new Set(troubles)) complain(`  ${trouble.split('\n')[0]}`)
    }
  }
  await Promise.all([photographer(), photographer()])
  return troubled
}
