import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { WebSocket } from 'ws'
import type { Cursor } from '#trade/live/entry.ts'
import { LIVE_PATH, PROTOCOL_VERSION, type Welcome } from '#trade/live/protocol.ts'
import { snapshotAddress } from '#trade/live/snapshot-address.ts'
import { answerParent } from '../parts/answer.ts'

// Screens that come back from where they were: each opens a socket, greets, and is right again once it has the entries or, sent
// away, the snapshot. Without the spreading that the server asks for: this is the worst case.

export interface Returning {
  readonly cursor: Cursor
  readonly count: number
  /** So many at a time. */
  readonly together: number
}

export interface CaughtUp {
  /** From the opening of the socket until each was right, in ms. */
  readonly ms: number[]
  readonly how: string
  readonly bytes: number
}

const SUBSCRIPTION = { series: ['CN.exports.all.value.USD.month', 'CN.imports.all.value.USD.month'], fromYear: 2023 }
// As many snapshots are under way at once as a browser farm would have, not as many as there are screens: ports are finite.
const agent = new Agent({ keepAlive: true, maxSockets: 200 })
let port = 0

answerParent({
  at: (known: number) => void (port = known),
  async return({ cursor, count, together }: Returning): Promise<CaughtUp> {
    const ms: number[] = []
    const kinds = new Map<string, number>()
    let bytes = 0
    let begun = 0
    const screen = async () => {
      while (begun++ < count) {
        const came = await comeBack(cursor)
        ms.push(came.ms)
        bytes += came.bytes
        kinds.set(came.how, (kinds.get(came.how) ?? 0) + 1)
      }
    }
    await Promise.all(Array.from({ length: together }, screen))
    return { ms, bytes, how: [...kinds].map(([how, times]) => `${times} × ${how}`).join(', ') }
  },
})

async function comeBack(cursor: Cursor): Promise<{ ms: number; bytes: number; how: string }> {
  const beganMs = performance.now()
  const { socket, welcome, bytes } = await greet(cursor)
  try {
    if (welcome.answer === 'entries')
      return { ms: performance.now() - beganMs, bytes, how: `${welcome.entries.length} entries` }
    if (welcome.answer !== 'resync') throw new Error(`not let in: ${JSON.stringify(welcome)}`)
    const address = snapshotAddress(SUBSCRIPTION, welcome.heartbeat.head)
    if (!address) throw new Error('the snapshot has no address')
    const snapshot = await get(address)
    return { ms: performance.now() - beganMs, bytes: bytes + snapshot, how: `snapshot (${welcome.because})` }
  } finally {
    socket.terminate()
  }
}

function greet(cursor: Cursor): Promise<{ socket: WebSocket; welcome: Welcome; bytes: number }> {
  const hello = {
    version: PROTOCOL_VERSION,
    page: randomUUID(),
    cursor,
    subscription: SUBSCRIPTION,
    screen: null,
  }
  return new Promise((resolve, reject) => {
    const address = `ws://127.0.0.1:${port}${LIVE_PATH}/?EIO=4&transport=websocket`
    const socket = new WebSocket(address, { perMessageDeflate: false })
    socket.on('error', reject)
    socket.on('message', (data: Buffer) => {
      const text = data.toString()
      if (text.startsWith('0')) socket.send('40')
      else if (text.startsWith('40')) socket.send(`420${JSON.stringify(['hello', hello])}`)
      else if (text.startsWith('44')) reject(new Error(`not let in: ${text}`))
      else if (text.startsWith('430')) {
        const [welcome] = JSON.parse(text.slice(3)) as [Welcome]
        resolve({ socket, welcome, bytes: data.length })
      }
    })
  })
}

/** Bytes of the answer. */
function get(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request({ port, host: '127.0.0.1', path, agent }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode} for ${path}`)),
      )
    })
    asking.on('error', reject)
    asking.end()
  })
}
