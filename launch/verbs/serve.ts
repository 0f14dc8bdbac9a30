import { firstAccount, loadHistory, migrate } from '../database/fill.ts'
import { reach } from '../database/reach.ts'
import { oneNodeAtATime } from '../database/turn.ts'
import { greet } from '../greeting.ts'
import { LaunchError } from '../launch-error.ts'
import { setMode } from '../mode.ts'
import { chosenPort, requireFree } from '../port.ts'
import { serve } from '../serve.ts'
import { say, step } from '../steps.ts'

/**
 * The entry for containers: a built image, a database of one's own, and perhaps more nodes that start at the same moment.
 * Migrates, loads the history (not with TRADEWIRE_HISTORY=off) and serves.
 */
export async function serveNode(): Promise<void> {
  const began = performance.now()
  setMode('production')
  // A compose file cannot leave a variable out, only leave it empty.
  if (process.env.PUBLIC_URL === '') delete process.env.PUBLIC_URL
  const port = chosenPort()
  const databaseUrl = required('DATABASE_URL', 'postgresql://user:password@host:5432/database')
  required('BETTER_AUTH_SECRET', 'the same on every node, made once by: openssl rand -base64 32')
  await requireFree(port)
  await reach(databaseUrl)

  await oneNodeAtATime(databaseUrl, async () => {
    await step('Migrations', migrate)
    if (process.env.TRADEWIRE_HISTORY === 'off') say('  History off')
    else await step('History', () => loadHistory())
  })
  await step('Server', () => serve(port))
  await greet(port, began, () => oneNodeAtATime(databaseUrl, firstAccount))
}

function required(name: string, example: string): string {
  const value = process.env[name]
  if (!value) throw new LaunchError(`${name} is not set. Set it: ${example}`)
  return value
}
