import type { Socket } from 'socket.io'
import type { LogEntry } from '#trade/live/entry.ts'
import type { Subscription } from '#trade/live/fold.ts'
import {
  PROTOCOL_VERSION,
  type ResyncReason,
  type ScreenToServer,
  type ServerToScreen,
  type Welcome,
} from '#trade/live/protocol.ts'
import { readHello, readLeave, readPainted, readVersion } from '#trade/live/read-message.ts'
import type { LogTail } from '../log/tail.ts'
import { Allowance } from './allowance.ts'
import { HELLOS_A_SECOND, HELLOS_AT_ONCE, PAGES_AT_MOST, PAINTS_A_SECOND, PAINTS_AT_ONCE } from './limits.ts'
import { Line } from './line.ts'
import { Outbox, type Wire } from './outbox.ts'
import { paintedIn } from './painted-text.ts'
import type { Parcels } from './parcels.ts'
import type { Pulse } from './pulse.ts'
import type { Screens } from './screens.ts'
import { sameSubscription } from './subscriptions.ts'
import { placeOf, spreadMs, welcomeOf } from './welcome.ts'
import type { Witness } from './witness.ts'

export type ScreenSocket = Socket<ScreenToServer, ServerToScreen>

/** One connection: what it asks, what it is owed, and which pages hear by it. */
export class Session {
  /** What all are told alike goes by it, and paint reports come by it. */
  readonly line: Line
  #outbox: Outbox | null = null
  /** Greetings are answered one after another: the last one's subscription is what holds. */
  #greeting: Promise<void> = Promise.resolve()
  readonly #pages = new Set<string>()
  readonly #hellos = new Allowance(HELLOS_AT_ONCE, HELLOS_A_SECOND, performance.now())
  readonly #paints = new Allowance(PAINTS_AT_ONCE, PAINTS_A_SECOND, performance.now())

  constructor(
    private readonly socket: ScreenSocket,
    private readonly tail: LogTail,
    private readonly pulse: Pulse,
    private readonly screens: Screens,
    private readonly parcels: Parcels,
    private readonly witness: Witness,
  ) {
    this.line = new Line(socket, (text) => {
      const painted = paintedIn(text)
      if (painted) this.painted(painted.report)
      return painted !== null
    })
  }

  /** Answers a greeting, and goes live with the answer. Rejects when the log can't be read. */
  hello(bytes: unknown, answer: (welcome: Welcome) => void): Promise<void> {
    if (!this.#hellos.take(performance.now())) {
      this.witness.refused('asks-too-often')
      answer({ answer: 'refused', because: 'this connection greets too often', comeBackWithinMs: 10_000 })
      return Promise.resolve()
    }
    const greeting = this.#greeting.then(() => this.#greet(bytes, answer))
    this.#greeting = greeting.catch(() => {})
    return greeting
  }

  /** A report of what was never published, or after an absurd time, is none. */
  painted(bytes: unknown): void {
    if (!this.#paints.take(performance.now())) return
    const report = readPainted(bytes)
    if (!report || !this.#pages.has(report.page) || report.sequence > (this.tail.head?.sequence ?? 0)) return
    this.screens.painted(report.page, this.socket.id, report)
  }

  leave(bytes: unknown): void {
    const leaving = readLeave(bytes)
    if (leaving && this.#pages.delete(leaving.page)) this.screens.leave(leaving.page, this.socket.id)
  }

  drain(): void {
    this.#outbox?.drain()
  }

  close(): void {
    this.#outbox?.close()
    for (const page of this.#pages) this.screens.leave(page, this.socket.id)
    this.#pages.clear()
  }

  async #greet(bytes: unknown, answer: (welcome: Welcome) => void): Promise<void> {
    // The version first: a greeting of another one may well have another shape.
    const version = readVersion(bytes)
    if (version !== null && version !== PROTOCOL_VERSION) {
      this.witness.refused('another-version')
      return answer({ answer: 'reload', version: PROTOCOL_VERSION })
    }
    const hello = readHello(bytes)
    if (!hello) {
      this.witness.refused('unreadable')
      return answer({
        answer: 'refused',
        because: 'the greeting is not one of this protocol',
        comeBackWithinMs: 60_000,
      })
    }
    this.#outbox?.close()
    const outbox = new Outbox(this.tail, this.#wire(), sameSubscription(hello.subscription))
    this.#outbox = outbox
    const found = await outbox.backfill(hello.cursor)
    const heartbeat = await this.pulse.now()
    if (!this.socket.connected) return outbox.close()
    if (this.#pages.size < PAGES_AT_MOST || this.#pages.has(hello.page)) {
      this.#pages.add(hello.page)
      this.screens.join({
        page: hello.page,
        name: hello.screen,
        by: this.socket.id,
        sequence: hello.cursor.sequence,
      })
    }
    if ('resync' in found) this.witness.resync(found.resync)
    answer(welcomeOf(found, heartbeat, this.pulse))
    outbox.goLive()
  }

  #wire(): Wire {
    return {
      sendEntry: (entry: LogEntry, subscription: Subscription) => {
        // What `socket.emit('entry', …)` comes to, without encoding and framing it anew for each.
        this.line.send(this.parcels.pack(entry, subscription))
        this.witness.delivered(entry, 'socket')
      },
      sendResync: (because: ResyncReason) => {
        this.witness.resync(because)
        const { head } = this.tail
        if (head)
          this.socket.emit('resync', {
            because,
            head: placeOf(head),
            spreadMs: spreadMs(because, this.pulse.comeBackWithinMs()),
          })
      },
      unreadBytes: () => this.line.unreadBytes(),
    }
  }
}
