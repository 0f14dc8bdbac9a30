import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerParent } from '../parts/answer.ts'
import { machineMs } from '../parts/arrivals.ts'
import { SampleTail } from '../parts/sample-release.ts'

// What a reader does today: the newest release as JSON, asked for every second, with an ETag so that no news is a short answer.
const tail = new SampleTail()
let etag = '"0"'
let body = ''
const http = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { ETag: etag }).end()
  const headers = { ETag: etag, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }
  response.writeHead(200, headers).end(body)
})
http.keepAliveTimeout = 60_000
await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', 4_096, resolve))

answerParent({
  port: () => (http.address() as AddressInfo).port,
  publish: () => {
    const atMs = machineMs()
    tail.append()
    etag = `"${tail.head.sequence}"`
    body = JSON.stringify(tail.entry(tail.head.sequence))
    return { atMs, sequence: tail.head.sequence }
  },
})
