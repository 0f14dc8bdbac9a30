import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  ANSWERS_HEADER,
  type Hello,
  LOG_PATH,
  PAINTED_PATH,
  POLL_WAIT_AT_MOST_MS,
  type PollAnswer,
  PROTOCOL_VERSION,
} from '#trade/live/protocol.ts'
import { readHello, readPainted, readVersion } from '#trade/live/read-message.ts'
import { news } from '../log/news.ts'
import type { LogTail } from '../log/tail.ts'
import type { AllowanceOfEach } from './allowance.ts'
import { backfill } from './backfill.ts'
import { callerAddress } from './caller.ts'
import type { Door, Refused } from './door.ts'
import { answerJson, readBody } from './http.ts'
import type { Pulse } from './pulse.ts'
import type { Screens } from './screens.ts'
import { welcomeOf } from './welcome.ts'
import { NOBODY, type Witness } from './witness.ts'

const HOW_TO_ASK = 'version, page, epoch, after, hash, fromYear and series say where you are and what you show'

export const TOO_OFTEN: Refused = { refused: 'your address asks too often', because: 'asks-too-often' }

/**
 * The log over plain HTTP, for a network that breaks WebSockets. `GET /live/log` is a greeting that waits: "entries after my
 * cursor, or after so long that there are none". The answer is what a socket would have been told, with a heartbeat. Any node can
 * answer any poll: nothing is kept of who asked but, for the desk, which pages show what.
 */
export class LogOverHttp {
  readonly #stopping = new AbortController()
  readonly #asked: AllowanceOfEach
  #waiting = 0

  constructor(
    private readonly tail: LogTail,
    private readonly pulse: Pulse,
    private readonly screens: Screens,
    private readonly door: Door,
    private readonly witness: Witness = NOBODY,
  ) {
    this.#asked = door.allowanceOfAsking()
  }

  /** How many polls wait for news. */
  get waiting(): number {
    return this.#waiting
  }

  /** Answers every poll that waits: come back, to any node. */
  stop(): void {
    this.#stopping.abort()
  }

  /** `GET` or `POST /live/log`. By POST the body is the greeting as a socket would send it, for one that names many series. */
  async poll(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const query = new URL(request.url ?? LOG_PATH, 'http://localhost').searchParams
    const unlike = query.get('unlike')
    if (unlike && /^\w{1,40}$/.test(unlike)) response.setHeader(ANSWERS_HEADER, unlike)
    const bytes = request.method === 'POST' ? await readBody(request) : greetingIn(query)
    const version = readVersion(bytes)
    if (version !== null && version !== PROTOCOL_VERSION) {
      this.witness.refused('another-version')
      return say(response, 200, { answer: 'reload', version: PROTOCOL_VERSION })
    }
    const hello = readHello(bytes)
    if (!hello) {
      this.witness.refused('unreadable')
      return say(response, 400, { answer: 'refused', because: HOW_TO_ASK, comeBackWithinMs: 60_000 })
    }
    const address = callerAddress(request)
    const guest = this.#asked.take(address, performance.now()).isAllowed ? this.door.enter(address) : TOO_OFTEN
    if ('refused' in guest) {
      this.witness.refused(guest.because)
      return say(response, 429, { answer: 'refused', because: guest.refused, comeBackWithinMs: 60_000 })
    }
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const answer = await this.#answer(hello, waitMs(query), gone.signal)
      if (answer) say(response, 200, answer)
    } finally {
      guest.leave()
    }
  }

  /** `POST /live/painted`. A report of what was never published, or after an absurd time, is none. */
  async painted(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const report = request.method === 'POST' ? readPainted(await readBody(request)) : null
    if (!this.#asked.take(callerAddress(request), performance.now()).isAllowed)
      return answerJson(response, 429, { title: 'too many reports' })
    if (!report || report.sequence > (this.tail.head?.sequence ?? 0))
      return answerJson(response, 400, { title: `POST ${PAINTED_PATH}: page, sequence (published), afterMs` })
    this.screens.painted(report.page, 'http', report)
    answerJson(response, 200, {})
  }

  /** Null when nobody waits for it any more. */
  async #answer(hello: Hello, waitMs: number, gone: AbortSignal): Promise<PollAnswer | null> {
    const { page, screen: name, cursor, subscription } = hello
    this.screens.join({ page, name, by: 'http', sequence: cursor.sequence })
    let found = await backfill(this.tail, cursor, subscription)
    if ('entries' in found && found.entries.length === 0 && waitMs > 0) {
      this.#waiting += 1
      await news(this.tail, cursor.sequence, waitMs, AbortSignal.any([gone, this.#stopping.signal]))
      this.#waiting -= 1
      if (gone.aborted) return null
      found = await backfill(this.tail, cursor, subscription)
      if ('entries' in found) for (const entry of found.entries) this.witness.delivered(entry, 'http')
    }
    if ('resync' in found) this.witness.resync(found.resync)
    if (this.#stopping.signal.aborted) return { answer: 'goodbye', comeBackWithinMs: this.pulse.comeBackWithinMs() }
    return welcomeOf(found, await this.pulse.now(), this.pulse)
  }
}

function greetingIn(query: URLSearchParams): unknown {
  return {
    version: Number(query.get('version') ?? 'none'),
    page: query.get('page'),
    cursor: { epoch: query.get('epoch'), sequence: Number(query.get('after') ?? 'none'), hash: query.get('hash') },
    subscription: {
      series: (query.get('series') ?? '').split(',').filter(Boolean),
      fromYear: Number(query.get('fromYear') ?? 'none'),
    },
    screen: query.get('screen'),
  }
}

function waitMs(query: URLSearchParams): number {
  const asked = Number(query.get('wait') ?? 0)
  return Number.isFinite(asked) ? Math.min(POLL_WAIT_AT_MOST_MS, Math.max(0, asked)) : 0
}

/** Never kept by anyone: an answer of the past would tell a screen that there is no news. */
function say(response: ServerResponse, status: number, answer: PollAnswer): void {
  if (status === 429) response.setHeader('Retry-After', '60')
  answerJson(response, status, answer)
}
