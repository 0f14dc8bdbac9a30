import type { Subscription } from '#trade/live/fold.ts'
import { type Hello, type Message, type Painted, SERIES_AT_MOST } from '#trade/live/protocol.ts'

/** What a tab asks of the one that holds the connection. */
export type Asked =
  /** "Is there a connection?" */
  | { readonly ask: 'join' }
  /** "I am still here": a tab that was closed without a word says it no more. */
  | { readonly ask: 'stay' }
  | { readonly ask: 'hello'; readonly hello: Hello }
  | { readonly ask: 'painted'; readonly report: Painted }
  | { readonly ask: 'leave' }

/** What tabs are told. `tab`: whom it is for; null for all. */
export type Told =
  | { readonly tell: 'connected' | 'disconnected'; readonly tab: string | null }
  /** `covers`: the tabs whose series are asked for. One that is not among them must join anew. */
  | {
      readonly tell: 'message'
      readonly tab: string | null
      readonly message: Message
      readonly covers: readonly string[]
    }
  /** There is no room for this tab's series: it needs a connection of its own. */
  | { readonly tell: 'alone'; readonly tab: string }

/** The connection that a hub speaks over. */
export interface Trunk {
  hello(hello: Hello): void
  painted(report: Painted): void
  leave(page: string): void
}

/** Twice the longest that a browser makes a hidden tab's timers wait. One that was only frozen joins anew. */
const FORGOTTEN_AFTER_MS = 150_000

interface Tab {
  hello: Hello | null
  heardMs: number
}

/**
 * One connection for many tabs. It keeps no entries and knows no figures: each greeting goes to the server with the series of all
 * tabs, and what comes back is told to all. A tab that has something already lets it fall away, one that misses something asks:
 * the laws that hold over a network hold between tabs.
 */
export class Hub {
  readonly #tabs = new Map<string, Tab>()
  #isConnected = false
  /** Tabs that wait to greet. One greets at a time, so that an answer finds its question. */
  #waiting: string[] = []
  #greeting: { readonly tab: string; readonly covers: readonly string[] } | null = null
  #covers: readonly string[] = []

  constructor(
    private readonly trunk: Trunk,
    private readonly tell: (told: Told) => void,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  hear(tab: string, asked: Asked): void {
    switch (asked.ask) {
      case 'join':
        this.#tabs.set(tab, { hello: this.#tabs.get(tab)?.hello ?? null, heardMs: this.nowMs() })
        return this.tell({ tell: this.#isConnected ? 'connected' : 'disconnected', tab })
      case 'stay': {
        const known = this.#tabs.get(tab)
        if (!known) return this.hear(tab, { ask: 'join' })
        known.heardMs = this.nowMs()
        return
      }
      case 'hello':
        this.#tabs.set(tab, { hello: asked.hello, heardMs: this.nowMs() })
        if (!this.#waiting.includes(tab)) this.#waiting.push(tab)
        return this.#greetNext()
      case 'painted':
        return this.trunk.painted(asked.report)
      case 'leave':
        return this.#forget(tab)
    }
  }

  get isConnected(): boolean {
    return this.#isConnected
  }

  connected(): void {
    this.#isConnected = true
    this.#begin()
    this.tell({ tell: 'connected', tab: null })
  }

  disconnected(): void {
    this.#isConnected = false
    this.#begin()
    this.tell({ tell: 'disconnected', tab: null })
  }

  message(message: Message): void {
    const greeting = this.#greeting
    if (greeting && (message.on === 'welcome' || message.on === 'unreadable')) {
      this.#greeting = null
      this.#covers = greeting.covers
      this.#say(greeting.tab, message)
      if (message.on === 'welcome') this.#share(greeting.tab, message.welcome)
      return this.#greetNext()
    }
    this.#say(null, message)
  }

  /** The answer to one is news to the others: what it carries, and that whoever was sent away is owed nothing any more. */
  #share(asker: string, welcome: Extract<Message, { on: 'welcome' }>['welcome']): void {
    for (const tab of this.#others(asker)) {
      if (welcome.answer === 'entries') {
        for (const entry of welcome.entries) this.#say(tab, { on: 'entry', entry })
        this.#say(tab, { on: 'heartbeat', heartbeat: welcome.heartbeat })
      } else if (welcome.answer === 'reload') this.#say(tab, { on: 'welcome', welcome })
      // The server closed the outbox of this connection with its answer: the others greet anew, each from its own place.
      else if (welcome.answer === 'resync') this.tell({ tell: 'connected', tab })
    }
  }

  #greetNext(): void {
    if (this.#greeting || !this.#isConnected) return
    const tab = this.#waiting.shift()
    if (tab === undefined) return
    const hello = this.#tabs.get(tab)?.hello
    if (!hello) return this.#greetNext()
    this.#forgetSilent()
    const subscription = this.#union()
    if (subscription.series.length > SERIES_AT_MOST) {
      this.#forget(tab)
      this.tell({ tell: 'alone', tab })
      return this.#greetNext()
    }
    this.#greeting = { tab, covers: [...this.#tabs].flatMap(([name, known]) => (known.hello ? [name] : [])) }
    this.trunk.hello({ ...hello, subscription })
  }

  #union(): Subscription {
    const asked = [...this.#tabs.values()].flatMap(({ hello }) => (hello ? [hello.subscription] : []))
    return {
      series: [...new Set(asked.flatMap(({ series }) => series))],
      fromYear: Math.min(...asked.map(({ fromYear }) => fromYear)),
    }
  }

  #others(tab: string): string[] {
    return this.#covers.filter((other) => other !== tab && this.#tabs.has(other) && !this.#waiting.includes(other))
  }

  #say(tab: string | null, message: Message): void {
    this.tell({ tell: 'message', tab, message, covers: this.#covers })
  }

  /** A new connection knows nothing of what was asked over the old one. */
  #begin(): void {
    this.#waiting = []
    this.#greeting = null
    this.#covers = []
  }

  #forget(tab: string): void {
    const page = this.#tabs.get(tab)?.hello?.page
    this.#tabs.delete(tab)
    this.#waiting = this.#waiting.filter((waiting) => waiting !== tab)
    this.#covers = this.#covers.filter((covered) => covered !== tab)
    if (page !== undefined) this.trunk.leave(page)
  }

  #forgetSilent(): void {
    for (const [tab, { heardMs }] of this.#tabs) if (this.nowMs() - heardMs > FORGOTTEN_AFTER_MS) this.#forget(tab)
  }
}
