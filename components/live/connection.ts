import { backOffMs, drawnMs } from '#trade/live/back-off.ts'
import {
  type ClientEvent,
  type ClientState,
  confirms,
  type Effect,
  heartbeatIn,
  opened,
  step,
} from '#trade/live/client-state.ts'
import type { Cursor } from '#trade/live/entry.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { type Message, PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { reportAfterMs, reportWithinMs } from '#trade/live/report-wait.ts'
import { askVersion, reload } from './browser.ts'
import { DatabaseClock } from './database-clock.ts'
import type { Link } from './link.ts'
import { afterPaint } from './painted.ts'

/** What a page needs of its browser, so that all else can be tried without one. */
export interface Surroundings {
  /** Empty: where the page came from. */
  readonly origin: string
  /** Calls back once the browser has shown what was just rendered. */
  readonly afterPaint: (report: () => void) => void
  /** The version that a reload would load. Rejects when nobody tells. */
  readonly askVersion: () => Promise<number>
  /** Reloads into `version`; or says how long the page must wait before it may. */
  readonly reload: (version: number) => { readonly waitMs: number } | null
}

const BROWSER: Surroundings = { origin: '', afterPaint, askVersion, reload }

/** What a page has heard of that its server has yet to draw. */
interface Undrawn {
  readonly cursor: Cursor
  /** By the database's clock. */
  readonly heardMs: number
  /** By `performance.now()`. */
  readonly arrivedMs: number
}

/** A page's place in the log: the pure machine of trade/live/client-state.ts, driven over a link. */
export class Connection {
  #state: ClientState
  #lastHeardMs: number
  /** The same, were everything drawn that was heard of. */
  #heardMs: number
  /** In the log's order; stays empty where the page folds what it shows. */
  #undrawn: readonly Undrawn[] = []
  /** Where its server drew the page; null where the page folds what it shows. */
  #drawnAt: Cursor | null = null
  #refusedBecause: string | null = null
  #fetching: AbortController | null = null
  #asking: ReturnType<typeof setTimeout> | undefined
  #reportWithinMs = 0
  readonly #reports = new Set<ReturnType<typeof setTimeout>>()
  readonly #page = crypto.randomUUID?.() ?? Math.random().toString(36).slice(2).padEnd(12, '0')
  readonly #listeners = new Set<() => void>()
  readonly clock: DatabaseClock

  constructor(
    snapshot: Snapshot,
    private readonly screen: string | null,
    private readonly link: Link,
    private readonly around: Surroundings = BROWSER,
  ) {
    this.#state = opened(snapshot)
    this.clock = new DatabaseClock(
      Date.parse(snapshot.takenAt),
      () => performance.now(),
      () => Date.now(),
    )
    this.#heardMs = this.#lastHeardMs = this.clock.now()
  }

  get state(): ClientState {
    return this.#state
  }

  /** The server's words, where it keeps this page out. */
  get refusedBecause(): string | null {
    return this.#refusedBecause
  }

  /**
   * When it was that what this page shows was what the log says, as far as it has heard, by the database's clock. Its page is the
   * first thing it heard. Heartbeats while it waits for a snapshot do not count: a page that disagrees with its server is not live. Nor
   * do those while its server has yet to draw what was published: until then it was right to the moment it heard of that.
   */
  get lastHeardMs(): number {
    return this.#lastHeardMs
  }

  /** Whether it heard of something that its server has yet to draw. */
  get isBehind(): boolean {
    return this.#undrawn.length > 0
  }

  readonly onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Connects, and keeps at it. Returns how to stop. */
  readonly open = (): (() => void) => {
    const close = this.link.open({
      connected: () => this.#take({ on: 'connected' }),
      disconnected: () => this.#take({ on: 'disconnected' }),
      message: (message) => this.#hear(message),
    })
    return () => {
      close()
      clearTimeout(this.#asking)
      for (const report of this.#reports) clearTimeout(report)
      this.#reports.clear()
      this.#fetching?.abort()
      this.#fetching = null
      this.#take({ on: 'disconnected' })
    }
  }

  /**
   * For a page that came out of a cache: shows `kept`, which is of later than the page, and has heard nothing since `lastHeardMs`.
   * `nowMs`: the database's time as near as anyone here can tell. Does nothing once the server has been heard.
   */
  readonly restore = (kept: Snapshot | null, lastHeardMs: number, nowMs: number): void => {
    if (this.clock.hasHeard || this.#state.at !== 'offline') return
    if (kept) this.#state = opened(kept)
    this.clock.guess(nowMs)
    this.#heardMs = this.#lastHeardMs = lastHeardMs
    for (const listener of this.#listeners) listener()
  }

  /** The server has drawn this page at `place`, and the page stands. For a page that it draws: called at the first, and each time anew. */
  readonly drawn = (place: Cursor): void => {
    const before = this.#undrawn
    this.#drawnAt = place
    // Whoever draws reads the newest log: what was heard of an earlier one is not waited for.
    this.#undrawn = before.filter(({ cursor }) => cursor.epoch === place.epoch && cursor.sequence > place.sequence)
    this.#lastHeardMs = Math.max(this.#lastHeardMs, this.#undrawn[0]?.heardMs ?? this.#heardMs)
    const newest = before[before.length - this.#undrawn.length - 1]
    if (newest) this.#reportPaint(newest.cursor, newest.arrivedMs)
    for (const listener of this.#listeners) listener()
  }

  /** The network is back, or the page is seen again. */
  readonly woken = (): void => this.link.woken()

  #hear(message: Message): void {
    const arrivedMs = performance.now()
    const before = this.#state.snapshot
    const heartbeat = heartbeatIn(message)
    if (heartbeat) {
      this.clock.heard(Date.parse(heartbeat.databaseTime))
      this.#reportWithinMs = reportWithinMs(heartbeat.comeBackWithinMs)
    }
    if (message.on === 'welcome')
      this.#refusedBecause = message.welcome.answer === 'refused' ? message.welcome.because : null
    this.#take(message)
    const isAnswer = message.on === 'welcome' && message.welcome.answer === 'entries'
    if (this.#undrawn.length === 0 && (this.#state.snapshot !== before || isAnswer))
      this.#reportPaint(this.#state.snapshot.cursor, arrivedMs)
  }

  #take(event: ClientEvent): void {
    const { state, effects } = step(this.#state, event)
    const isConfirmed = confirms(state, event)
    const isChanged = state !== this.#state
    if (state.snapshot !== this.#state.snapshot) this.#heardOf(state.snapshot.cursor)
    this.#state = state
    if (isConfirmed) {
      this.#heardMs = saidMs(event, this.#heardMs)
      if (this.#undrawn.length === 0) this.#lastHeardMs = this.#heardMs
    }
    if (isConfirmed || isChanged) for (const listener of this.#listeners) listener()
    for (const effect of effects) this.#do(effect)
  }

  #heardOf(cursor: Cursor): void {
    const drawnAt = this.#drawnAt
    if (drawnAt === null || (cursor.epoch === drawnAt.epoch && cursor.sequence <= drawnAt.sequence)) return
    this.#undrawn = [...this.#undrawn, { cursor, heardMs: this.clock.now(), arrivedMs: performance.now() }]
  }

  #do(effect: Effect): void {
    switch (effect.do) {
      case 'say-hello': {
        const { cursor, subscription } = this.#state.snapshot
        return this.link.hello({
          version: PROTOCOL_VERSION,
          page: this.#page,
          cursor,
          subscription,
          screen: this.screen,
        })
      }
      case 'fetch-snapshot':
        return this.#fetchAfter(
          backOffMs(effect.attempt, Math.random()) + drawnMs(effect.spreadMs, Math.random()),
          effect.place,
        )
      case 'go-on-fetching':
        if (!this.#fetching) this.#fetchAfter(backOffMs(effect.attempt - 1, Math.random()), null)
        return
      case 'hang-up':
        return this.link.hangUp(effect.comeBackWithinMs)
      case 'ask-version':
        return this.#askVersionAfter(backOffMs(effect.attempt, Math.random()))
      case 'reload-page': {
        const wait = this.around.reload(effect.version)
        if (wait) this.#askVersionAfter(wait.waitMs * (1 + Math.random() / 2))
      }
    }
  }

  /** In the place of whatever was asked for before. */
  #fetchAfter(delayMs: number, place: Cursor | null): void {
    this.#fetching?.abort()
    const mine = new AbortController()
    this.#fetching = mine
    const timer = setTimeout(() => void this.#fetch(mine, place), delayMs)
    mine.signal.addEventListener('abort', () => clearTimeout(timer))
  }

  async #fetch(mine: AbortController, place: Cursor | null): Promise<void> {
    // Whatever fails, the page keeps what it shows, says that it is not live, and tries again.
    const snapshot = await import('./live-script.ts')
      .then(({ fetchSnapshot }) =>
        fetchSnapshot(this.around.origin, this.#state.snapshot.subscription, place, mine.signal),
      )
      .catch(() => null)
    if (this.#fetching !== mine) return
    this.#fetching = null
    this.#take(snapshot ? { on: 'snapshot', snapshot } : { on: 'snapshot-failed' })
  }

  #askVersionAfter(delayMs: number): void {
    clearTimeout(this.#asking)
    this.#asking = setTimeout(
      () =>
        void this.around.askVersion().then(
          (version) => this.#take({ on: 'version', version }),
          () => this.#take({ on: 'version-unknown' }),
        ),
      delayMs,
    )
  }

  #reportPaint({ sequence }: Cursor, arrivedMs: number): void {
    if (sequence === 0) return
    this.around.afterPaint(() => {
      const afterMs = performance.now() - arrivedMs
      const waitedMs = reportAfterMs(this.#reportWithinMs, Math.random(), this.clock.now())
      const report = () => this.link.painted({ page: this.#page, sequence, afterMs, waitedMs })
      if (waitedMs === 0) return report()
      const timer = setTimeout(() => {
        this.#reports.delete(timer)
        report()
      }, waitedMs)
      this.#reports.add(timer)
    })
  }
}

/**
 * When it was so, by the database's clock. Not when it was said or arrived: over a slow line, or from a node that waited for its
 * database, that is later, and a page would look live on what is old. An entry tells no more than that it was published; history loaded late was long before it was said.
 */
function saidMs(event: ClientEvent, lastMs: number): number {
  if (event.on === 'entry') return Math.max(lastMs, Date.parse(event.entry.publishedAt))
  const heartbeat = heartbeatIn(event)
  return heartbeat ? Date.parse(heartbeat.headAt) : lastMs
}
