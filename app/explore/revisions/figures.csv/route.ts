import { isRehearsal } from '#server/rehearsal/mode.ts'
import { invalidRequest } from '../../../api/v1/problem.ts'
import { parseSearch } from '../parse-search.ts'
import { revisionsPage } from '../revisions-page.ts'
import { revisionsCsv } from './revisions-csv.ts'

/** First print against newest of every period as CSV, pinned by the same address as its page. */
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
  const { rows, sequence } = await revisionsPage(query)
  const name = [
    isRehearsal() ? 'REHEARSAL-tradewire' : 'tradewire',
    'revisions',
    query.flow,
    query.partner,
    query.goods?.code,
    query.currency.toLowerCase(),
    query.basis,
    `at-${sequence}`,
  ]
  return new Response(revisionsCsv(rows), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name.filter(Boolean).join('-')}.csv"`,
      'cache-control': 'no-cache',
    },
  })
}
