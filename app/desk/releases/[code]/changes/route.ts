import type { NextRequest } from 'next/server'
import { whoIs } from '#server/accounts/who.ts'
import { draftNews } from '#server/desk/draft-news.ts'

// A stream outlives a session: whoever signs out, or is disabled, is told nothing more after this long.
const ASK_WHO_EVERY_MS = 10_000

/** What others type into a draft, as server-sent events, to whoever is signed in at the desk. Ends when the release is public. */
export async function GET(request: NextRequest, { params }: RouteContext<'/desk/releases/[code]/changes'>) {
  const reader = await whoIs(request.headers)
  if (!reader || reader.isOverdue) return new Response(null, { status: 401, headers: { 'Cache-Control': 'no-store' } })
  const { code } = await params
  const over = new AbortController()
  const watch = setInterval(() => void whoIs(request.headers).then((who) => who ?? end(), end), ASK_WHO_EVERY_MS)
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
