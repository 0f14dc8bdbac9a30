import type { IncomingMessage, ServerResponse } from 'node:http'
import { snapshotFor } from '../queries/snapshot.ts'
import { parseSubscription } from './hello.ts'

export const SNAPSHOT_PATH = '/live/snapshot'

/**
 * `GET /live/snapshot?series=a,b&fromYear=2019[&at=N]`: what a screen shows, for one that can't follow entry by entry.
 * An address with `at` names its sequence, so it never changes and may be kept for ever; without it, it is never kept.
 */
export async function serveSnapshot(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const subscription = parseSubscription({
    series: (query.get('series') ?? '').split(',').filter(Boolean),
    fromYear: Number(query.get('fromYear') ?? 'none'),
  })
  const at = query.get('at')
  if (!subscription || (at !== null && !/^\d{1,9}$/.test(at))) {
    return answer(response, 400, 'no-store', {
      title: 'series (comma-separated), fromYear (a year) and at (a sequence) say which snapshot',
    })
  }
  try {
    const snapshot = await snapshotFor(subscription, at === null ? undefined : Number(at))
    answer(response, 200, at === null ? 'no-store' : 'public, max-age=31536000, immutable', snapshot)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    answer(response, 404, 'no-store', { title: error.message })
  }
}

function answer(response: ServerResponse, status: number, cache: string, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': cache })
  response.end(JSON.stringify(body))
}
