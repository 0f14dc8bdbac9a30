import { FILE_BYTES_AT_MOST } from '../import/table-reader.ts'
import { watchedAddress } from './watched-host.ts'

/** What a site said when it was asked for a page. */
export interface FetchedPage {
  readonly status: number
  readonly bytes: Uint8Array
  readonly etag: string | null
  readonly lastModified: string | null
  /** How long it asks us to stay away, ms. */
  readonly retryAfterMs: number | null
}

/** What we hold of a page already: a polite question names it. */
export interface HeldPage {
  readonly etag: string | null
  readonly lastModified: string | null
}

const ANSWER_WITHIN_MS = 20_000
const MOVES_AT_MOST = 3
/** Who asks, so that a site's keeper can tell. */
const AGENT = 'Tradewire (a newsroom that waits for your release)'

/** One polite look. Follows a few moves within the watched hosts. Rejects where there is no answer in time, or too long a one. */
export async function fetchPage(address: URL, held: HeldPage, moved = 0): Promise<FetchedPage> {
  const response = await fetch(address, {
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    headers: {
      'User-Agent': AGENT,
      ...(held.etag ? { 'If-None-Match': held.etag } : {}),
      ...(held.lastModified ? { 'If-Modified-Since': held.lastModified } : {}),
    },
  })
  const location = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && location && moved < MOVES_AT_MOST) {
    await response.body?.cancel()
    return fetchPage(watchedAddress(new URL(location, address).href), held, moved + 1)
  }
  return {
    status: response.status,
    bytes: await bodyOf(response),
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    retryAfterMs: retryAfter(response.headers.get('retry-after')),
  }
}

async function bodyOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > FILE_BYTES_AT_MOST) throw new RangeError(`more than ${FILE_BYTES_AT_MOST} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Seconds, or a date. */
function retryAfter(text: string | null): number | null {
  if (text === null) return null
  const ms = /^\d+$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now()
  return Number.isFinite(ms) ? Math.max(0, ms) : null
}
