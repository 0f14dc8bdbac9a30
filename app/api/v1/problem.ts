/** One thing about the request that can't be answered: which parameter, what it said, what it may say, and what it was likely meant to. */
export interface InvalidParameter {
  readonly parameter: string
  readonly value: string | null
  readonly reason: string
  readonly nearest?: string | null
  readonly allowed?: readonly string[]
}

export const PROBLEM_KINDS = {
  'invalid-request': { status: 400, title: 'The request has a parameter or value that is not known' },
  'unknown-key': { status: 401, title: 'The read key is not known' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'The API is read with GET' },
  'not-acceptable': { status: 406, title: 'None of the forms that are accepted is written' },
  'too-large': { status: 413, title: 'The answer would be longer than answers may be' },
  'too-many': { status: 429, title: 'Too much was asked for at once' },
  failed: { status: 500, title: 'The answer could not be read' },
  'not-written': { status: 501, title: 'Answers are not written in this form' },
  busy: { status: 503, title: 'As much as is made at a time is being made' },
} as const
export type ProblemKind = keyof typeof PROBLEM_KINDS

/** A problem in the form of RFC 9457, never cached: what is unknown now may be published in a second. */
export function problem(kind: ProblemKind, detail: string, invalid: readonly InvalidParameter[] = []): Response {
  const { status, title } = PROBLEM_KINDS[kind]
  const body = { type: `urn:tradewire:problem:${kind}`, title, status, detail, ...(invalid.length > 0 && { invalid }) }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** A refusal of the whole request for these parameters, each named in the detail too. */
export function invalidRequest(invalid: readonly InvalidParameter[]): Response {
  return problem('invalid-request', invalid.map(inWords).join('; '), invalid)
}

function inWords({ parameter, reason, nearest }: InvalidParameter): string {
  return `${parameter}: ${reason}${nearest ? `; nearest: "${nearest}"` : ''}`
}

/** A refusal that time mends: ask again after so many seconds. */
export function later(kind: 'too-many' | 'busy', detail: string, seconds: number): Response {
  const answer = problem(kind, `${detail} Ask again in ${seconds} s.`)
  answer.headers.set('retry-after', String(seconds))
  return answer
}

/** Thrown by whatever reads an answer, where the request turns out to be one that cannot be answered. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(readonly answer: Response) {
    super(`answered with ${answer.status}`)
  }
}
