import { entriesAfter } from '#server/log/entries-after.ts'
import { news } from '#server/log/news.ts'
import { tail } from '#server/log/tail.ts'
import { answer } from '../answer.ts'
import { count } from '../parameters.ts'
import { parseQuery } from '../parse-query.ts'

// A proxy gives up on a request after 30 s.
const WAIT_AT_MOST_SECONDS = 25

const SHAPE = {
  after: count(0, 999_999_999, 0),
  limit: count(1, 100, 20),
  wait: count(0, WAIT_AT_MOST_SECONDS, 0),
} as const

/**
 * Entries of the log after a sequence, in order, with their hashes: whoever holds entry n can check that n+1 follows it. With `wait`
 * an answer without any is put off for so many seconds, or until there is one.
 */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), SHAPE)
  if ('refused' in parsed) return parsed.refused
  const { after, limit, wait } = parsed.query
  if (wait > 0) await news(tail(), after, wait * 1_000, request.signal)
  return answer(request, async (head) => ({
    head: { epoch: head.epoch, sequence: head.sequence, hash: head.hash },
    entries: await entriesAfter(after, limit),
  }))
}
