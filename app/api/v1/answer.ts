import { database } from '#server/database/client.ts'
import { type Head, readHead } from '#server/log/head.ts'
import { serverLog } from '#server/server-log.ts'
import { problem } from './problem.ts'

/** What an answer was read at: its epoch and sequence make its ETag, since nothing but a publication changes figures. */
export type ReadAt = Pick<Head, 'epoch' | 'sequence'>

/**
 * Answers `request` with the JSON `read` gives at the head of the log. A client that holds this sequence gets 304 without a read.
 * `no-cache` means: keep it, but ask each time. `also` tells the state of whatever else the answer is made of.
 */
export async function answer(
  request: Request,
  read: (head: Head) => Promise<object | Response>,
  also?: () => Promise<string>,
): Promise<Response> {
  try {
    const head = await readHead(database())
    const etag = etagOf(head, await also?.())
    if (isHeldBy(request, etag))
      return new Response(null, { status: 304, headers: { etag, 'cache-control': 'no-cache' } })
    const body = await read(head)
    if (body instanceof Response) return body
    return new Response(JSON.stringify(body), {
      headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache', etag },
    })
  } catch (error) {
    serverLog().error({ err: error, url: request.url }, 'an API answer could not be read')
    return problem('failed', 'The figures could not be read. They are safe; ask again in a moment.')
  }
}

/** Weak, because the same figures may be encoded in another order of keys; the epoch keeps a sequence from ever meaning something else. */
export function etagOf({ epoch, sequence }: ReadAt, also = ''): string {
  return `W/"${epoch.slice(0, 8)}.${sequence}${also && `.${also}`}"`
}

/** Whether the client has the answer that `etag` names. */
export function isHeldBy(request: Request, etag: string): boolean {
  const asked = request.headers.get('if-none-match')
  return (
    asked !== null &&
    (asked.trim() === '*' ||
      asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, '')))
  )
}
