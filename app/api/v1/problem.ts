/** One thing about the request that can't be answered: which parameter, what it said, and what it may say. */
export interface InvalidParameter {
  readonly parameter: string
  readonly value: string | null
  readonly reason: string
  readonly allowed?: readonly string[]
}

export type ProblemKind = 'invalid-request' | 'not-found' | 'method-not-allowed' | 'failed' | 'too-many' | 'busy'

const TITLES: Record<ProblemKind, { status: number; title: string }> = {
  'invalid-request': { status: 400, title: 'The request has a parameter or value that is not known' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'The API is read with GET' },
  failed: { status: 500, title: 'The answer could not be read' },
  'too-many': { status: 429, title: 'Too much was asked for at once' },
  busy: { status: 503, title: 'As much as is made at a time is being made' },
}

/** A problem in the form of RFC 9457, never cached: what is unknown now may be published in a second. */
export function problem(kind: ProblemKind, detail: string, invalid: readonly InvalidParameter[] = []): Response {
  const { status, title } = TITLES[kind]
  const body = { type: `urn:tradewire:problem:${kind}`, title, status, detail, ...(invalid.length > 0 && { invalid }) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** A refusal of the whole request for these parameters, each named in the detail too. */
export function invalidRequest(invalid: readonly InvalidParameter[]): Response {
  return problem(
    'invalid-request',
    invalid.map(({ parameter, reason }) => `${parameter}: ${reason}`).join('; '),
    invalid,
  )
}
