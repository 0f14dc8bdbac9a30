import { problem } from './problem.ts'

// Figures are public, and no cookie opens more of them: any page may read them.
const HEADERS_TO_SEE =
  'ETag, Link, Retry-After, RateLimit, RateLimit-Policy, Content-Disposition, X-Tradewire-Sequence, X-Tradewire-Rehearsal'
const A_DAY_SECONDS = 86_400

/** `answer`, for the pages of any site. */
export function open(answer: Response): Response {
  answer.headers.set('access-control-allow-origin', '*')
  answer.headers.set('access-control-expose-headers', HEADERS_TO_SEE)
  return answer
}

/** What a browser asks before it sends a read key, or asks whether an answer is still the newest. */
export function OPTIONS(): Response {
  return open(
    new Response(null, {
      status: 204,
      headers: {
        allow: 'GET, HEAD, OPTIONS',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': 'Authorization, If-None-Match',
        'access-control-max-age': String(A_DAY_SECONDS),
      },
    }),
  )
}

/** Nothing is sent here. */
export function POST(): Response {
  const refused = problem('method-not-allowed', 'Ask with GET; what is asked for stands in the address.')
  refused.headers.set('allow', 'GET, HEAD, OPTIONS')
  return open(refused)
}
