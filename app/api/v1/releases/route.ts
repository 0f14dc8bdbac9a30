import { database } from '#server/database/client.ts'
import { listReleases } from '#server/queries/releases/list-releases.ts'
import { STAGES } from '#trade/release.ts'
import { answer } from '../answer.ts'
import { count, fromPeriod, oneOf, toPeriod } from '../parameters.ts'
import { parseQuery } from '../parse-query.ts'
import { writeRelease } from '../write-release.ts'

const SHAPE = {
  stage: oneOf(STAGES),
  state: oneOf(['published', 'corrected', 'withdrawn']),
  from: fromPeriod,
  to: toPeriod,
  after: count(0, 999_999_999, 0),
  limit: count(1, 500, 100),
} as const

/** Published releases, oldest first. The next page is `after` the `nextAfter` of this one; null at the end. */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), SHAPE)
  if ('refused' in parsed) return parsed.refused
  const { query } = parsed
  return answer(request, async (head) => {
    const found = await listReleases(database(), { ...query, limit: query.limit + 1 }, head.sequence)
    const page = found.slice(0, query.limit)
    return {
      sequence: head.sequence,
      releases: page.map(({ notice, figures }) => writeRelease(notice, figures)),
      nextAfter: found.length > query.limit ? (page.at(-1)?.notice.sequence ?? null) : null,
    }
  })
}
