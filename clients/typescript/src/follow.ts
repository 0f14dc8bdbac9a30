import type { Entry } from './entry.ts'
import { readEvents } from './read-events.ts'

/** `live`: the server was heard within the last fifteen seconds. `stale`: it was not, and what is shown may be over. */
export type State = 'connecting' | 'live' | 'stale'

export interface FollowOptions {
  /** Keys of series whose figures come with an entry; without them releases come without figures. */
  readonly series?: readonly string[]
  /** Figures of periods before this year do not come. Needed with `series`. */
  readonly fromYear?: number
  /** The last place that was heard of, as `onEntry` was given it: what was published since comes first. Without it, from now on. */
  readonly after?: string
  /** Ends it. */
  readonly signal?: AbortSignal
  /** Each entry once, in order, and its place: keep that, to go on from there another day. */
  readonly onEntry: (entry: Entry, place: string) => void
  readonly onState?: (state: State) => void
  /** Entries cannot lead on from `after`: whatever was kept is to be read anew. It goes on from `place`. */
  readonly onResync?: (place: string, because: string) => void
}

/** A heartbeat comes every five seconds: three that did not, and nobody is heard. */
const STALE_AFTER_MS = 15_000
const BACK_AFTER_MS = [1_000, 2_000, 5_000, 10_000, 30_000]

/**
 * Hears every publication of the installation at `origin` ('https://trade.example') as it is made, until `signal` ends it. Comes back
 * by itself from where it was when the connection is lost. Resolves when it has ended; rejects with TypeError when the server refuses
 * what is asked for, since asking again would not help.
 */
export async function follow(origin: string, options: FollowOptions): Promise<void> {
  const { signal = new AbortController().signal } = options
  let place = options.after ?? null
  let told: State | null = null
  const say = (state: State) => {
    if (state === told) return
    told = state
    options.onState?.(state)
  }
  for (let failures = 0; !signal.aborted; ) {
    say('connecting')
    const hearing = await hear(address(origin, options, place), signal, {
      onAlive: (at) => {
        // Where it began, when it began at the head: what is published while it is cut off follows on that.
        place = at ?? place
        failures = 0
        say('live')
      },
      onEntry: (entry, at) => {
        place = at
        options.onEntry(entry, at)
      },
      onResync: (at, because) => {
        place = at
        options.onResync?.(at, because)
      },
    })
    if (signal.aborted) return
    say('stale')
    const waitMs = hearing.retryMs ?? BACK_AFTER_MS[Math.min(failures, BACK_AFTER_MS.length - 1)] ?? 30_000
    failures += 1
    await pause(waitMs, signal)
  }
}

interface Heard {
  readonly onAlive: (place: string | null) => void
  readonly onEntry: (entry: Entry, place: string) => void
  readonly onResync: (place: string, because: string) => void
}

/** One connection, to its end. */
async function hear(
  url: URL,
  signal: AbortSignal,
  { onAlive, onEntry, onResync }: Heard,
): Promise<{ readonly retryMs: number | null }> {
  const silent = new AbortController()
  let timer = setTimeout(() => silent.abort(), STALE_AFTER_MS)
  let retryMs: number | null = null
  try {
    const answer = await fetch(url, {
      signal: AbortSignal.any([signal, silent.signal]),
      cache: 'no-store',
    })
    if (answer.status === 400) throw new TypeError(`the server refuses ${url.href}: ${await answer.text()}`)
    if (!answer.ok || answer.body === null) {
      const after = Number(answer.headers.get('retry-after') ?? Number.NaN)
      return { retryMs: Number.isFinite(after) ? after * 1_000 : null }
    }
    for await (const { event, id, data, retryMs: retry } of readEvents(answer.body)) {
      clearTimeout(timer)
      timer = setTimeout(() => silent.abort(), STALE_AFTER_MS)
      retryMs = retry ?? retryMs
      if (event === 'entry' && id !== null) onEntry(JSON.parse(data) as Entry, id)
      else if (event === 'resync' && id !== null) onResync(id, (JSON.parse(data) as { because: string }).because)
      else if (event === 'hello' || event === 'heartbeat') onAlive(id)
    }
    return { retryMs }
  } catch (error) {
    if (error instanceof TypeError && error.message.startsWith('the server refuses')) throw error
    // The network, or nobody was heard: it comes back.
    return { retryMs }
  } finally {
    clearTimeout(timer)
  }
}

/** The place stands in the address: a header of its own would have a browser ask for leave first. */
function address(origin: string, { series = [], fromYear }: FollowOptions, place: string | null): URL {
  const url = new URL('/live/events', origin)
  if (series.length > 0) url.searchParams.set('series', series.join(','))
  if (fromYear !== undefined) url.searchParams.set('fromYear', String(fromYear))
  if (place !== null) url.searchParams.set('after', place)
  return url
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end, { once: true })
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
  })
}
