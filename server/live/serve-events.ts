import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Cursor, LogEntry } from '#trade/live/entry.ts'
import { HEARTBEAT_MS, EVENTS_PATH, type ResyncReason } from '#trade/live/protocol.ts'
import type { Subscription } from '#trade/live/fold.ts'
import { readSubscription } from '#trade/live/read-message.ts'
import type { LogTail } from '../log/tail.ts'
import type { AllowanceOfEach } from './allowance.ts'
import { cut } from './backfill.ts'
import { callerAddress } from './caller.ts'
import type { Door } from './door.ts'
import { answerJson } from './http.ts'
import { Outbox } from './outbox.ts'
import type { Pulse } from './pulse.ts'
import { TOO_OFTEN } from './serve-log.ts'
import { placeOf, spreadMs } from './welcome.ts'
import { NOBODY, type Witness } from './witness.ts'

const HOW_TO_ASK =
  'series (comma-separated, may be left out) and fromYear (a year) say which figures, after or Last-Event-ID (EPOCH:SEQUENCE:HASH) from where'

/**
 * The log as server-sent events, for programs that are not ours: `GET /live/events`. What is sent and when is decided by the same
 * outbox as for a screen. Without a place it begins at the head. An entry's `id` is its place, so that a client that is cut off comes
 * back with it by itself. Any page may read it: figures are public.
 */
export class EventsOverHttp {
  readonly #streams = new Set<Stream>()
  readonly #asked: AllowanceOfEach
  readonly #stopMoving: () => void
  readonly #beat: ReturnType<typeof setInterval>

  constructor(
    private readonly tail: LogTail,
    private readonly pulse: Pulse,
    private readonly door: Door,
    private readonly witness: Witness = NOBODY,
  ) {
    this.#asked = door.allowanceOfAsking()
    this.#stopMoving = tail.onMoved(() => {
      for (const { outbox } of this.#streams) outbox.drain()
    })
    this.#beat = setInterval(() => this.#sayWeLive(), HEARTBEAT_MS)
  }

  /** How many programs hear. */
  get open(): number {
    return this.#streams.size
  }

  /** Says goodbye to every program, with when to come back, and takes no more. */
  stop(): void {
    clearInterval(this.#beat)
    this.#stopMoving()
    for (const { response } of this.#streams) {
      response.write(`retry: ${this.pulse.comeBackWithinMs()}\n`)
      write(response, 'goodbye', null, { comeBackWithinMs: this.pulse.comeBackWithinMs() })
      response.end()
    }
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('Access-Control-Allow-Origin', '*')
    const query = new URL(request.url ?? EVENTS_PATH, 'http://localhost').searchParams
    const asked = askedIn(query, request.headers['last-event-id'])
    if (request.method !== 'GET' || !asked) {
      this.witness.refused('unreadable')
      return answerJson(response, 400, { title: HOW_TO_ASK })
    }
    const address = callerAddress(request)
    const guest = this.#asked.take(address, performance.now()).isAllowed ? this.door.enter(address) : TOO_OFTEN
    if ('refused' in guest) {
      this.witness.refused(guest.because)
      response.setHeader('Retry-After', '60')
      return answerJson(response, 429, { title: guest.refused })
    }
    response.once('close', () => guest.leave())
    const heartbeat = await this.pulse.now()
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // nginx would hold back what it reads.
      'X-Accel-Buffering': 'no',
    })
    const outbox = this.#outboxFor(response, asked.subscription)
    const from = asked.from ?? heartbeat.head
    const found = await outbox.backfill(from)
    if (response.destroyed) return outbox.close()
    write(response, 'hello', asked.from === null ? from : null, heartbeat)
    if ('resync' in found) return this.#sendAway(response, found.resync)
    const stream = { response, outbox }
    this.#streams.add(stream)
    response.once('close', () => {
      outbox.close()
      this.#streams.delete(stream)
    })
    for (const entry of found.entries) this.#send(response, entry)
    outbox.goLive()
  }

  #outboxFor(response: ServerResponse, subscription: Subscription): Outbox {
    const wire = {
      sendEntry: (entry: LogEntry) => this.#send(response, cut(entry, subscription)),
      sendResync: (because: ResyncReason) => this.#sendAway(response, because),
      unreadBytes: () => response.writableLength,
    }
    return new Outbox(this.tail, wire, subscription)
  }

  #send(response: ServerResponse, entry: LogEntry): void {
    write(response, 'entry', placeOf(entry), entry)
    this.witness.delivered(entry, 'http')
  }

  /**
   * Entries cannot lead from where it is to the head: it takes what it shows anew, and the id that it comes back with is the head's,
   * or it would be sent away for ever.
   */
  #sendAway(response: ServerResponse, because: ResyncReason): void {
    this.witness.resync(because)
    const { head } = this.tail
    const wait = spreadMs(because, this.pulse.comeBackWithinMs())
    response.write(`retry: ${Math.max(1_000, wait)}\n`)
    if (head) write(response, 'resync', placeOf(head), { because, head: placeOf(head), spreadMs: wait })
    response.end()
  }

  #sayWeLive(): void {
    if (this.#streams.size === 0) return
    this.pulse
      .now()
      .then((heartbeat) => {
        for (const { response } of this.#streams) write(response, 'heartbeat', null, heartbeat)
      })
      // No heartbeat is the honest signal: the database does not answer.
      .catch(() => undefined)
  }
}

interface Asked {
  readonly subscription: Subscription
  /** Null: from the head on. */
  readonly from: Cursor | null
}

const KNOWN = ['series', 'fromYear', 'after']

/** Null where the address says something that is not known, or a place that is none. */
function askedIn(query: URLSearchParams, lastEventId: string | string[] | undefined): Asked | null {
  if ([...query.keys()].some((name) => !KNOWN.includes(name))) return null
  const subscription = readSubscription({
    series: (query.get('series') ?? '').split(',').filter(Boolean),
    // Without a series there is no figure whose year could be asked.
    fromYear: Number(query.get('fromYear') ?? (query.has('series') ? 'none' : 9999)),
  })
  // A browser that comes back by itself says the last place it heard of, which is later than its address.
  const place = lastEventId ?? query.get('after')
  if (!subscription || Array.isArray(place)) return null
  if (place === null) return { subscription, from: null }
  const [, epoch, sequence, hash] = /^([\w-]{1,64}):(\d{1,9}):([0-9a-f]{64})$/.exec(place) ?? []
  return epoch && hash ? { subscription, from: { epoch, sequence: Number(sequence), hash } } : null
}

interface Stream {
  readonly response: ServerResponse
  readonly outbox: Outbox
}

function write(response: ServerResponse, event: string, id: Cursor | null, data: object): void {
  const named = id === null ? '' : `id: ${id.epoch}:${id.sequence}:${id.hash}\n`
  // JSON has no line break outside its texts, and within them writes it as two signs.
  response.write(`event: ${event}\n${named}data: ${JSON.stringify(data)}\n\n`)
}
