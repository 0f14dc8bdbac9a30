import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { likesBrotli } from './http-likes-brotli.ts'

// Below this a compressed answer is hardly shorter, and its headers are as long.
const WORTH_IT_BYTES = 1_024
// Five is about gzip's speed at a fifth less; eleven takes a hundred times as long.
const SETTINGS = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const OF_THE_API = /^\/api\/(v1|sdmx)\//
// What a reader reads: none of it has an ending. The desk sends some answers as they are made.
const A_PAGE = /^\/(?!_next\/|api\/|desk(\/|$))[^.?]*(\?|$)/

/**
 * Sends pages and answers of the API as br where the client likes that best; anything else goes the way of all answers, which Next sends
 * as gzip, a page a third longer. Not in the routes: Next takes away the header that says how a body is encoded.
 */
export function sendAsBrotli(request: IncomingMessage, response: ServerResponse): void {
  const { url = '', method, headers } = request
  if (!OF_THE_API.test(url) && !(method === 'GET' && A_PAGE.test(url))) return
  if (!likesBrotli(String(headers['accept-encoding'] ?? ''))) return
  // Or it would be gzip within br.
  request.headers['accept-encoding'] = 'identity'
  const chunks: Uint8Array[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  // An answer of the API is whole before it is sent, and a page shows no part of itself before the rest, so no more is held here than
  // that. Whoever sends its head has to wait as well: what it says of its length and encoding is known at the end.
  const held = {
    flushHeaders: () => {},
    writeHead: (status: number, ...more: unknown[]) => {
      response.statusCode = status
      for (const [name, value] of Object.entries(more.find((one) => typeof one === 'object') ?? {}))
        response.setHeader(name, value as string)
      return response
    },
    write: (chunk: unknown) => {
      keep(chunk)
      return true
    },
    end: (chunk: unknown) => {
      keep(chunk)
      void finish(response, Buffer.concat(chunks), () => Object.assign(response, own))
      return response
    },
  }
  const own = {
    flushHeaders: response.flushHeaders.bind(response),
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  }
  Object.assign(response, held)
}

/** Encodes the body where that makes it shorter, gives the response its `own` ways back, and ends it. */
async function finish(response: ServerResponse, body: Buffer, own: () => void): Promise<void> {
  const isText = /json|text\//.test(String(response.getHeader('content-type') ?? ''))
  const shorter = body.length < WORTH_IT_BYTES || !isText ? null : await promisify(brotliCompress)(body, SETTINGS)
  own()
  if (shorter) response.setHeader('content-encoding', 'br')
  if (body.length > 0) response.end(shorter ?? body)
  else response.end()
}
