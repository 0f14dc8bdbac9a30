import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { readInWorker } from '#ingest/read/reader.ts'
import { PageWatch } from './agency/page-watch.ts'
import { buildId } from './build-id.ts'
import { releaseClock } from './clock/release-clock.ts'
import { closeDatabase } from './database/client.ts'
import { inRole } from './database/roles/in-role.ts'
import { roleOfRequest } from './database/roles/role-of-request.ts'
import { takeOnRoles } from './database/roles/take-on-roles.ts'
import { forgetAccountOnWalls } from './forget-account.ts'
import { builtFiles } from './http-built.ts'
import { guardDoor } from './http-guard.ts'
import { applyPreferences } from './http-preferences.ts'
import { sendWhole } from './http-whole.ts'
import { handInTableReader } from './import/table-reader.ts'
import { callerAddress } from './live/caller.ts'
import { Screens } from './live/screens.ts'
import { type LiveServer, serveLive } from './live/serve-live.ts'
import { followLog } from './log/follow.ts'
import { tail } from './log/tail.ts'
import { closePress, setUpPress } from './press/press.ts'
import { forgetProcessWide } from './process-wide.ts'
import { isRehearsal } from './rehearsal/mode.ts'
import { RehearsalHost } from './rehearsal/rehearsal-host.ts'
import { Retention } from './retention/retention.ts'
import { serverLog } from './server-log.ts'
import { AlertWatch } from './views/alert-watch.ts'
import { Watch } from './watch/watch.ts'
import { areWebhooksOn, WebhookSender } from './webhooks/webhook-sender.ts'

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
  handInTableReader(readInWorker)
  setUpPress()
  const clock = releaseClock(log, () => tail().catchUp())
  const pages = new PageWatch(log)
  const rehearsals = new RehearsalHost(port, log)
  const alerts = new AlertWatch(tail(), log)
  const retention = new Retention(log)
  const screens = new Screens()
  const webhooks = new WebhookSender(tail(), log)
  const watch = new Watch(tail(), screens, clock, webhooks, log)
  const http = createServer()
  let open: (parts: Parts) => void = () => {}
  const ready = new Promise<Parts>((resolve) => (open = resolve))
  // From the first moment: a request that finds nobody to hear it is never answered.
  http.on('request', (request, response) => {
    // Asked by whoever wants to know whether the rest will answer.
    const answered =
      watch.answer(request, response) ??
      ready.then((parts) => inRole(roleOfRequest(request.url ?? ''), () => answer(request, response, parts)))
    answered.catch((error: unknown) => {
      log.error({ error, url: request.url }, 'a request failed')
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain' })
      response.end('Something failed on our side. It is written down; please try again.\n')
    })
  })
  const amiss = await takeOnRoles()
  if (amiss !== null) log.warn({ amiss }, 'the database is asked as its owner in everything: see docs/operating.md')
  await listen(http, port)
  const app = next({ dev, httpServer: http, port, hostname: 'localhost' })
  const stopFollowing = await followLog(tail(), log)
  await app.prepare()
  const live = serveLive(http, tail(), screens, log, watch.witness, dev ? null : buildId())
  inRole('desk', () => clock.start())
  // A rehearsal asks nobody outside, and none is held within one; while pages are built on demand there is nothing to serve it with.
  if (!isRehearsal()) inRole('desk', () => pages.start())
  // Made-up figures alert nobody.
  if (!isRehearsal()) alerts.start()
  if (areWebhooksOn()) webhooks.start()
  if (!isRehearsal() && !dev) inRole('desk', () => rehearsals.start())
  // A copy is thrown away whole.
  if (!isRehearsal()) inRole('own', () => retention.start())
  watch.follow(live)
  const built = dev ? () => false : builtFiles(process.env['NEXT_DIST_DIR'] ?? '.next')
  open({ live, built, pages: app.getRequestHandler(), dev })

  return {
    async stop() {
      watch.sayGoodbye()
      await clock.stop()
      await pages.stop()
      await alerts.stop()
      await webhooks.stop()
      await rehearsals.stop()
      await retention.stop()
      await live.stop()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await app.close()
      await closePress()
      await stopFollowing()
      await watch.written()
      await closeDatabase()
      for (const name of ['tail', 'release-clock']) forgetProcessWide(name)
    },
  }
}

interface Parts {
  readonly live: LiveServer
  readonly built: ReturnType<typeof builtFiles>
  readonly pages: ReturnType<ReturnType<typeof next>['getRequestHandler']>
  readonly dev: boolean
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { live, built, pages, dev }: Parts,
): Promise<void> {
  // Only we say where a request comes from: rate limits and the audit rest on it.
  request.headers['x-tradewire-address'] = callerAddress(request)
  if (!guardDoor(request, response, dev)) return
  const answered = live.answer(request, response)
  if (answered) return answered
  if (built(request, response)) return
  applyPreferences(request, response)
  forgetAccountOnWalls(request)
  sendWhole(request, response)
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
