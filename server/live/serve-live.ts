import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import {
  EVENTS_PATH,
  LOG_PATH,
  PAINTED_PATH,
  PROTOCOL_VERSION,
  SNAPSHOT_PATH,
  VERSION_PATH,
} from '#trade/live/protocol.ts'
import type { LogTail } from '../log/tail.ts'
import type { Log } from '../server-log.ts'
import { Door } from './door.ts'
import { answerJson } from './http.ts'
import { Pulse } from './pulse.ts'
import type { Screens } from './screens.ts'
import { EventsOverHttp } from './serve-events.ts'
import { LogOverHttp } from './serve-log.ts'
import { serveSnapshot } from './serve-snapshots.ts'
import { serveSockets } from './serve-sockets.ts'
import { NOBODY, type Witness } from './witness.ts'

export interface LiveServer {
  /** Answers a request for one of the protocol's addresses; null for any other. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | null
  /** How many connections wait for entries. */
  waiting(): { socket: number; http: number }
  /** The database's clock, in ms, carried on from the last heartbeat; null where that is too old. */
  databaseMs(): number | null
  /** Says goodbye to every screen, whichever way it hears, and takes no more. */
  stop(): Promise<void>
}

/** The whole protocol at one node (docs/live-protocol.md): sockets, the log over HTTP and as events, snapshots. `build`: what it draws pages by. */
export function serveLive(
  http: Server,
  tail: LogTail,
  screens: Screens,
  log: Log,
  witness: Witness = NOBODY,
  build: string | null = null,
): LiveServer {
  const pulse = new Pulse(tail)
  const door = new Door()
  const overHttp = new LogOverHttp(tail, pulse, screens, door, witness)
  const sockets = serveSockets(http, tail, screens, log, pulse, door, witness)
  const events = new EventsOverHttp(tail, pulse, door, witness)
  pulse.connected = () => sockets.connected + overHttp.waiting + events.open
  const addresses: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void> | void> = {
    [EVENTS_PATH]: (request, response) => events.serve(request, response),
    [LOG_PATH]: (request, response) => overHttp.poll(request, response),
    [PAINTED_PATH]: (request, response) => overHttp.painted(request, response),
    [SNAPSHOT_PATH]: serveSnapshot,
    [VERSION_PATH]: (_, response) =>
      answerJson(response, 200, { version: PROTOCOL_VERSION, ...(build !== null && { build }) }),
  }
  return {
    answer(request, response) {
      const serve = addresses[request.url?.split('?')[0] ?? '']
      return serve ? Promise.resolve(serve(request, response)) : null
    },
    waiting: () => ({ socket: sockets.connected, http: overHttp.waiting + events.open }),
    databaseMs: () => pulse.databaseMs(),
    async stop() {
      overHttp.stop()
      events.stop()
      await sockets.stop()
    },
  }
}
