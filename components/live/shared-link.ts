import { type Hello, type Painted, PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { type Asked, Hub, type Told } from './hub.ts'
import type { Link, LinkEvents } from './link.ts'
import { OwnLink } from './own-link.ts'
import { patience } from './patience.ts'

/** Tabs of one version, one browser and one site. */
const NAME = `tradewire-live-${PROTOCOL_VERSION}`
const LOOKS_EVERY_MS = 2_000
const STAYS_EVERY_MS = 30_000

/** What goes over the channel between tabs. They are all ours, and what the server said was read at its door. */
type Word =
  | { readonly from: string; readonly asked: Asked }
  | { readonly from: string; readonly question: 'are you there?' }
  | { readonly hub: string; readonly told: Told }
  | { readonly hub: string; readonly there: { readonly isHidden: boolean; readonly isConnected: boolean } }

/** Whether this browser can share: it can't on plain http, but at localhost. */
export function canShare(): boolean {
  return typeof BroadcastChannel !== 'undefined' && typeof navigator !== 'undefined' && 'locks' in navigator
}

/**
 * One connection for all tabs of a browser. Whoever holds the lock holds the connection and is the hub of the others; the lock
 * falls to the next when a tab is closed or dies, and a tab that is seen and hears nothing takes it (patience.ts).
 */
export class SharedLink implements Link {
  readonly #tab = crypto.randomUUID()
  #events: LinkEvents | null = null
  #channel: BroadcastChannel | null = null
  #leading: { readonly id: string; readonly hub: Hub; readonly link: OwnLink; end(): void } | null = null
  #alone: OwnLink | null = null
  #timers: ReturnType<typeof setInterval>[] = []
  #closing = new AbortController()
  /** Which hub it hears, and whether that one asks the server for this tab's series. */
  #hubId: string | null = null
  #isCovered = false
  #heardAtMs = 0
  #askedAtMs: number | null = null
  #there: { readonly isHidden: boolean; readonly isConnected: boolean } | null = null

  open(events: LinkEvents): () => void {
    this.#events = events
    this.#closing = new AbortController()
    this.#channel = new BroadcastChannel(NAME)
    this.#channel.onmessage = ({ data }: MessageEvent<Word>) => this.#receive(data)
    this.#heardNow()
    this.#queueForLock()
    this.#ask({ ask: 'join' })
    this.#timers = [
      setInterval(() => this.#look(), LOOKS_EVERY_MS),
      setInterval(() => this.#ask({ ask: 'stay' }), STAYS_EVERY_MS),
    ]
    return () => {
      this.#ask({ ask: 'leave' })
      for (const timer of this.#timers) clearInterval(timer)
      this.#endAlone()
      this.#closing.abort()
      this.#leading?.end()
      this.#channel?.close()
      this.#channel = null
      this.#hubId = null
      this.#events = null
    }
  }

  hello(hello: Hello): void {
    if (this.#alone) this.#alone.hello(hello)
    else this.#ask({ ask: 'hello', hello })
  }

  painted(report: Painted): void {
    if (this.#alone) this.#alone.painted(report)
    else this.#ask({ ask: 'painted', report })
  }

  /** Only this tab was sent away: the connection is the others' too. It leaves it to them. */
  hangUp(comeBackWithinMs: number): void {
    if (this.#alone) return this.#alone.hangUp(comeBackWithinMs)
    this.#goAlone(comeBackWithinMs)
  }

  woken(): void {
    this.#leading?.link.woken()
    this.#alone?.woken()
    this.#look()
  }

  #endAlone: () => void = () => {}

  #goAlone(withinMs: number): void {
    this.#ask({ ask: 'leave' })
    this.#isCovered = false
    this.#events?.disconnected()
    const link = new OwnLink()
    this.#alone = link
    let close: () => void = () => {}
    const timer = setTimeout(() => (close = this.#events ? link.open(this.#events) : close), withinMs * Math.random())
    this.#endAlone = () => {
      clearTimeout(timer)
      close()
      this.#alone = null
      this.#endAlone = () => {}
    }
  }

  #queueForLock(steal = false): void {
    const { signal } = this.#closing
    // A lock that is stolen can't be waited for with a signal as well: it is had at once.
    const how: LockOptions = steal ? { steal } : { signal }
    navigator.locks
      .request(NAME, how, () => (signal.aborted ? undefined : this.#lead(signal)))
      .catch(() => {
        // Closed; or the lock was taken from it, and the next in line is whoever asks again.
        if (signal.aborted) return
        this.#leading?.end()
        this.#queueForLock()
      })
  }

  /** Holds the connection until it is closed, or the lock is taken. */
  #lead(signal: AbortSignal): Promise<void> {
    this.#leading?.end()
    return new Promise((resolve) => {
      const id = crypto.randomUUID()
      const link = new OwnLink()
      const hub = new Hub(link, (told) => this.#tell(id, told))
      const end = () => {
        close()
        this.#leading = null
        resolve()
      }
      this.#leading = { id, hub, link, end }
      this.#say({ hub: id, there: { isHidden: document.hidden, isConnected: false } })
      this.#follow(id)
      const close = link.open({
        connected: () => hub.connected(),
        disconnected: () => hub.disconnected(),
        message: (message) => hub.message(message),
      })
      signal.addEventListener('abort', end, { once: true })
    })
  }

  /** Another hub than the one before: whatever was asked of that one is forgotten. */
  #follow(hubId: string): void {
    this.#hubId = hubId
    this.#isCovered = false
    this.#heardNow()
    if (this.#alone) return
    this.#events?.disconnected()
    this.#ask({ ask: 'join' })
  }

  #ask(asked: Asked): void {
    if (this.#alone) return
    if (this.#leading) this.#leading.hub.hear(this.#tab, asked)
    else this.#say({ from: this.#tab, asked })
  }

  #tell(id: string, told: Told): void {
    this.#say({ hub: id, told })
    if (this.#leading?.id === id) this.#told(told)
  }

  #say(word: Word): void {
    this.#channel?.postMessage(word)
  }

  #receive(word: Word): void {
    if ('asked' in word) return this.#leading?.hub.hear(word.from, word.asked)
    if ('question' in word) {
      if (this.#leading)
        this.#say({
          hub: this.#leading.id,
          there: { isHidden: document.hidden, isConnected: this.#leading.hub.isConnected },
        })
      return
    }
    // Two may believe for a moment that they lead, when one was frozen: the one that holds the lock hears of it.
    if (this.#leading) return
    if (word.hub !== this.#hubId) this.#follow(word.hub)
    if ('there' in word) this.#there = word.there
    else this.#told(word.told)
  }

  #told(told: Told): void {
    if (told.tell !== 'alone' && !(told.tell === 'message' && told.message.on === 'unreadable')) this.#heardNow()
    if (this.#alone || (told.tab !== null && told.tab !== this.#tab)) return
    switch (told.tell) {
      case 'connected':
        this.#isCovered = false
        return this.#events?.connected()
      case 'disconnected':
        this.#isCovered = false
        return this.#events?.disconnected()
      case 'alone':
        return this.#goAlone(0)
      case 'message': {
        const isCovered = told.covers.includes(this.#tab)
        const wasCovered = this.#isCovered
        this.#isCovered = isCovered
        if (isCovered) return this.#events?.message(told.message)
        if (!wasCovered) return
        // It was frozen for so long that it was forgotten: what is told lacks its figures.
        this.#events?.disconnected()
        this.#ask({ ask: 'join' })
      }
    }
  }

  #heardNow(): void {
    this.#heardAtMs = performance.now()
    this.#askedAtMs = null
    this.#there = null
  }

  #look(): void {
    if (this.#leading || this.#alone || !this.#channel || document.hidden) return
    const nowMs = performance.now()
    const next = patience({
      silentMs: nowMs - this.#heardAtMs,
      askedMs: this.#askedAtMs === null ? null : nowMs - this.#askedAtMs,
      there: this.#there,
    })
    if (next === 'ask') {
      this.#askedAtMs = nowMs
      this.#say({ from: this.#tab, question: 'are you there?' })
    }
    if (next === 'take-over') {
      this.#heardNow()
      this.#queueForLock(true)
    }
  }
}
