import { io, type Socket } from 'socket.io-client'
import { type ClientEvent, type ClientState, type Effect, step } from '#trade/live/client-state.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { PROTOCOL_VERSION, type ScreenToServer, type ServerToScreen } from '#trade/live/protocol.ts'

/** A screen without a browser: the real machine over a real Socket.IO client, and everything it ever showed. */
export class Screen {
  state: ClientState
  readonly shown: Snapshot[] = []
  readonly socket: Socket<ServerToScreen, ScreenToServer>

  constructor(
    private readonly url: string,
    snapshot: Snapshot,
    transports: ('websocket' | 'polling')[] = ['websocket'],
  ) {
    this.state = { at: 'offline', snapshot }
    this.shown.push(snapshot)
    this.socket = io(url, {
      path: '/live/socket',
      transports,
      forceNew: true,
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      randomizationFactor: 1,
    })
    this.socket.on('connect', () => this.#take({ on: 'connected' }))
    this.socket.on('disconnect', () => this.#take({ on: 'disconnected' }))
    this.socket.on('entry', (entry) => this.#take({ on: 'entry', entry }))
    this.socket.on('heartbeat', (heartbeat) => this.#take({ on: 'heartbeat', heartbeat }))
    this.socket.on('resync', (because) => this.#take({ on: 'resync', because }))
  }

  get snapshot(): Snapshot {
    return this.state.snapshot
  }

  /** As when a cable is pulled: the client finds out, and comes back by itself. */
  loseConnection(): void {
    this.socket.io.engine.close()
  }

  close(): void {
    this.socket.disconnect()
  }

  #take(event: ClientEvent): void {
    const before = this.state.snapshot
    const { state, effects } = step(this.state, event)
    this.state = state
    if (state.snapshot !== before) this.shown.push(state.snapshot)
    for (const effect of effects) this.#do(effect)
  }

  #do(effect: Effect): void {
    if (effect === 'say-hello') {
      const { cursor, subscription } = this.snapshot
      const hello = { version: PROTOCOL_VERSION, cursor, subscription, screen: null }
      this.socket.emit('hello', hello, (welcome) => this.#take({ on: 'welcome', welcome }))
    } else if (effect !== 'reload-page') void this.#fetchSnapshot()
  }

  async #fetchSnapshot(): Promise<void> {
    const body = JSON.stringify(this.snapshot.subscription)
    const response = await fetch(`${this.url}/live/snapshot`, { method: 'POST', body })
    if (response.ok) this.#take({ on: 'snapshot', snapshot: (await response.json()) as Snapshot })
    else this.#take({ on: 'snapshot-failed' })
  }
}
