import { drawnMs } from '#trade/live/back-off.ts'
import type { Hello, Message, Painted } from '#trade/live/protocol.ts'
import {
  choose,
  type LostBecause,
  type TransportEffect,
  type TransportEvent,
  type TransportState,
} from '#trade/live/transport.ts'
import { openHttp } from './http-adapter.ts'
import type { Adapter, AdapterEvents, Link, LinkEvents } from './link.ts'
import { openSocket } from './socket-adapter.ts'

type Way = 'socket' | 'http'
type Open = (origin: string, events: AdapterEvents) => Adapter

/** A connection of one's own: the pure choice of trade/live/transport.ts, carried out. Knows neither React nor a window. */
export class OwnLink implements Link {
  #state: TransportState = { at: 'closed' }
  #events: LinkEvents | null = null
  #wait: ReturnType<typeof setTimeout> | undefined
  readonly #adapters: Record<Way, Adapter | null> = { socket: null, http: null }

  /** `origin`: empty for where the page came from. */
  constructor(
    private readonly origin = '',
    private readonly opening: Record<Way, Open> = { socket: openSocket, http: openHttp },
  ) {}

  /** How it hears, for whoever wants to see it. */
  get at(): TransportState['at'] {
    return this.#state.at
  }

  open(events: LinkEvents): () => void {
    this.#events = events
    this.#take({ on: 'open' })
    return () => {
      this.#take({ on: 'close' })
      clearTimeout(this.#wait)
      this.#events = null
    }
  }

  hello(hello: Hello): void {
    this.#inUse()?.hello(hello)
  }

  painted(report: Painted): void {
    this.#inUse()?.painted(report)
  }

  leave(page: string): void {
    this.#inUse()?.leave(page)
  }

  hangUp(comeBackWithinMs: number): void {
    this.#take({ on: 'hang-up', comeBackWithinMs })
  }

  woken(): void {
    this.#take({ on: 'woken' })
  }

  /** T7: the one that is heard. While a socket is tried beside the polls it is the polls. */
  #inUse(): Adapter | null {
    const { at } = this.#state
    return this.#adapters[at === 'opening-http' || at === 'on-http' || at === 'probing' ? 'http' : 'socket']
  }

  #take(event: TransportEvent): void {
    const { state, effects } = choose(this.#state, event)
    this.#state = state
    for (const effect of effects) this.#do(effect)
  }

  #do(effect: TransportEffect): void {
    switch (effect.do) {
      case 'open-socket':
        return this.#open('socket')
      case 'open-http':
        return this.#open('http')
      case 'close-socket':
        return this.#close('socket')
      case 'close-http':
        return this.#close('http')
      case 'wait':
        clearTimeout(this.#wait)
        this.#wait = setTimeout(
          () => this.#take({ on: 'waited' }),
          effect.byLot ? drawnMs(effect.ms, Math.random()) : effect.ms,
        )
        return
      case 'tell-connected':
        return this.#events?.connected()
      case 'tell-disconnected':
        return this.#events?.disconnected()
    }
  }

  #open(way: Way): void {
    this.#close(way)
    const isMine = () => this.#adapters[way] === adapter
    const adapter = this.opening[way](this.origin, {
      message: (message) => {
        if (isMine()) this.#heard(way, message)
      },
      lost: (why, comeBackWithinMs, because) => {
        if (isMine()) this.#lost(way, why, comeBackWithinMs, because)
      },
    })
    this.#adapters[way] = adapter
  }

  #close(way: Way): void {
    const adapter = this.#adapters[way]
    this.#adapters[way] = null
    adapter?.close()
  }

  #heard(way: Way, message: Message): void {
    this.#take({ on: `${way}-heard` })
    if (this.#inUse() === this.#adapters[way]) this.#events?.message(message)
  }

  #lost(way: Way, why: LostBecause, comeBackWithinMs: number, because?: string): void {
    this.#close(way)
    if (because) this.#events?.message({ on: 'welcome', welcome: { answer: 'refused', because, comeBackWithinMs } })
    this.#take({ on: `${way}-lost`, why, comeBackWithinMs })
  }
}
