import type { IncomingMessage, ServerResponse } from 'node:http'
import { snapshotFor } from '../queries/snapshot.ts'
import { parseSubscription } from './hello.ts'

export const SNAPSHOT_PATH = '/live/snapshot'

const HOW_TO_ASK = 'series (comma-separated), fromYear (a year), at (a sequence) and epoch say which snapshot'
// Two thousand series, as a greeting may name; an address or a header could not hold them.
const BODY_AT_MOST = 400_000
const FOR_EVER = 'public, max-age=31536000, immutable'

/**
 * What a screen shows, for one that can't follow entry by entry: at head by `POST /live/snapshot` with its subscription, or by
 * `GET /live/snapshot?series=a,b&fromYear=2019[&at=N[&epoch=E]]`. An address with place and epoch never changes and may be kept
 * for ever; anything else is never kept: a restored log has the same places anew.
 */
export async function serveSnapshot(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const subscription = parseSubscription(request.method === 'POST' ? await readBody(request) : subscriptionIn(query))
  const [at, epoch] = [query.get('at'), query.get('epoch')]
  if (!subscription || (at !== null && !/^\d{1,9}$/.test(at)))
    return answer(response, 400, 'no-store', { title: HOW_TO_ASK })
  try {
    const snapshot = await snapshotFor(subscription, at === null ? undefined : Number(at))
    if (epoch !== null && snapshot.cursor.epoch !== epoch)
      throw new RangeError(`the log has no entry ${at} of epoch ${epoch}`)
    answer(response, 200, at !== null && epoch !== null ? FOR_EVER : 'no-store', snapshot)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    answer(response, 404, 'no-store', { title: error.message })
  }
}

function subscriptionIn(query: URLSearchParams): unknown {
  return {
    series: (query.get('series') ?? '').split(',').filter(Boolean),
    fromYear: Number(query.get('fromYear') ?? 'none'),
  }
}

/** The body as JSON; null when it is none, or too long. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    // Read to its end, so that whoever sent too much hears why; but not for ever.
    if (bytes <= BODY_AT_MOST) chunks.push(chunk)
    else if (bytes > BODY_AT_MOST * 20) return null
  }
  if (bytes > BODY_AT_MOST) return null
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    return null
  }
}

function answer(response: ServerResponse, status: number, cache: string, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': cache })
  response.end(JSON.stringify(body))
}
