import { claim } from '../claim.ts'
import { firstAccount, loadHistory, migrate } from '../database/fill.ts'
import { openDatabase, openSecret } from '../database/open.ts'
import { greet } from '../greeting.ts'
import { setMode } from '../mode.ts'
import { dataFolder } from '../places.ts'
import { chosenPort, requireFree } from '../port.ts'
import { prepareBuild } from '../prepare/build.ts'
import { prepareClient } from '../prepare/client.ts'
import { serve } from '../serve.ts'
import { step } from '../steps.ts'

/** `npm start`: everything on one port, on the whole history. A second start does only what changed. */
export async function start(): Promise<void> {
  const began = performance.now()
  setMode('production')
  const port = chosenPort()
  const lock = claim(dataFolder.start, `npm start on http://localhost:${port}`)
  await requireFree(port)
  openSecret(dataFolder.start)

  await step('Client', prepareClient)
  await step('Database', () => openDatabase(dataFolder.start))
  await step('Migrations', migrate)
  await step('History', () => loadHistory())
  await step('Pages', () => prepareBuild('start', lock))
  await step('Server', () => serve(port))
  // Last, so that an interrupted start has not made an account whose password nobody saw.
  await greet(port, began, firstAccount)
}
