import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { distFolder, root } from '../places.ts'
import { freePort } from '../port.ts'

/** A server process of one test alone. */
export type TestServer = { url: string; stop(): Promise<void> }

const entry = fileURLToPath(new URL('../server-process.ts', import.meta.url))

/**
 * Starts the production server on a free port, on the build for tests. `env` adds to its environment. Rejects with the
 * server's own reason when it does not come up.
 */
export async function startTestServer(options: {
  databaseUrl: string
  env?: Record<string, string>
  port?: number
}): Promise<TestServer> {
  const port = options.port ?? (await freePort())
  const child = fork(entry, [String(port)], {
    cwd: root,
    // Not the test runner's own loaders.
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distFolder.test,
      BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET ?? randomBytes(32).toString('base64url'),
      DATABASE_URL: options.databaseUrl,
      PORT: String(port),
      ...options.env,
    },
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', (message) => (message === 'ready' ? resolve() : reject(new Error(JSON.stringify(message)))))
    void gone.then(() => reject(new Error('The server ended before it listened; its own lines above say why.')))
  })

  return { url: `http://localhost:${port}`, stop }

  async function stop(): Promise<void> {
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000)
    await gone
    clearTimeout(late)
  }
}
