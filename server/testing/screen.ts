import { randomUUID } from 'node:crypto'
import { io, type Socket } from 'socket.io-client'
import { type ClientEvent, type ClientState, type Effect, opened, step } from '#trade/live/client-state.ts'
import type { Cursor } from '#trade/live/entry.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { PROTOCOL_VERSION, type ScreenToServer, type ServerToScreen } from '#trade/live/protocol.ts'
import { snapshotAddress } from '#trade/live/snapshot-address.ts'

/** A screen without a browser: the real machine over a real Socket.IO client, and everything it ever showed. */
export class Screen {
  state: ClientState
  readonly shown: Snapshot[] = []
  readonly #page = randomUUID()
  readonly socket: Socket<ServerToScreen, ScreenToServer>

  constructor(
    private readonly url: string,
    snapshot: Snapshot,
  ) {
    this.state = opened(snapshot)
    this.shown.push(snapshot)
    this.socket = io(url, {
      path: '/live/socket',
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 10,
      reconnectionDelayMax: 50,
      randomizationFactor: 1,
    })
    this.socket.on('connect', () => this.#take({ on: 'connected' }))
    this.socket.on('disconnect', () => this.#take({ on: 'disconnected' }))
    this.socket.on('entry', (entry) => this.#take({ on: 'entry', entry }))
    this.socket.on('heartbeat', (heartbeat) => this.#take({ on: 'heartbeat', heartbeat }))
    this.socket.on('resync', (resync) => this.#take({ on: 'resync', resync }))
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
    switch (effect.do) {
      case 'say-hello': {
        const { cursor, subscription } = this.snapshot
        const hello = { version: PROTOCOL_VERSION, page: this.#page, cursor, subscription, screen: null }
        this.socket.emit('hello', hello, (welcome) => this.#take({ on: 'welcome', welcome }))
        return
      }
      case 'fetch-snapshot':
        return void this.#fetchSnapshot(effect.place)
      case 'go-on-fetching':
        return void this.#fetchSnapshot(null)
      case 'hang-up':
        this.socket.io.engine.close()
        return
      case 'ask-version':
      case 'reload-page':
    }
  }

  async #fetchSnapshot(place: Cursor | null): Promise<void> {
    const { subscription } = this.snapshot
    const address = place && snapshotAddress(subscription, place)
    const response = await (address
      ? fetch(`${this.url}${address}`)
      : fetch(`${this.url}/live/snapshot`, { method: 'POST', body: JSON.stringify(subscription) }))
    if (response.ok) this.#take({ on: 'snapshot', snapshot: (await response.json()) as Snapshot })
    else this.#take({ on: 'snapshot-failed' })
  }
}
