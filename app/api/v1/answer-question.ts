import { mayWait, type Who } from '#server/api/may-ask.ts'
import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { publicOrigin } from '#server/public-origin.ts'
import { parseCursor, printCursor, type Question } from './cursor.ts'
import { isHeldBy, placeHeaders } from './etag.ts'
import { type Operation, staleCursor } from './operation.ts'
import type { FORMATS, Parameters } from './parameters.ts'
import { parseQuery } from './parse-query.ts'
import { placeAsked } from './place-asked.ts'
import { type InvalidParameter, invalidRequest, later, problem, Refused } from './problem.ts'
import { type ListAnswer, tableFile } from './table-file.ts'

/** What parameters of one name mean wherever they stand. */
type AnyQuery = {
  readonly format?: (typeof FORMATS)[number]
  readonly bom?: boolean
  readonly cursor?: string
  readonly wait?: number
  readonly asOf?: string
  readonly asOfSequence?: number
}

/**
 * Is it understood, at which place of the log is it answered, does the client have that answer already; then it is read, and written in
 * the form that was asked for. Throws Refused where it cannot be answered, and PressBusy from the press.
 */
export async function answerQuestion(
  operation: Operation,
  request: Request,
  path: Readonly<Record<string, string>>,
  who: Who,
): Promise<Response> {
  const url = new URL(request.url)
  const query = understood(operation, url, path)
  await waited(operation, query, request, who)
  const head = await readHead(database())
  const question: Question = { epoch: head.epoch, path: url.pathname, query }
  const cursor = cursorAsked(question, query, head)
  const at = cursor?.sequence ?? (await placeAsked(query, head))
  const headers = placeHeaders({ epoch: head.epoch, sequence: at }, await operation.edition?.())
  if (isHeldBy(request, headers.etag)) return new Response(null, { status: 304, headers })
  const answer = (await operation.read({
    query,
    at,
    head,
    after: cursor?.after ?? null,
    next: (after) => printCursor(question, { sequence: at, after }),
  })) as ListAnswer
  const linked = { ...headers, ...(answer.next && { link: linkTo(answer.next, url) }) }
  const { format = 'json', bom = false } = query
  if (format !== 'json')
    return tableFile(operation, answer, { request, format, bom, at, head, headers: linked, address: who.address })
  return new Response(JSON.stringify(answer), {
    headers: { ...linked, 'content-type': 'application/json; charset=utf-8' },
  })
}

function understood({ parameters }: Operation, url: URL, path: Readonly<Record<string, string>>): AnyQuery {
  const decoded = Object.fromEntries(Object.entries(path).map(([name, text]) => [name, decode(text)]))
  const parsed = parseQuery(url, decoded, parameters)
  if ('invalid' in parsed) throw new Refused(refusal(parsed.invalid, parameters))
  const query: AnyQuery = parsed.query
  const { format = 'json', bom } = query
  if (bom && format !== 'csv') {
    const reason = `stands beside format=${format}: only CSV has one`
    throw new Refused(invalidRequest([{ parameter: 'bom', value: 'true', reason, nearest: 'false' }]))
  }
  return query
}

/** What stands in the path and is none of its kind does not exist. */
function refusal(invalid: readonly InvalidParameter[], parameters: Parameters): Response {
  const inPath = invalid.filter(({ parameter }) => parameters[parameter]?.isInPath)
  if (inPath.length === 0) return invalidRequest(invalid)
  return problem('not-found', inPath.map(({ reason }) => reason).join('; '), inPath)
}

async function waited(operation: Operation, query: AnyQuery, request: Request, who: Who): Promise<void> {
  if (!operation.before || !query.wait) return
  const guest = mayWait(who)
  if (!guest)
    throw new Refused(later('too-many', 'As many requests as may wait are waiting from this address or account.', 5))
  await operation.before(query, request).finally(() => guest.leave())
}

function cursorAsked(question: Question, { cursor }: AnyQuery, head: Head) {
  if (cursor === undefined) return null
  const parsed = parseCursor(question, cursor)
  if (!parsed || parsed.sequence > head.sequence) throw new Refused(staleCursor())
  return parsed
}

function linkTo(next: string, asked: URL): string {
  const url = new URL(asked.pathname + asked.search, publicOrigin(asked.origin))
  url.searchParams.set('cursor', next)
  return `<${url.href}>; rel="next"`
}

/** As it is where it is not encoded as addresses are: then it is no code either. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
