import { csvFileAnswer, refusedAnswer } from '../../csv-answer.ts'
import { parseSearch } from '../parse-search.ts'
import { revisionsPage } from '../revisions-page.ts'
import { revisionsCsv } from './revisions-csv.ts'

/** First print against newest of every period as CSV, pinned by the same address as its page. */
export async function GET(request: Request): Promise<Response> {
  const url = new URL(request.url)
  const { query, refused } = parseSearch(Object.fromEntries(url.searchParams))
  if (refused.length > 0) return refusedAnswer(refused)
  const { rows, sequence } = await revisionsPage(query)
  const name = [
    'revisions',
    query.flow,
    query.partner,
    query.goods?.code,
    query.currency.toLowerCase(),
    query.basis,
    `at-${sequence}`,
  ]
  return csvFileAnswer(revisionsCsv(rows), name.filter(Boolean).join('-'))
}
