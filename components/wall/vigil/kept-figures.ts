import type { Snapshot } from '#trade/live/fold.ts'
import { readSnapshot } from '#trade/live/read-message.ts'
import { subscriptionQuery } from '#trade/live/snapshot-address.ts'
import type { Connection } from '../../live/connection.ts'
import { keptAtMs } from './out-of-the-cache.ts'

// Beside the pages that the worker keeps, but written by the page itself: what it shows, and when it was last confirmed.
const KEPT = 'tradewire-wall-figures'
const FIGURES = '/wall/figures-kept?'
const HEARD = '/wall/heard-kept'
/** Of so many subscriptions: a playlist's. */
const KEPT_AT_MOST = 12
/** How much an age may be wrong after a power cut: the disk of a wall is written no oftener. */
const HEARD_EVERY_MS = 60_000

/** When a server was heard last, by its clock, and what the machine's own said then: their difference dates a page without a network. */
interface Heard {
  readonly lastHeardMs: number
  readonly machineMs: number
}

/** Writes down what `connection` shows whenever it changes, and every minute that it was heard. Returns how to stop. */
export function keepFigures(connection: Connection): () => void {
  // On plain http there is none, and a wall reloaded without a network stays empty (docs/operating.md).
  if (!('caches' in globalThis)) return () => {}
  let kept: Snapshot | null = null
  let heardMs = 0
  return connection.onChange(() => {
    const { state, lastHeardMs } = connection
    if (state.at !== 'live') return
    if (state.snapshot !== kept) {
      kept = state.snapshot
      unlessFull(writeFigures(state.snapshot))
    }
    if (lastHeardMs - heardMs >= HEARD_EVERY_MS) {
      heardMs = lastHeardMs
      unlessFull(write(HEARD, { lastHeardMs, machineMs: Date.now() } satisfies Heard))
    }
  })
}

/** Gives a page that came out of the cache the figures kept after it, and its age. Returns how to stop. */
export function restoreFigures(connection: Connection): () => void {
  const pageKeptAtMs = keptAtMs()
  let isOver = false
  if (pageKeptAtMs !== null) {
    void readKept(connection.state.snapshot).then(({ figures, heard }) => {
      if (isOver) return
      const { takenAt } = connection.state.snapshot
      const { lastHeardMs, machineMs } = heard ?? { lastHeardMs: Date.parse(takenAt), machineMs: pageKeptAtMs }
      // The machine's clock may have been set since; before what it heard it cannot be.
      connection.restore(figures, lastHeardMs, Math.max(lastHeardMs, lastHeardMs + Date.now() - machineMs))
    })
  }
  return () => {
    isOver = true
  }
}

async function readKept(drawn: Snapshot): Promise<{ figures: Snapshot | null; heard: Heard | null }> {
  try {
    const cache = await caches.open(KEPT)
    const [figures, heard] = await Promise.all([
      cache.match(addressOf(drawn)).then(async (answer) => readSnapshot(await answer?.json())),
      cache.match(HEARD).then(async (answer) => (answer ? ((await answer.json()) as Heard) : null)),
    ])
    return { figures: figures && { ...figures, subscription: drawn.subscription }, heard }
  } catch {
    // Nothing to read: the page shows what it was drawn with, and says of when.
    return { figures: null, heard: null }
  }
}

async function writeFigures(snapshot: Snapshot): Promise<void> {
  await write(addressOf(snapshot), snapshot)
  const cache = await caches.open(KEPT)
  const known = (await cache.keys()).filter(({ url }) => url.includes(FIGURES))
  for (const old of known.slice(0, -KEPT_AT_MOST)) await cache.delete(old)
}

async function write(address: string, what: object): Promise<void> {
  const cache = await caches.open(KEPT)
  await cache.put(address, new Response(JSON.stringify(what), { headers: { 'Content-Type': 'application/json' } }))
}

function addressOf({ subscription }: Snapshot): string {
  return FIGURES + subscriptionQuery(subscription).toString()
}

/** A disk that is full keeps nothing: the wall goes on, and a reload without a network shows what was kept before. */
function unlessFull(writing: Promise<void>): void {
  writing.catch(() => undefined)
}
