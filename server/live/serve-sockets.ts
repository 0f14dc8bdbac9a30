import type { Server as HttpServer } from 'node:http'
import type { Socket as NetSocket } from 'node:net'
import { Server, type Socket } from 'socket.io'
import {
  HEARTBEAT_MS,
  type Heartbeat,
  PROTOCOL_VERSION,
  type ScreenToServer,
  type ServerToScreen,
  type Welcome,
} from '#trade/live/protocol.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import type { LogTail } from '../log/tail.ts'
import type { Log } from '../server-log.ts'
import { parseHello, parsePainted, parseVersion } from './hello.ts'
import { Outbox } from './outbox.ts'
import type { Screens } from './screens.ts'

type ScreenSocket = Socket<ScreenToServer, ServerToScreen>

export const LIVE_PATH = '/live/socket'

/** How long a connection may take to say goodbye when the node stops. */
const GOODBYE_MS = 1_000

export interface SocketServer {
  /** Cuts every screen's connection and takes no more. */
  stop(): Promise<void>
}

/** Pushes the log to every connected screen, each its own panels' figures and everyone the headline. */
export function serveSockets(http: HttpServer, tail: LogTail, screens: Screens, log: Log): SocketServer {
  const io = new Server<ScreenToServer, ServerToScreen>(http, {
    path: LIVE_PATH,
    serveClient: false,
    // Our messages are small and our screens many: compression costs 250 kB a socket (docs/decisions/0005).
    perMessageDeflate: false,
    maxHttpBufferSize: 256_000,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    allowRequest: (request, answer) => answer(null, isOwnOrigin(request.headers.origin, request.headers.host)),
  })
  const connections = new Set<NetSocket>()
  http.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  const outboxes = new Map<string, Outbox>()
  const greetings = new Set<Promise<void>>()
  const clock = new HeartbeatClock(tail)

  io.on('connection', (socket: ScreenSocket) => {
    socket.on('hello', (bytes, answer) => {
      if (typeof answer !== 'function') return
      const greeting = greet(socket, bytes)
        .then(answer)
        .catch((error: unknown) => {
          log.error({ error }, 'a greeting could not be answered')
          // The screen comes back by itself and asks again; an answer it can't trust would be worse. Its connection is cut, not
          // its socket dismissed: who is dismissed stays away.
          socket.conn.close()
        })
        .finally(() => greetings.delete(greeting))
      greetings.add(greeting)
    })
    socket.on('painted', (bytes) => {
      const report = parsePainted(bytes)
      if (report) screens.painted(socket.id, report)
    })
    socket.on('disconnect', () => {
      outboxes.delete(socket.id)
      screens.leave(socket.id)
    })
  })

  async function greet(socket: ScreenSocket, bytes: unknown): Promise<Welcome> {
    // The version first: a greeting of another one may well have another shape.
    const version = parseVersion(bytes)
    if (version !== null && version !== PROTOCOL_VERSION) return { answer: 'reload', version: PROTOCOL_VERSION }
    const hello = parseHello(bytes)
    if (!hello) return { answer: 'refused', because: 'the greeting is not one of this protocol' }
    const outbox = new Outbox(tail, wireOf(socket), hello.subscription)
    outboxes.delete(socket.id)
    const backfill = await outbox.backfill(hello.cursor)
    const heartbeat = await clock.heartbeat()
    if (!socket.connected) return { answer: 'refused', because: 'gone' }
    screens.join({ id: socket.id, name: hello.screen, sequence: hello.cursor.sequence, painted: null })
    if ('resync' in backfill) return { answer: 'resync', because: backfill.resync, heartbeat }
    outboxes.set(socket.id, outbox)
    // What was appended while the backfill was read follows the answer, on the same ordered connection.
    setImmediate(() => outbox.drain())
    return { answer: 'entries', entries: backfill.entries, heartbeat }
  }

  const stopMoving = tail.onMoved(() => {
    for (const outbox of outboxes.values()) outbox.drain()
  })
  let beating: Promise<unknown> = Promise.resolve()
  const beat = setInterval(() => {
    beating = clock
      .heartbeat()
      .then((heartbeat) => io.emit('heartbeat', heartbeat))
      // No heartbeat is the honest signal: screens will say that they hear nothing.
      .catch((error: unknown) => log.warn({ error }, 'no heartbeat: the database does not answer'))
  }, HEARTBEAT_MS)

  return {
    async stop() {
      clearInterval(beat)
      stopMoving()
      // A wall whose cable was pulled never says goodbye: half a minute would pass for each.
      const late = setTimeout(() => connections.forEach((connection) => connection.destroy()), GOODBYE_MS)
      await io.close()
      clearTimeout(late)
      // They ask the database, which must not be closed meanwhile: it would be opened anew.
      await Promise.allSettled([...greetings, beating])
    },
  }
}

class HeartbeatClock {
  constructor(private readonly tail: LogTail) {}

  async heartbeat(): Promise<Heartbeat> {
    const databaseTime = (await databaseNow(database())).toISOString()
    const head = this.tail.head
    if (!head) throw new Error('the log was not read yet')
    return { head: { epoch: head.epoch, sequence: head.sequence, hash: head.hash }, databaseTime }
  }
}

function wireOf(socket: ScreenSocket) {
  return {
    sendEntry: (entry: Parameters<ServerToScreen['entry']>[0]) => void socket.emit('entry', entry),
    sendResync: (because: Parameters<ServerToScreen['resync']>[0]) => void socket.emit('resync', because),
    unreadBytes: () => unreadBytes(socket.conn as unknown as EngineConnection),
  }
}

interface EngineConnection {
  /** Packets that wait for the transport to be writable again. */
  readonly writeBuffer: readonly { readonly data?: unknown }[]
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number } }
}

/** The transport takes a batch at a time: what follows waits in the connection's own buffer, and a poller's all of it. */
function unreadBytes({ writeBuffer, transport }: EngineConnection): number {
  const waiting = writeBuffer.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0)
  return waiting + (transport?.socket?.bufferedAmount ?? 0)
}

/** Browsers name the page a connection comes from; only our own pages may. Programs without an origin may read: figures are public. */
function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin) return true
  if (origin === process.env['PUBLIC_URL']) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
