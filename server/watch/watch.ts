import type { IncomingMessage, ServerResponse } from 'node:http'
import type { LogEntry } from '#trade/live/entry.ts'
import type { LiveServer } from '../live/serve-live.ts'
import type { Screens } from '../live/screens.ts'
import type { Transport, Witness } from '../live/witness.ts'
import type { Tail } from '../log/tail.ts'
import type { Log } from '../server-log.ts'
import type { WebhookSender } from '../webhooks/webhook-sender.ts'
import { mayReadMetrics } from './may-read-metrics.ts'
import { makeMetrics, type Metrics } from './metrics.ts'
import { readStanding, type Standing } from './read-standing.ts'
import { readTrace } from './read-trace.ts'
import { whyNotReady } from './ready.ts'
import { Receipts } from './receipts.ts'
import { Story } from './story.ts'

// Times of a thousand deliveries in a row differ by microseconds: the first is observed, and every so many.
const OBSERVED_EVERY = 64
// A database that hangs must not make a scrape hang.
const STANDING_WITHIN_MS = 2_000

interface Handed extends Record<Transport, number> {
  readonly publishedMs: number
}

const HANDED_KEPT = 100

type Watched = Pick<Tail, 'head' | 'entry' | 'onMoved' | 'readAtMs'>

/**
 * Watches one node and answers for it: `/healthz` (the process answers), `/readyz` (a balancer may send people here), `/metrics`
 * (Prometheus). Made before the live part, which tells it what happens; `follow` begins once that is there.
 */
export class Watch {
  readonly #metrics: Metrics
  readonly #story: Story
  readonly #receipts: Receipts
  readonly #deliveries: Record<Transport, number> = { socket: 0, http: 0 }
  /** Of the newest entries, by hash. */
  readonly #handed = new Map<string, Handed>()
  readonly #telling = new Set<Promise<void>>()
  #live: Pick<LiveServer, 'waiting' | 'databaseMs'> | null = null
  #isStopping = false
  #stopFollowing: () => void = () => {}

  constructor(
    private readonly tail: Watched,
    private readonly screens: Screens,
    private readonly clock: { readonly armed: number },
    webhooks: Pick<WebhookSender, 'counted'>,
    log: Log,
  ) {
    this.#story = new Story(log, readTrace)
    this.#receipts = new Receipts(screens, log)
    this.#metrics = makeMetrics({
      // While it stops nobody is asked: the database's client would be opened anew.
      standing: async () => (this.#isStopping ? null : standingWithin(STANDING_WITHIN_MS, tail.head?.sequence ?? 0)),
      head: () => tail.head?.sequence ?? null,
      readAgeSeconds: () => (tail.readAtMs === null ? null : (performance.now() - tail.readAtMs) / 1_000),
      screens: () => screens.connected(),
      painted: () => (tail.head ? screens.showing(tail.head.sequence).showing : 0),
      connections: () => this.#live?.waiting() ?? { socket: 0, http: 0 },
      deliveries: () => this.#deliveries,
      armed: () => this.clock.armed,
      webhooks: () => webhooks.counted,
    })
  }

  /** What the live part tells. */
  readonly witness: Witness = {
    delivered: (entry, by) => this.#delivered(entry, by),
    resync: (reason) => {
      this.#metrics.resyncs.inc({ reason })
      if (reason === 'too-slow') this.#metrics.slow.inc()
    },
    refused: (reason) => this.#metrics.refusals.inc({ reason }),
  }

  /** From here on pages and sockets are served. Told of each movement of the log after the live part has sent it. */
  follow(live: Pick<LiveServer, 'waiting' | 'databaseMs'>): void {
    this.#live = live
    let { sequence = 0, epoch = '' } = this.tail.head ?? {}
    this.#stopFollowing = this.tail.onMoved(() => {
      const { head } = this.tail
      if (!head) return
      if (head.epoch === epoch) for (let next = sequence + 1; next <= head.sequence; next++) this.#appended(next)
      ;({ sequence, epoch } = head)
    })
    this.screens.onPainted = ({ page, name, by }, { sequence: shown, afterMs, waitedMs = 0 }) => {
      this.#metrics.paint.observe(afterMs / 1_000)
      this.#receipts.painted(shown, waitedMs)
      this.#tell(this.#story.painted(shown, { page, screen: name, by, afterMs: Math.round(afterMs) }))
    }
  }

  /** The node is about to say goodbye: `/readyz` says so from now on, while the rest still answers. */
  sayGoodbye(): void {
    this.#isStopping = true
    this.#stopFollowing()
    this.screens.onPainted = () => {}
    // Who was here is counted before they are told goodbye.
    this.#tell(this.#receipts.stop())
  }

  /** Resolves when all that was begun is written: it asks the database, which must not be closed meanwhile. */
  async written(): Promise<void> {
    await Promise.allSettled(this.#telling)
  }

  /** Answers one of the three addresses; null for any other. */
  answer(request: IncomingMessage, response: ServerResponse): Promise<void> | null {
    const answer = this.#addresses[request.url?.split('?')[0] ?? '']
    return answer ? Promise.resolve(answer(request, response)) : null
  }

  readonly #addresses: Record<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>> = {
    '/healthz': (_, response) => say(response, 200, 'this process answers'),
    '/readyz': (_, response) => {
      const { readAtMs } = this.tail
      const isStarting = this.#live === null
      const why = whyNotReady({ isStarting, isStopping: this.#isStopping, readAtMs }, performance.now())
      say(response, why === null ? 200 : 503, why ?? 'follows the log')
    },
    '/metrics': async (request, response) => {
      if (!mayReadMetrics(request))
        return say(response, 403, 'from this machine alone, or with METRICS_TOKEN: see docs/operating.md')
      const { registry } = this.#metrics
      say(response, 200, await registry.metrics(), registry.contentType)
    },
  }

  #delivered(entry: LogEntry, by: Transport): void {
    const handed = this.#handed.get(entry.hash) ?? this.#firstHanded(entry)
    this.#deliveries[by] += 1
    if (handed[by]++ % OBSERVED_EVERY > 0) return
    this.#metrics.delivery.observe({ transport: by }, Math.max(0, this.#nowMs() - handed.publishedMs) / 1_000)
  }

  /** The live part has just sent it to every socket. */
  #appended(sequence: number): void {
    const entry = this.tail.entry(sequence)
    if (!entry) return
    this.#metrics.publications.inc({ kind: entry.kind })
    this.#receipts.heard(entry)
    const sockets = this.#handed.get(entry.hash)?.socket ?? 0
    const afterMs = Math.round(this.#nowMs() - Date.parse(entry.publishedAt))
    this.#tell(this.#story.delivered(entry, { sockets, polls: this.#live?.waiting().http ?? 0, afterMs }))
  }

  #firstHanded({ hash, publishedAt }: LogEntry): Handed {
    const handed = { publishedMs: Date.parse(publishedAt), socket: 0, http: 0 }
    this.#handed.set(hash, handed)
    for (const oldest of this.#handed.keys()) if (this.#handed.size > HANDED_KEPT) this.#handed.delete(oldest)
    return handed
  }

  #tell(telling: Promise<void>): void {
    this.#telling.add(telling)
    void telling.finally(() => this.#telling.delete(telling))
  }

  /** By the database's clock, where it is known. */
  #nowMs(): number {
    return this.#live?.databaseMs() ?? Date.now()
  }
}

async function standingWithin(withinMs: number, sequence: number): Promise<Standing | null> {
  let late: NodeJS.Timeout | undefined
  const given = new Promise<null>((resolve) => (late = setTimeout(() => resolve(null), withinMs)))
  try {
    return await Promise.race([readStanding(sequence), given])
  } catch {
    return null
  } finally {
    clearTimeout(late)
  }
}

function say(response: ServerResponse, status: number, text: string, type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' })
  response.end(text.endsWith('\n') ? text : `${text}\n`)
}
