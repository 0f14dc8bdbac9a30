import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What a receiver of webhooks was sent. */
export interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver of webhooks on this machine, for as long as its test runs. `answer` may be changed meanwhile; 204 unless it is given. */
export interface HttpReceiver {
  readonly url: string
  readonly port: number
  readonly received: Received[]
  answer: (response: ServerResponse) => void
}

export async function httpReceiver(): Promise<HttpReceiver> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      receiver.answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  const { port } = server.address() as AddressInfo
  const receiver: HttpReceiver = {
    url: `http://127.0.0.1:${port}/hooks/a-word-nobody-guesses`,
    port,
    received: [],
    answer: (response) => response.writeHead(204).end(),
  }
  return receiver
}

/** An answer of this status, and of these words. */
export function answering(status: number, text = ''): HttpReceiver['answer'] {
  return (response) => response.writeHead(status).end(text)
}
