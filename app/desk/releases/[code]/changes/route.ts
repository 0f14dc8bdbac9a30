import type { NextRequest } from 'next/server'
import { NotAllowed, NotSignedIn, requireActor, SecondFactorDue } from '#server/accounts/require-actor.ts'
import type { DeskUser } from '#server/accounts/who.ts'
import { draftNews } from '#server/desk/draft-news.ts'

// A stream outlives a session: whoever signs out, or is disabled, is told nothing more after this long.
const ASK_WHO_EVERY_MS = 10_000

/** What others type into a draft, as server-sent events, to whoever is signed in at the desk. Ends when the release is public. */
export async function GET(request: NextRequest, { params }: RouteContext<'/desk/releases/[code]/changes'>) {
  const reader = await deskReader(request.headers)
  if (typeof reader === 'number')
    return new Response(null, { status: reader, headers: { 'Cache-Control': 'no-store' } })
  const { code } = await params
  const over = new AbortController()
  const watch = setInterval(() => void requireActor(request.headers, 'desk').catch(end), ASK_WHO_EVERY_MS)
  const end = () => {
    clearInterval(watch)
    over.abort()
  }
  request.signal.addEventListener('abort', end)
  const news = draftNews(decodeURIComponent(code), reader, over.signal)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await news.next()
      if (!done) controller.enqueue(encoder.encode(`data: ${JSON.stringify(value)}\n\n`))
      else {
        end()
        controller.close()
      }
    },
    cancel: end,
  })
  // no-transform: a compressor would hold an event back until more of them came.
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform' },
  })
}

/** Who of the desk asks; else the status that says why not. */
async function deskReader(headers: Headers): Promise<DeskUser | 401 | 403> {
  try {
    return await requireActor(headers, 'desk')
  } catch (error) {
    if (error instanceof NotSignedIn || error instanceof SecondFactorDue) return 401
    if (error instanceof NotAllowed) return 403
    throw error
  }
}
