import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { releaseClock } from './clock/release-clock.ts'
import { closeDatabase } from './database/client.ts'
import { applyPreferences } from './http-preferences.ts'
import { screens } from './live/screens.ts'
import { SNAPSHOT_PATH, serveSnapshot } from './live/serve-snapshots.ts'
import { serveSockets } from './live/serve-sockets.ts'
import { followLog } from './log/follow.ts'
import { tail } from './log/tail.ts'
import { forgetProcessWide } from './process-wide.ts'
import { serverLog } from './server-log.ts'

export interface ServeOptions {
  readonly port: number
  /** Pages are built on demand and reload on change. */
  readonly dev: boolean
}

export interface RunningServer {
  /** Tells screens goodbye, finishes what is being answered, and lets the database go. */
  stop(): Promise<void>
}

/** Serves everything on one port: pages, the API, sockets and the release clock. Rejects with EADDRINUSE when the port is taken. */
export async function serve({ port, dev }: ServeOptions): Promise<RunningServer> {
  const log = serverLog()
  const http = createServer()
  let open: (pages: Pages) => void = () => {}
  const ready = new Promise<Pages>((resolve) => (open = resolve))
  // From the first moment: a request that finds nobody to hear it is never answered.
  http.on('request', (request, response) => {
    const answered = ready.then((pages) => answer(request, response, pages))
    answered.catch((error: unknown) => {
      log.error({ error, url: request.url }, 'a request failed')
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end('Something failed on our side. It is written down; please try again.\n')
    })
  })
  await listen(http, port)
  const app = next({ dev, httpServer: http, port, hostname: 'localhost' })
  const stopFollowing = await followLog(tail(), log)
  await app.prepare()
  const sockets = serveSockets(http, tail(), screens(), log)
  const clock = releaseClock(log)
  clock.start()
  open(app.getRequestHandler())

  return {
    async stop() {
      await clock.stop()
      await sockets.stop()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await app.close()
      await stopFollowing()
      await closeDatabase()
      for (const name of ['tail', 'screens', 'release-clock']) forgetProcessWide(name)
    },
  }
}

type Pages = ReturnType<ReturnType<typeof next>['getRequestHandler']>

async function answer(request: IncomingMessage, response: ServerResponse, pages: Pages): Promise<void> {
  // Only we say where a request comes from: rate limits and the audit rest on it.
  request.headers['x-tradewire-address'] = request.socket.remoteAddress ?? 'unknown'
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
  response.setHeader('X-Frame-Options', 'SAMEORIGIN')
  if (request.url?.startsWith(SNAPSHOT_PATH)) return serveSnapshot(request, response)
  applyPreferences(request, response)
  await pages(request, response)
}

function listen(http: ReturnType<typeof createServer>, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, () => {
      http.off('error', reject)
      resolve()
    })
  })
}
