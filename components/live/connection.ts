import { io, type Socket } from 'socket.io-client'
import { type ClientEvent, type ClientState, type Effect, step } from '#trade/live/client-state.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { PROTOCOL_VERSION, type ScreenToServer, type ServerToScreen } from '#trade/live/protocol.ts'
import { DatabaseClock } from './database-clock.ts'
import { fetchSnapshot } from './fetch-snapshot.ts'
import { afterPaint } from './painted.ts'

const RETRY_SNAPSHOT_MS = 2_000

/** A page's place in the log: the pure machine of trade/live/client-state.ts, driven by Socket.IO. */
export class Connection {
  #state: ClientState
  #socket: Socket<ServerToScreen, ScreenToServer> | null = null
  #lastHeardMs: number
  #retry: ReturnType<typeof setTimeout> | undefined
  readonly #listeners = new Set<() => void>()
  readonly clock: DatabaseClock

  constructor(
    snapshot: Snapshot,
    private readonly screen: string | null,
  ) {
    this.#state = { at: 'offline', snapshot }
    this.clock = new DatabaseClock(Date.parse(snapshot.takenAt), () => performance.now())
    this.#lastHeardMs = this.clock.now()
  }

  get state(): ClientState {
    return this.#state
  }

  /** When this page last heard from the server, by the database's clock. Its page is the first thing it heard. */
  get lastHeardMs(): number {
    return this.#lastHeardMs
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Connects, and keeps at it. Returns how to stop. */
  readonly open = (): (() => void) => {
    const socket: Socket<ServerToScreen, ScreenToServer> = io({
      path: '/live/socket',
      // A network that breaks WebSockets still passes HTTP.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelay: 500,
      reconnectionDelayMax: 5_000,
    })
    this.#socket = socket
    socket.on('connect', () => this.#take({ on: 'connected' }))
    socket.on('disconnect', () => this.#take({ on: 'disconnected' }))
    socket.on('entry', (entry) => {
      const arrivedMs = performance.now()
      const before = this.#state.snapshot
      this.#heard()
      this.#take({ on: 'entry', entry })
      if (this.#state.snapshot !== before) this.#reportPaint(entry.sequence, arrivedMs)
    })
    socket.on('heartbeat', (heartbeat) => {
      this.clock.heard(Date.parse(heartbeat.databaseTime))
      this.#heard()
      this.#take({ on: 'heartbeat', heartbeat })
    })
    socket.on('resync', (because) => this.#take({ on: 'resync', because }))
    return () => {
      clearTimeout(this.#retry)
      socket.disconnect()
      this.#socket = null
      this.#take({ on: 'disconnected' })
    }
  }

  #take(event: ClientEvent): void {
    const { state, effects } = step(this.#state, event)
    const changed = state !== this.#state
    this.#state = state
    if (changed) this.#tell()
    for (const effect of effects) this.#do(effect)
  }

  #do(effect: Effect): void {
    switch (effect) {
      case 'say-hello':
        return this.#sayHello()
      case 'fetch-snapshot':
        clearTimeout(this.#retry)
        return void this.#fetchSnapshot()
      case 'fetch-snapshot-later':
        clearTimeout(this.#retry)
        this.#retry = setTimeout(() => void this.#fetchSnapshot(), RETRY_SNAPSHOT_MS)
        return
      case 'reload-page':
        return location.reload()
    }
  }

  #sayHello(): void {
    const { cursor, subscription } = this.#state.snapshot
    const arrivedMs = performance.now()
    this.#socket?.emit('hello', { version: PROTOCOL_VERSION, cursor, subscription, screen: this.screen }, (welcome) => {
      if ('heartbeat' in welcome) {
        this.clock.heard(Date.parse(welcome.heartbeat.databaseTime))
        this.#heard()
      }
      this.#take({ on: 'welcome', welcome })
      if (welcome.answer === 'entries') this.#reportPaint(this.#state.snapshot.cursor.sequence, arrivedMs)
    })
  }

  async #fetchSnapshot(): Promise<void> {
    try {
      const snapshot = await fetchSnapshot(this.#state.snapshot.subscription)
      this.#heard()
      this.#take({ on: 'snapshot', snapshot })
    } catch {
      // Whatever failed, the page keeps what it shows, says that it is not live, and tries again.
      this.#take({ on: 'snapshot-failed' })
    }
  }

  #reportPaint(sequence: number, arrivedMs: number): void {
    afterPaint(() => this.#socket?.emit('painted', { sequence, afterMs: performance.now() - arrivedMs }))
  }

  #heard(): void {
    this.#lastHeardMs = this.clock.now()
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
