import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Snapshot, Subscription } from '#trade/live/fold.ts'
import { readSubscription } from '#trade/live/read-message.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { answerJson, readBody } from './http.ts'
import { KeptAnswers } from './kept-answers.ts'

const HOW_TO_ASK = 'series (comma-separated), fromYear (a year), at (a sequence), epoch and hash say which snapshot'
const FOR_EVER = 'public, max-age=31536000, immutable'

// A herd that was sent away asks for one and the same: it is read once.
const kept = new KeptAnswers(16_000_000)

/**
 * What a screen shows, for one that can't follow entry by entry: at head by `POST /live/snapshot` with its subscription, or by
 * `GET /live/snapshot?series=a,b&fromYear=2019[&at=N[&epoch=E[&hash=H]]]`. An address with place and epoch never changes and may
 * be kept for ever, by us too where the hash binds it to all that came before; anything else is never kept: a restored log has the
 * same places anew, and which place is the newest is an answer of the moment.
 */
export async function serveSnapshot(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams
  const subscription = readSubscription(request.method === 'POST' ? await readBody(request) : subscriptionIn(query))
  const [at, epoch, hash] = [query.get('at'), query.get('epoch'), query.get('hash')]
  if (!subscription || (at !== null && !/^\d{1,9}$/.test(at))) return answerJson(response, 400, { title: HOW_TO_ASK })
  try {
    if (at === null || epoch === null)
      return answerJson(response, 200, await snapshotFor(subscription, at === null ? undefined : Number(at)))
    const read = () => snapshotAt(subscription, Number(at), epoch, hash)
    const body = hash === null ? await read() : await kept.answer(JSON.stringify([subscription, at, epoch, hash]), read)
    answerJson(response, 200, body, request.method === 'POST' ? 'no-store' : FOR_EVER)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    answerJson(response, 404, { title: error.message })
  }
}

/** The snapshot of exactly this place, encoded. Throws RangeError when the log has no such place. */
async function snapshotAt(subscription: Subscription, at: number, epoch: string, hash: string | null): Promise<string> {
  const snapshot: Snapshot = await snapshotFor(subscription, at)
  const { cursor } = snapshot
  if (cursor.epoch !== epoch) throw new RangeError(`the log has no entry ${at} of epoch ${epoch}`)
  if (hash !== null && cursor.hash !== hash) throw new RangeError(`the log has no entry ${at} with hash ${hash}`)
  return JSON.stringify(snapshot)
}

function subscriptionIn(query: URLSearchParams): unknown {
  return {
    series: (query.get('series') ?? '').split(',').filter(Boolean),
    fromYear: Number(query.get('fromYear') ?? 'none'),
  }
}
