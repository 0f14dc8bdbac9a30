import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { answerParent } from '../parts/answer.ts'
import { machineMs } from '../parts/arrivals.ts'
import { Reports } from '../parts/reports.ts'
import { SampleTail } from '../parts/sample-release.ts'

// The floor: a WebSocket server that sends the same bytes to all in a loop, and knows nothing of who they are for.
const http = createServer()
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', 4_096, resolve))
const server = new WebSocketServer({ server: http, perMessageDeflate: false })
const tail = new SampleTail()
const reports = new Reports()
// What it says nobody reads.
server.on('connection', (socket) => socket.on('message', () => reports.count()))

answerParent({
  port: () => (http.address() as AddressInfo).port,
  publish: () => {
    const atMs = machineMs()
    reports.begin()
    tail.append()
    const text = JSON.stringify(tail.entry(tail.head.sequence))
    for (const socket of server.clients) socket.send(text)
    return { atMs, sequence: tail.head.sequence }
  },
  painted: reports.all,
})
