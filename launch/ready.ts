import { claim } from './claim.ts'
import { loadHistory, migrate } from './database/fill.ts'
import { openDatabase, openSecret } from './database/open.ts'
import { dataFolder } from './places.ts'
import { chosenPort, requireFree } from './port.ts'
import { prepareClient } from './prepare/client.ts'
import { step } from './steps.ts'

/**
 * What every verb on `.data/` does before it serves, and tells step by step: the port and the folder are ours, and the database
 * holds the whole history. `what` tells others what runs. Answers the port and the lock's file. Throws a LaunchError saying what
 * to do.
 */
export async function makeReady(what: string): Promise<{ port: number; lock: string }> {
  const port = chosenPort()
  const lock = claim(dataFolder.start, `${what} on http://localhost:${port}`)
  await requireFree(port)
  openSecret(dataFolder.start)

  await step('Client', prepareClient)
  await step('Database', () => openDatabase(dataFolder.start))
  await step('Migrations', migrate)
  await step('History', () => loadHistory())
  return { port, lock }
}
