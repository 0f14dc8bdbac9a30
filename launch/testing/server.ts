import { randomBytes } from 'node:crypto'
import { NodeProcess } from '../cluster/node-process.ts'
import { distFolder } from '../places.ts'
import { freePort } from '../port.ts'

/** A server process of one test alone. */
export type TestServer = { url: string; stop(): Promise<void> }

/**
 * Starts the production server on a free port, on the build for tests. `env` adds to its environment. Rejects with the
 * server's own reason when it does not come up.
 */
export async function startTestServer(options: {
  databaseUrl: string
  env?: Record<string, string>
  port?: number
  /** Each line it writes; without it the lines go to our terminal. */
  onLine?: (line: string) => void
}): Promise<TestServer> {
  const port = options.port ?? (await freePort())
  const server = new NodeProcess({
    name: 'The server',
    port,
    ...(options.onLine && { onLine: options.onLine }),
    env: {
      NEXT_DIST_DIR: distFolder.test,
      BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET ?? randomBytes(32).toString('base64url'),
      DATABASE_URL: options.databaseUrl,
      ...options.env,
    },
  })
  await server.start()
  return { url: `http://localhost:${port}`, stop: () => server.stop() }
}
