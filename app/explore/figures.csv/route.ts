import { isRehearsal } from '#server/rehearsal/mode.ts'
import { parseSearch } from '../parse-search.ts'
import { explorePage } from '../explore-page.ts'
import { invalidRequest } from '../../api/v1/problem.ts'
import { viewCsv } from './view-csv.ts'

/** The figures of a view as CSV: exactly what its page shows, named and pinned by its address. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const { query, refused } = parseSearch(Object.fromEntries(url.searchParams))
  if (refused.length > 0) {
    return invalidRequest(
      refused.map(({ parameter, value, valid }) => ({
        parameter,
        value,
        reason: `unknown parameter or value, found "${value}"`,
        ...(valid.length > 0 && { allowed: valid }),
      })),
    )
  }
  const { view, sequence } = await explorePage(query)
  const name = [
    isRehearsal() ? 'REHEARSAL-tradewire' : 'tradewire',
    query.flow,
    query.partner,
    query.goods?.code,
    query.split === 'nothing' ? null : query.split,
    query.currency.toLowerCase(),
    `at-${sequence}`,
  ]
  return new Response(viewCsv(view, query), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.filter(Boolean).join('-')}.csv"`,
      'cache-control': 'no-cache',
    },
  })
}
