import { firstAccount, migrate } from '../database/fill.ts'
import { DevServer } from '../dev/dev-server.ts'
import { onSourceChange } from '../dev/source-change.ts'
import { atEnd, nowServing } from '../ending.ts'
import { greet } from '../greeting.ts'
import { explain } from '../launch-error.ts'
import { setMode } from '../mode.ts'
import { prepareClient } from '../prepare/client.ts'
import { makeReady } from '../ready.ts'
import { complain, say, step } from '../steps.ts'

/** `npm run dev`: the same database as `npm start`; pages reload by Next, the server restarts when its code changes. */
export async function dev(): Promise<void> {
  const began = performance.now()
  setMode('development')
  const { port } = await makeReady('npm run dev')

  const server = new DevServer(port)
  atEnd(() => server.stop())
  await step('Server', () => server.start())
  nowServing()
  await greet(port, began, firstAccount)

  atEnd(onSourceChange((paths) => reload(server, paths)))
}

async function reload(server: DevServer, paths: string[]): Promise<void> {
  say(`\n${paths[0]}${paths.length > 1 ? ` and ${paths.length - 1} more` : ''} changed`)
  try {
    if (paths.some((path) => path.startsWith('prisma'))) {
      await step('Client', prepareClient)
      await step('Migrations', migrate)
    }
    await step('Server', () => server.restart())
  } catch (error) {
    // A half-written file is no reason to end: the next save may be right.
    complain(explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)))
  }
}
