import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { WebSocket, WebSocketServer } from 'ws'
import { startThrowaway } from '#launch/testing/throwaway.ts'
import { closeDatabase } from '#server/database/client.ts'
import { Screens } from '#server/live/screens.ts'
import { serveSockets } from '#server/live/serve-sockets.ts'
import { LIVE_PATH, PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { alternate, ratio } from './alternate.ts'
import { BENCH_EPOCH, SampleTail, SERIES } from './sample-release.ts'

// What one release of 40 figures costs to bring to many screens: our node beside a bare WebSocket server that sends the same text.
const SCREENS = Number(process.argv[2] ?? 500)
const ROUNDS = 7

const { adminUrl, discard } = await startThrowaway()
process.env['DATABASE_URL'] = adminUrl
const ours = await oursSide()
const bare = await bareSide()
try {
  const costs = await alternate(
    ROUNDS,
    () => ours.deliver(),
    () => bare.deliver(),
  )
  if (ours.delivered() !== bare.delivered())
    throw new Error(`not the same bytes: ours ${ours.delivered()}, bare ${bare.delivered()}: no ratio`)
  console.log(
    `One release of ${SERIES.length} figures to ${SCREENS} screens, ${(ours.delivered() / SCREENS / (ROUNDS + 1) / 1000).toFixed(1)} kB each`,
  )
  console.log(`CPU        ${ratio('bare ws', costs, 'cpuMicros')}`)
  console.log(`to the last screen  ${ratio('bare ws', costs, 'wallMs')}`)
} finally {
  await ours.stop()
  await bare.stop()
  await closeDatabase()
  await discard()
}

interface Side {
  deliver(): Promise<void>
  delivered(): number
  stop(): Promise<void>
}

async function oursSide(): Promise<Side> {
  const http = await listening()
  const tail = new SampleTail()
  const sockets = serveSockets(http, tail, new Screens(), pino({ level: 'warn' }))
  const subscription = { series: SERIES, fromYear: 2020 }
  const hello = {
    version: PROTOCOL_VERSION,
    cursor: { epoch: BENCH_EPOCH, sequence: 0, hash: '0' },
    subscription,
    screen: null,
  }
  // The protocol spoken by hand, so that both sides have the same client.
  const inbox = await connect(
    `ws://127.0.0.1:${portOf(http)}${LIVE_PATH}/?EIO=4&transport=websocket`,
    (socket, text) => {
      if (text.startsWith('0')) socket.send('40')
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['hello', hello])}`)
      else if (text.startsWith('430')) return 'ready'
      else if (text === '2') socket.send('3')
      else if (text.startsWith('42["entry",')) return text.slice('42["entry",'.length, -1)
      return null
    },
  )
  return {
    deliver: () => inbox.all(() => tail.append()),
    delivered: inbox.bytes,
    stop: async () => {
      inbox.close()
      await sockets.stop()
    },
  }
}

async function bareSide(): Promise<Side> {
  const http = await listening()
  const server = new WebSocketServer({ server: http, perMessageDeflate: false })
  server.on('connection', (socket) => socket.send('ready'))
  const tail = new SampleTail()
  const inbox = await connect(`ws://127.0.0.1:${portOf(http)}`, (_, text) => text)
  const broadcast = () => {
    tail.append()
    const text = JSON.stringify(tail.entry(tail.head.sequence))
    for (const socket of server.clients) socket.send(text)
  }
  return {
    deliver: () => inbox.all(broadcast),
    delivered: inbox.bytes,
    stop: async () => {
      inbox.close()
      server.close()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

/** Connects all screens; `read` answers to what arrives: 'ready' once, then the text of each entry, or null. */
async function connect(url: string, read: (socket: WebSocket, text: string) => string | null) {
  let bytes = 0
  let waiting = 0
  let done: () => void = () => {}
  const sockets = await Promise.all(
    Array.from(
      { length: SCREENS },
      () =>
        new Promise<WebSocket>((resolve, reject) => {
          const socket = new WebSocket(url, { perMessageDeflate: false })
          socket.on('error', reject)
          socket.on('message', (data: Buffer) => {
            const text = read(socket, data.toString())
            if (text === 'ready') return resolve(socket)
            if (text === null) return
            bytes += text.length
            if (--waiting === 0) done()
          })
        }),
    ),
  )
  return {
    bytes: () => bytes,
    all: (send: () => void) =>
      new Promise<void>((resolve) => {
        waiting = sockets.length
        done = resolve
        send()
      }),
    close: () => {
      for (const socket of sockets) socket.terminate()
    },
  }
}

function listening(): Promise<HttpServer> {
  const http = createServer()
  return new Promise((resolve) => {
    http.listen(0, '127.0.0.1', () => resolve(http))
  })
}

function portOf(http: HttpServer): number {
  return (http.address() as AddressInfo).port
}
