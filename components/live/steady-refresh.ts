import { backOffMs } from '#trade/live/back-off.ts'

// What Next's client sends when it has a page drawn anew, and how its server says in the midst of an answer that a part of the page
// could not be drawn. Held by e2e/steady-refresh.spec.ts: an edition of Next that does it otherwise fails there.
const DRAWING = 'rsc'
const READ_AHEAD = 'next-router-prefetch'
/** A row of an answer: what failed, by its number for the log. Next's own signals (not found, go elsewhere) have names. */
const FAILED_ROW = /^[\da-f]+:E\{"digest":"(?!NEXT_)/m

export interface Around {
  readonly fetch: typeof fetch
  /** Where the page is. */
  readonly here: () => URL
  readonly pause: (ms: number) => Promise<void>
}

/**
 * A `fetch` by which a page that stands is drawn anew only by a whole answer. Next replaces a page that it can't draw anew: with a
 * page loaded from the start, which is the browser's own words while no server answers, or with what failed; figures and whatever was
 * typed are gone, and nobody comes back by himself. Here the page keeps what it shows, and asks again, ever more slowly, until the
 * server draws it or the reader has gone elsewhere. Everything else is asked as it is.
 */
export function steadyFetch({ fetch: ask, here, pause }: Around): typeof fetch {
  return async (input, init) => {
    if (!drawsAnew(input, init, here())) return ask(input, init)
    for (let attempt = 1; ; attempt++) {
      const answer = await whole(ask, input, init)
      if (answer) return answer
      await pause(backOffMs(attempt, Math.random()))
      // Nobody waits for it any more: what is asked for elsewhere is another request.
      if (!drawsAnew(input, init, here())) return new Promise(() => {})
    }
  }
}

/** Whether it asks for the page again that stands at `here`. */
function drawsAnew(input: RequestInfo | URL, init: RequestInit | undefined, here: URL): boolean {
  if (init?.method !== undefined && init.method !== 'GET') return false
  const headers = new Headers(init?.headers)
  if (headers.get(DRAWING) !== '1' || headers.has(READ_AHEAD)) return false
  const asked = new URL(input instanceof Request ? input.url : input, here)
  asked.searchParams.delete('_rsc')
  return asked.origin === here.origin && asked.pathname === here.pathname && sameSearch(asked, here)
}

function sameSearch(asked: URL, here: URL): boolean {
  const there = new URLSearchParams(here.search)
  there.delete('_rsc')
  return asked.searchParams.toString() === there.toString()
}

/** Null for no answer, the server's fault, and an answer of which a part failed or never came. */
async function whole(
  ask: typeof fetch,
  input: RequestInfo | URL,
  init: RequestInit | undefined,
): Promise<Response | null> {
  try {
    const answer = await ask(input, init)
    if (answer.status >= 500) return null
    // Read from a copy: the answer itself still knows where it came from.
    return FAILED_ROW.test(await answer.clone().text()) ? null : answer
  } catch (error) {
    // Taken back by whoever asked.
    if (init?.signal?.aborted) throw error
    return null
  }
}
