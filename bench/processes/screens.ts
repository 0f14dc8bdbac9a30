import { WebSocket } from 'ws'
import type { Cursor } from '#trade/live/entry.ts'
import { LIVE_PATH, PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { reportAfterMs } from '#trade/live/report-wait.ts'
import { answerParent } from '../parts/answer.ts'
import { Arrivals, machineMs } from '../parts/arrivals.ts'
import { reportedWithinMs } from '../parts/reported-within.ts'

// Many screens in one process, the protocol spoken by hand, so that all sides have the same client. A screen has painted an entry as
// soon as it is there: there is nothing to paint on.

export interface Opening {
  readonly url: string
  readonly count: number
  /** `product`: greets. `bare`: takes what comes. */
  readonly side: 'product' | 'bare'
  /** Whether each reports that it has painted, the bare ones with the same bytes, as pages of a node with so many screens do. */
  readonly reports: boolean
  readonly cursor: Cursor
  /** Given out in turn: as many kinds of page. */
  readonly subscriptions: readonly { readonly series: readonly string[]; readonly fromYear: number }[]
}

const ENTRY = Buffer.from('42["entry",')
const sockets: WebSocket[] = []
const arrivals = new Arrivals()

answerParent({
  open,
  arrival: arrivals.all,
  close: () => {
    for (const socket of sockets.splice(0)) socket.terminate()
  },
})

async function open(opening: Opening): Promise<number> {
  // So many at once as a listening queue bears.
  for (let opened = 0; opened < opening.count; opened += 200)
    await Promise.all(
      Array.from({ length: Math.min(200, opening.count - opened) }, (_, at) =>
        opening.side === 'bare' ? bare(opening, opened + at) : screen(opening, opened + at),
      ),
    )
  return sockets.length
}

function bare(opening: Opening, at: number): Promise<void> {
  const { url } = opening
  const { report } = reporter(opening, at)
  return new Promise((resolve, reject) => {
    const socket = connect(url.replace('http', 'ws'), reject)
    socket.once('open', resolve)
    socket.on('message', (data: Buffer) => {
      report(socket)
      arrivals.count(data, data.length)
    })
  })
}

function screen(opening: Opening, at: number): Promise<void> {
  const { url, cursor, subscriptions } = opening
  const { page, report } = reporter(opening, at)
  const subscription = subscriptions[at % subscriptions.length]
  const hello = JSON.stringify(['hello', { version: PROTOCOL_VERSION, page, cursor, subscription, screen: null }])
  return new Promise((resolve, reject) => {
    const socket = connect(`${url.replace('http', 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket`, reject)
    socket.on('message', (data: Buffer) => {
      if (data.length > ENTRY.length && data.compare(ENTRY, 0, ENTRY.length, 0, ENTRY.length) === 0) {
        report(socket)
        return arrivals.count(data, data.length - ENTRY.length - 1)
      }
      const text = data.toString('utf8', 0, 60)
      if (text === '2') socket.send('3')
      else if (text.startsWith('0')) socket.send('40')
      else if (text.startsWith('40')) socket.send(`420${hello}`)
      else if (text.startsWith('430[{"answer":"entries"')) resolve()
      else if (text.startsWith('430') || text.startsWith('44')) reject(new Error(`not let in: ${text}`))
    })
  })
}

/** How page `at` reports each entry after the cursor. */
function reporter(
  { cursor, reports, count }: Opening,
  at: number,
): { page: string; report: (socket: WebSocket) => void } {
  const page = `bench-page-${at}`
  const withinMs = reportedWithinMs(count)
  let shown = cursor.sequence
  return {
    page,
    report(socket) {
      if (!reports) return
      const sequence = ++shown
      const waitedMs = reportAfterMs(withinMs, Math.random(), machineMs())
      setTimeout(
        () => socket.send(`42${JSON.stringify(['painted', { page, sequence, afterMs: 12, waitedMs }])}`),
        waitedMs,
      )
    },
  }
}

function connect(url: string, reject: (error: Error) => void): WebSocket {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  socket.on('error', reject)
  sockets.push(socket)
  return socket
}
