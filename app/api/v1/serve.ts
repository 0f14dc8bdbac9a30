import { ASK_AGAIN_SECONDS, ASKED, mayAsk, type Turn, type Who } from '#server/api/may-ask.ts'
import { PressBusy } from '#server/press/press.ts'
import { serverLog } from '#server/server-log.ts'
import { answerQuestion } from './answer-question.ts'
import { open } from './cors.ts'
import type { Operation } from './operation.ts'
import { later, problem, Refused } from './problem.ts'

type Context = { readonly params?: Promise<Readonly<Record<string, string>>> }

/** The route of an operation. */
export function serve(operation: Operation): (request: Request, context?: Context) => Promise<Response> {
  return (request, context = {}) =>
    inTurn(request, async (who) => answerQuestion(operation, request, (await context.params) ?? {}, who))
}

/** Whose turn is it, what is the answer, and what is left to whoever asked. `answer` may throw Refused, and PressBusy. */
export async function inTurn(request: Request, answer: (who: Who) => Promise<Response>): Promise<Response> {
  try {
    const turn = await mayAsk(request.headers, performance.now())
    return open(withLimit(await allowed(turn, answer), turn))
  } catch (error) {
    serverLog().error({ err: error, url: request.url }, 'an API answer could not be read')
    return open(problem('failed', 'The figures could not be read. They are safe; ask again in a moment.'))
  }
}

async function allowed(turn: Turn, answer: (who: Who) => Promise<Response>): Promise<Response> {
  if (turn === 'unknown-key') {
    const refused = problem('unknown-key', 'This read key is not known, or was revoked. Keys are made at /account.')
    refused.headers.set('www-authenticate', 'Bearer realm="tradewire", error="invalid_token"')
    return refused
  }
  if (!turn.isAllowed) return later('too-many', `Asked too often from this ${turn.limit}.`, ASK_AGAIN_SECONDS)
  try {
    return await answer(turn.who)
  } catch (error) {
    if (error instanceof Refused) return error.answer
    if (error instanceof PressBusy)
      return later('busy', 'As many workbooks as may wait are waiting.', error.retryAfterSeconds)
    throw error
  }
}

/** What is left, by the IETF's draft of these headers; https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ */
function withLimit(answer: Response, turn: Turn): Response {
  if (turn === 'unknown-key') return answer
  const { atOnce, aSecond } = ASKED[turn.limit]
  const seconds = Math.ceil(atOnce / aSecond)
  answer.headers.set('ratelimit-policy', `"${turn.limit}";q=${atOnce};w=${seconds}`)
  answer.headers.set('ratelimit', `"${turn.limit}";r=${turn.left};t=${Math.ceil((atOnce - turn.left) / aSecond)}`)
  return answer
}
