import { io, type Socket } from 'socket.io-client'
import {
  type Hello,
  LIVE_PATH,
  type Message,
  type ScreenToServer,
  type ServerToScreen,
  STALE_AFTER_MS,
} from '#trade/live/protocol.ts'
import { readEntry, readGoodbye, readHeartbeat, readResync, readWelcome } from '#trade/live/read-message.ts'
import type { LostBecause } from '#trade/live/transport.ts'
import type { Adapter, AdapterEvents } from './link.ts'

// To connect, and to hear: the server beats at once. A proxy that lets a socket open and nothing through is found out in this time.
const HEARD_WITHIN_MS = 6_000
const ANSWERED_WITHIN_MS = 10_000

/** One WebSocket to `origin` (empty: where the page came from). */
export function openSocket(origin: string, events: AdapterEvents): Adapter {
  // No polling of Socket.IO's own, which needs sticky sessions, and no reconnecting of its own: trade/live/transport.ts decides.
  const options = {
    path: LIVE_PATH,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    timeout: 2 * HEARD_WITHIN_MS,
  }
  const socket: Socket<ServerToScreen, ScreenToServer> = origin ? io(origin, options) : io(options)
  let isClosed = false
  let comeBackWithinMs = 0
  let silence = setTimeout(() => lose('silent'), HEARD_WITHIN_MS)

  function close(): void {
    isClosed = true
    clearTimeout(silence)
    socket.disconnect()
  }
  function lose(why: LostBecause, withinMs = comeBackWithinMs, because?: string): void {
    if (isClosed) return
    close()
    events.lost(why, withinMs, because)
  }
  function hear(message: Message | null): void {
    if (isClosed) return
    clearTimeout(silence)
    silence = setTimeout(() => lose('silent'), STALE_AFTER_MS)
    events.message(message ?? { on: 'unreadable' })
  }

  socket.on('connect_error', (error) => {
    const refused = 'data' in error ? readGoodbye(error.data) : null
    lose('failed', refused?.comeBackWithinMs ?? 0, refused ? error.message : undefined)
  })
  socket.on('disconnect', () => lose('failed'))
  socket.on('entry', (bytes) => {
    const entry = readEntry(bytes)
    hear(entry && { on: 'entry', entry })
  })
  socket.on('heartbeat', (bytes) => {
    const heartbeat = readHeartbeat(bytes)
    comeBackWithinMs = heartbeat?.comeBackWithinMs ?? comeBackWithinMs
    hear(heartbeat && { on: 'heartbeat', heartbeat })
  })
  socket.on('resync', (bytes) => {
    const resync = readResync(bytes)
    hear(resync && { on: 'resync', resync })
  })
  socket.on('goodbye', (bytes) => lose('goodbye', readGoodbye(bytes)?.comeBackWithinMs))

  return {
    hello: (hello: Hello) =>
      void socket.timeout(ANSWERED_WITHIN_MS).emit('hello', hello, (late: Error | null, bytes: unknown) => {
        if (late) return lose('silent')
        const welcome = readWelcome(bytes)
        hear(welcome && { on: 'welcome', welcome })
      }),
    painted: (report) => void socket.emit('painted', report),
    leave: (page) => void socket.emit('leave', { page }),
    close,
  }
}
