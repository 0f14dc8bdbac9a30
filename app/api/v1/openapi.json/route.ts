import { createHash } from 'node:crypto'
import { open } from '../cors.ts'
import { isHeldBy } from '../etag.ts'
import { openApi } from '../open-api.ts'
import { invalidRequest } from '../problem.ts'
import { parseQuery } from '../parse-query.ts'

export { OPTIONS, POST } from '../cors.ts'

/** The API described for machines. It changes with the build alone. */
export async function GET(request: Request): Promise<Response> {
  const parsed = parseQuery(new URL(request.url), {}, {})
  if ('invalid' in parsed) return open(invalidRequest(parsed.invalid))
  const text = JSON.stringify(openApi())
  const headers = {
    etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"`,
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
  }
  if (isHeldBy(request, headers.etag)) return open(new Response(null, { status: 304, headers }))
  return open(new Response(text, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } }))
}
