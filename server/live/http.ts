import type { IncomingMessage, ServerResponse } from 'node:http'
import { MESSAGE_AT_MOST } from '#trade/live/protocol.ts'
import { readJson } from '#trade/live/read-message.ts'

/** The body as JSON; null when it is none, or longer than a message may be. */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    // Read to its end, so that whoever sent too much hears why; but not for ever.
    if (bytes <= MESSAGE_AT_MOST) chunks.push(chunk)
    else if (bytes > MESSAGE_AT_MOST * 20) return null
  }
  return bytes > MESSAGE_AT_MOST ? null : readJson(Buffer.concat(chunks).toString('utf8'))
}

/** `cache`: nobody keeps it, unless said otherwise. */
export function answerJson(response: ServerResponse, status: number, body: object | string, cache = 'no-store'): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': cache })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
