import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A way to send a body shorter than it is. */
interface Encoding {
  readonly name: 'br' | 'gzip'
  readonly encode: (body: Buffer) => Promise<Buffer>
}

// Below this a compressed answer is hardly shorter, and its headers are as long.
const WORTH_IT_BYTES = 1_024
const OF_THE_API = /^\/api\/(v1|sdmx)\//

/**
 * Sends what is of use only as a whole in one piece, encoded once: what the browser's router reads of a page, as br or gzip, and an
 * answer of the API as br, where the client likes that best (RFC 9110, 12.5.3). Anything else goes the way of all answers, which Next
 * encodes and flushes piece by piece: of a page that the router draws at once, that takes a seventh of the processor's time. Not in the
 * routes: Next takes away the header that says how a body is encoded.
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
  const weight = weights(String(headers['accept-encoding'] ?? ''))
  const [br, zip, plain] = [weight('br'), weight('gzip'), weight('identity')]
  // Of two alike br, which is shorter.
  const likesBrotli = br > 0 && br >= zip && br >= plain
  if (OF_THE_API.test(url)) return likesBrotli ? brotli(5) : null
  if (method !== 'GET' || headers['rsc'] !== '1') return null
  return likesBrotli ? brotli(4) : zip > 0 && zip >= plain ? GZIP : null
}

// Five is about gzip's speed at a fifth less, four twice as fast and hardly longer; eleven takes a hundred times as long.
function brotli(quality: 4 | 5): Encoding {
  const settings = { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }
  return { name: 'br', encode: (body) => promisify(brotliCompress)(body, settings) }
}

const GZIP: Encoding = { name: 'gzip', encode: (body) => promisify<Buffer, Buffer>(gzip)(body) }

/** What is accepted, each with its weight; 0 where it is not. */
function weights(accepted: string): (encoding: string) => number {
  const known = new Map(
    accepted.split(',').map((one) => {
      const [name = '', ...settings] = one.split(';').map((part) => part.trim().toLowerCase())
      const q = settings.find((setting) => setting.startsWith('q='))
      return [name, q === undefined ? 1 : Number(q.slice(2)) || 0] as const
    }),
  )
  return (encoding) => known.get(encoding) ?? 0
}
