import { claim } from '../claim.ts'
import { firstAccount, loadHistory, migrate } from '../database/fill.ts'
import { openOwnDatabase, openSecret } from '../database/open.ts'
import { greet } from '../greeting.ts'
import { setMode } from '../mode.ts'
import { dataFolder } from '../places.ts'
import { chosenPort, requireFree } from '../port.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { serve } from '../serve.ts'
import { say, step } from '../steps.ts'

/** What was known before the annual figures of 13 January 2025 came. */
const eve = '2025-01-01T00:00:00Z'

/** `npm run demo`: a database of its own, made afresh, on the eve of a release that publishes itself a minute later. */
export async function demo(): Promise<void> {
  const began = performance.now()
  setMode('production')
  const port = chosenPort()
  const lock = claim(dataFolder.demo, `npm run demo on http://localhost:${port}`)
  await requireFree(port)
  if (process.env.DATABASE_URL) say('  DATABASE_URL is left alone: the demo has a database of its own.')
  openSecret(dataFolder.demo)

  await step('Client', prepareClient)
  await step('Database', () => openOwnDatabase(dataFolder.demo, { fresh: true }))
  await step('Migrations', migrate)
  await step('History', () => loadHistory(eve))
  await step('Pages', () => prepareBuild('start', lock))
  await step('Release', arm)
  await step('Server', () => serve(port))
  // Last, so that an interrupted start has not made an account whose password nobody saw.
  await greet(port, began, firstAccount)
}

async function arm(): Promise<{ said: string }> {
  const { armDemo } = await import('#server/demo/arm-demo.ts')
  await armDemo()
  return { said: 'that of 13 January 2025, armed for a minute from now' }
}
