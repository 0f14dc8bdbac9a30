import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { likesBrotli, likesGzip } from './http-likes.ts'

/** A way to send a body shorter than it is. */
interface Encoding {
  readonly name: 'br' | 'gzip'
  readonly encode: (body: Buffer) => Promise<Buffer>
}

// Below this a compressed answer is hardly shorter, and its headers are as long.
const WORTH_IT_BYTES = 1_024
const OF_THE_API = /^\/api\/(v1|sdmx)\//
// What a reader reads: none of it has an ending. The desk sends some answers as they are made.
const A_PAGE = /^\/(?!_next\/|api\/|desk(\/|$))[^.?]*(\?|$)/

/**
 * Sends what is of use only as a whole in one piece, encoded once, where the client likes that best: pages and answers of the API as br,
 * and what the browser's router reads of a page as br or gzip. Anything else goes the way of all answers, which Next encodes as gzip, a
 * third longer, and flushes piece by piece: a seventh of what a page costs a node. Not in the routes: Next takes away the header that
 * says how a body is encoded.
 */
export function sendWhole(request: IncomingMessage, response: ServerResponse): void {
  const encoding = encodingOf(request)
  if (!encoding) return
  // Or it would be encoded twice.
  request.headers['accept-encoding'] = 'identity'
  const chunks: Uint8Array[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  // Whoever sends its head has to wait as well: what it says of its length and encoding is known at the end.
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
      void finish(response, Buffer.concat(chunks), encoding, () => Object.assign(response, own))
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
async function finish(response: ServerResponse, body: Buffer, encoding: Encoding, own: () => void): Promise<void> {
  const isText = /json|text\//.test(String(response.getHeader('content-type') ?? ''))
  const shorter = body.length < WORTH_IT_BYTES || !isText ? null : await encoding.encode(body)
  own()
  if (shorter) response.setHeader('content-encoding', encoding.name)
  if (body.length > 0) response.end(shorter ?? body)
  else response.end()
}

function encodingOf({ method, url = '', headers }: IncomingMessage): Encoding | null {
  const accepted = String(headers['accept-encoding'] ?? '')
  const isRouters = method === 'GET' && headers['rsc'] === '1'
  const isPage = method === 'GET' && A_PAGE.test(url)
  if (isRouters) return likesBrotli(accepted) ? brotli(4) : likesGzip(accepted) ? GZIP : null
  return (isPage || OF_THE_API.test(url)) && likesBrotli(accepted) ? brotli(5) : null
}

// Five is about gzip's speed at a fifth less, four twice as fast and hardly longer; eleven takes a hundred times as long.
function brotli(quality: 4 | 5): Encoding {
  const settings = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }
  return { name: 'br', encode: (body) => promisify(brotliCompress)(body, settings) }
}

const GZIP: Encoding = { name: 'gzip', encode: (body) => promisify<Buffer, Buffer>(gzip)(body) }
