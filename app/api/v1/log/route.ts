import { entriesAfter } from '#server/log/entries-after.ts'
import { answer } from '../answer.ts'
import { count } from '../parameters.ts'
import { parseQuery } from '../parse-query.ts'

const SHAPE = { after: count(0, 999_999_999, 0), limit: count(1, 100, 20) } as const

/** Entries of the log after a sequence, in order, with their hashes: whoever holds entry n can check that n+1 follows it. */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), SHAPE)
  if ('refused' in parsed) return parsed.refused
  const { after, limit } = parsed.query
  return answer(request, async (head) => ({
    head: { epoch: head.epoch, sequence: head.sequence, hash: head.hash },
    entries: await entriesAfter(after, limit),
  }))
}
