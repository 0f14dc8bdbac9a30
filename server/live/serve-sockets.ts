import type { Server as HttpServer } from 'node:http'
import type { Socket as NetSocket } from 'node:net'
import { Server } from 'socket.io'
import { LIVE_PATH, MESSAGE_AT_MOST, type ScreenToServer, type ServerToScreen } from '#trade/live/protocol.ts'
import type { LogTail } from '../log/tail.ts'
import type { Log } from '../server-log.ts'
import { accountOf } from './account-of.ts'
import { Beat, PING_EVERY_MS } from './beat.ts'
import { callerAddress, isOwnOrigin } from './caller.ts'
import { Door } from './door.ts'
import type { Line } from './line.ts'
import { Parcels } from './parcels.ts'
import { Pulse } from './pulse.ts'
import type { Screens } from './screens.ts'
import { type ScreenSocket, Session } from './session.ts'
import { NOBODY, type Witness } from './witness.ts'

/** How long a connection may take to say goodbye when the node stops. */
const GOODBYE_MS = 1_000
/** How long one that was refused may take to read why. */
const REFUSED_READS_MS = 1_000
const REFUSED_COMES_BACK_MS = 60_000

export interface SocketServer {
  /** How many are connected. */
  readonly connected: number
  /** Says goodbye to every screen, cuts its connection, and takes no more. */
  stop(): Promise<void>
}

/** Pushes the log to every connected screen, each its own panels' figures and everyone the headline. */
export function serveSockets(
  http: HttpServer,
  tail: LogTail,
  screens: Screens,
  log: Log,
  pulse = new Pulse(tail),
  door = new Door(),
  witness: Witness = NOBODY,
): SocketServer {
  const io = new Server<ScreenToServer, ServerToScreen>(http, {
    path: LIVE_PATH,
    serveClient: false,
    // No sticky sessions: a connection is one WebSocket at one node. Who can't open one polls the log (docs/decisions/0010).
    transports: ['websocket'],
    // Our messages are small and our screens many: compression costs 250 kB a socket (docs/decisions/0005).
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_AT_MOST,
    connectTimeout: 10_000,
    // Until a screen has come in; from then on they go with the heartbeats.
    pingInterval: PING_EVERY_MS,
    pingTimeout: 8_000,
    allowRequest: ({ headers }, answer) => {
      const isOurs = isOwnOrigin(headers.origin, headers.host)
      if (!isOurs) witness.refused('origin')
      answer(null, isOurs)
    },
  })
  const connections = new Set<NetSocket>()
  http.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  const sessions = new Map<string, Session>()
  const greetings = new Set<Promise<void>>()
  const parcels = new Parcels()

  io.use((socket, next) => void admit(door, socket, witness).then(next, next))
  io.on('connection', (socket: ScreenSocket) => {
    const session = new Session(socket, tail, pulse, screens, parcels, witness)
    sessions.set(socket.id, session)
    socket.on('hello', (bytes, answer) => {
      if (typeof answer !== 'function') return
      const greeting = session
        .hello(bytes, answer)
        .catch((error: unknown) => {
          log.error({ error }, 'a greeting could not be answered')
          // The screen comes back by itself and asks again; an answer it can't trust would be worse. Its connection is cut, not
          // its socket dismissed: who is dismissed stays away.
          socket.conn.close()
        })
        .finally(() => greetings.delete(greeting))
      greetings.add(greeting)
    })
    socket.on('painted', (bytes) => session.painted(bytes))
    socket.on('leave', (bytes) => session.leave(bytes))
    socket.on('disconnect', () => {
      session.close()
      sessions.delete(socket.id)
    })
    // At once, so that a screen behind a proxy that passes nothing on knows within seconds.
    const heartbeat = pulse.remembered()
    if (heartbeat) socket.emit('heartbeat', heartbeat)
  })

  const stopMoving = tail.onMoved(() => {
    for (const session of sessions.values()) session.drain()
    parcels.forget()
  })
  const beat = new Beat(pulse, () => linesOf(sessions.values()), log)
  beat.start()

  return {
    get connected() {
      return sessions.size
    },
    async stop() {
      const beaten = beat.stop()
      stopMoving()
      io.emit('goodbye', { comeBackWithinMs: pulse.comeBackWithinMs() })
      // A wall whose cable was pulled never says goodbye: half a minute would pass for each.
      const late = setTimeout(() => connections.forEach((connection) => connection.destroy()), GOODBYE_MS)
      await io.close()
      clearTimeout(late)
      // They ask the database, which must not be closed meanwhile: it would be opened anew.
      await Promise.allSettled([...greetings, beaten])
    },
  }
}

function* linesOf(sessions: Iterable<Session>): Iterable<Line> {
  for (const { line } of sessions) yield line
}

/** Nothing for one who may come in; for one too many the reason, which it hears before its connection is cut. */
async function admit(door: Door, socket: ScreenSocket, witness: Witness): Promise<Error | undefined> {
  const { request } = socket
  const guest = door.enter(callerAddress(request), await accountOf(request.headers))
  if (!('refused' in guest)) {
    socket.conn.once('close', () => guest.leave())
    // It may have gone while its account was looked up.
    if (socket.conn.readyState !== 'open') guest.leave()
    return undefined
  }
  witness.refused(guest.because)
  setTimeout(() => socket.conn.close(), REFUSED_READS_MS).unref()
  const data = { because: guest.refused, comeBackWithinMs: REFUSED_COMES_BACK_MS }
  return Object.assign(new Error(guest.refused), { data })
}
