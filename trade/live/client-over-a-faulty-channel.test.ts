import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type ClientEvent, type ClientState, type Effect, opened, step } from './client-state.ts'
import type { Cursor, LogEntry } from './entry.ts'
import type { Snapshot, Subscription } from './fold.ts'
import { type Happening, ModelLog } from './model-log.ts'
import type { ResyncReason, Welcome } from './protocol.ts'

const EXPORTS = 'CN.exports.all.value.USD.month'
const IMPORTS = 'CN.imports.all.value.USD.month'
const SUBSCRIPTION: Subscription = { series: [EXPORTS], fromYear: 2024 }
const BACKFILL_AT_MOST = 5

/** What goes wrong, and right, in any order. Numbers pick one of the messages under way. */
type Deed =
  | { readonly does: 'publish'; readonly happening: Happening }
  | { readonly does: 'greeting arrives' | 'connect' | 'disconnect' | 'beat' | 'lose patience' | 'pass the queue' }
  | {
      readonly does: 'message arrives' | 'lose' | 'double' | 'read snapshot' | 'snapshot arrives' | 'snapshot fails'
      readonly which: number
    }
  | { readonly does: 'restore'; readonly lost: number; readonly quietly: boolean; readonly newEpoch: boolean }

const print = fc.record({
  series: fc.constantFrom(EXPORTS, IMPORTS),
  period: fc.constantFrom('2024-11', '2024-12'),
  value: fc.integer({ min: 1, max: 999 }).map(String),
})
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ what: fc.constant('release'), figures: fc.array(print, { maxLength: 2 }) }),
  fc.record({ what: fc.constant('addition'), of: fc.nat(9), figures: fc.array(print, { maxLength: 2 }) }),
  fc.record({ what: fc.constant('correction'), of: fc.nat(9), figures: fc.array(print, { maxLength: 2 }) }),
  fc.record({ what: fc.constant('withdrawal'), of: fc.nat(9) }),
)
const which = fc.nat(9)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant('publish'), happening }) },
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constantFrom('greeting arrives', 'connect', 'beat', 'pass the queue') }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('disconnect', 'lose patience') }) },
  {
    weight: 7,
    arbitrary: fc.record({ does: fc.constantFrom('message arrives', 'read snapshot', 'snapshot arrives'), which }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('lose', 'double', 'snapshot fails'), which }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('restore'),
      lost: fc.nat(4),
      quietly: fc.boolean(),
      // Whoever restores may forget to make a new epoch: then the chain of hashes alone tells.
      newEpoch: fc.boolean(),
    }),
  },
)

it('L1–L8 whatever is lost, doubled, reordered or restored, a screen shows some snapshot(n), and the newest once all is well', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 80, size: 'max' }), (deeds) => {
      const world = new World()
      for (const each of deeds) world.do(each)
      world.recover()
      expect(world.shown).toStrictEqual(world.log.snapshot(SUBSCRIPTION))
    }),
    { numRuns: 1_000 },
  )
})

it('L7 L10 a screen sent for a snapshot as too slow, of a log set back meanwhile without a new epoch, does not ask for ever', () => {
  const world = new World()
  const release = { what: 'release', figures: [{ series: EXPORTS, period: '2024-12', value: '335.63' }] } as const
  for (let n = 0; n < 3; n++) world.do({ does: 'publish', happening: release })
  world.recover()
  world.do({ does: 'lose patience' })
  world.do({ does: 'pass the queue' })
  world.do({ does: 'restore', lost: 2, quietly: true, newEpoch: false })
  world.recover()
  expect(world.shown).toStrictEqual(world.log.snapshot(SUBSCRIPTION))
})

/** One server, one screen, and the messages between them. */
class World {
  log = new ModelLog('epoch 0')
  #epochs = 1
  /** Every place there ever was, and what a screen there shows. */
  readonly #places = new Map<string, Snapshot>()
  #client: ClientState
  #connected = false
  /** The last entry the server sent on this connection; null while it owes nothing. */
  #sent: Cursor | null = null
  #greetings: Cursor[] = []
  #messages: ClientEvent[] = []
  /** Requests for a snapshot, each with what was read for it, once it was. */
  #requests: (Snapshot | null)[] = []

  constructor() {
    this.#client = opened(this.log.snapshot(SUBSCRIPTION))
    this.#markPlace()
  }

  get shown(): Snapshot {
    return this.#client.snapshot
  }

  do(deed: Deed): void {
    switch (deed.does) {
      case 'publish':
        this.log.append(deed.happening)
        this.#markPlace()
        return this.#drain()
      case 'restore':
        // Under a node that goes on, or with it.
        if (!deed.quietly) this.#disconnect()
        this.log = this.log.restored(
          Math.max(0, this.log.head.sequence - deed.lost),
          deed.newEpoch ? `epoch ${this.#epochs++}` : this.log.head.epoch,
        )
        this.#markPlace()
        return this.#drain()
      case 'connect':
        if (this.#connected) return
        this.#connected = true
        return this.#take({ on: 'connected' })
      case 'disconnect':
        return this.#disconnect()
      case 'greeting arrives':
        return this.#answer()
      case 'pass the queue':
        for (const message of this.#messages.splice(0)) this.#take(message)
        return
      case 'beat':
        if (this.#connected) this.#messages.push({ on: 'heartbeat', heartbeat: this.#beat() })
        return
      case 'lose patience':
        // The outbox gives up on a slow reader and sends nothing more until it is greeted.
        if (this.#sent) this.#messages.push(this.#resync('too-slow'))
        this.#sent = null
        return
      case 'message arrives':
        return this.#one(this.#messages, deed.which, (at) => this.#messages.splice(at, 1).forEach((m) => this.#take(m)))
      case 'lose':
        return this.#one(this.#messages, deed.which, (at) => this.#lose(at))
      case 'double':
        return this.#one(this.#messages, deed.which, (at) =>
          this.#messages.splice(at, 0, ...this.#messages.slice(at, at + 1)),
        )
      case 'read snapshot':
        return this.#one(this.#requests, deed.which, (at) => (this.#requests[at] ??= this.log.snapshot(SUBSCRIPTION)))
      case 'snapshot arrives':
        return this.#one(this.#requests, deed.which, (at) => this.#arrive(at))
      case 'snapshot fails':
        return this.#one(this.#requests, deed.which, (at) => {
          this.#requests.splice(at, 1)
          this.#take({ on: 'snapshot-failed' })
        })
    }
  }

  /** From here on nothing goes wrong: everything under way arrives, and the server's heart goes on beating. */
  recover(): void {
    this.do({ does: 'connect' })
    for (let round = 0; round < 10; round++) {
      let turns = 0
      while (this.#greetings.length + this.#messages.length + this.#requests.length > 0) {
        if (turns++ > 100) throw new Error('the screen asks for ever')
        this.do({ does: 'greeting arrives' })
        this.do({ does: 'pass the queue' })
        this.do({ does: 'snapshot arrives', which: 0 })
      }
      this.do({ does: 'beat' })
    }
    expect(this.#client.at).toBe('live')
  }

  #take(event: ClientEvent): void {
    const { state, effects } = step(this.#client, event)
    this.#client = state
    const place = this.#places.get(JSON.stringify(state.snapshot.cursor))
    expect(state.snapshot, `shown after ${event.on}`).toStrictEqual(place)
    for (const effect of effects) this.#do(effect)
  }

  #do(effect: Effect): void {
    switch (effect.do) {
      case 'say-hello':
        return void this.#greetings.push(this.shown.cursor)
      case 'fetch-snapshot':
        return void this.#requests.push(null)
      case 'go-on-fetching':
        if (this.#requests.length === 0) this.#requests.push(null)
        return
      default:
        throw new Error(`there is one version only, and nobody is refused: ${effect.do}`)
    }
  }

  #answer(): void {
    const cursor = this.#greetings.shift()
    if (!cursor || !this.#connected) return
    this.#messages.push({ on: 'welcome', welcome: this.#welcome(cursor) })
  }

  #welcome(cursor: Cursor): Welcome {
    const { head } = this.log
    const heartbeat = this.#beat()
    const following = this.log.entries.slice(cursor.sequence)
    this.#sent = null
    if (cursor.epoch !== head.epoch) return { answer: 'resync', because: 'another-epoch', spreadMs: 0, heartbeat }
    if (cursor.sequence > head.sequence) return { answer: 'resync', because: 'ahead-of-head', spreadMs: 0, heartbeat }
    if ((following[0]?.previousHash ?? head.hash) !== cursor.hash)
      return { answer: 'resync', because: 'another-hash', spreadMs: 0, heartbeat }
    if (following.length > BACKFILL_AT_MOST)
      return { answer: 'resync', because: 'too-far-behind', spreadMs: 0, heartbeat }
    this.#sent = head
    return { answer: 'entries', entries: following, heartbeat }
  }

  #drain(): void {
    if (!this.#sent) return
    if (this.#sent.sequence > this.log.head.sequence) {
      this.#messages.push(this.#resync('another-epoch'))
      this.#sent = null
      return
    }
    const owed: readonly LogEntry[] = this.log.entries.slice(this.#sent.sequence)
    this.#messages.push(...owed.map((entry) => ({ on: 'entry', entry }) as const))
    this.#sent = this.log.head
  }

  /** An answer is lost with its connection only: the server answers each greeting, or hangs up. */
  #lose(at: number): void {
    const [lost] = this.#messages.splice(at, 1)
    if (lost?.on === 'welcome') this.#disconnect()
  }

  #arrive(at: number): void {
    const snapshot = this.#requests[at] ?? this.log.snapshot(SUBSCRIPTION)
    this.#requests.splice(at, 1)
    this.#take({ on: 'snapshot', snapshot })
  }

  #disconnect(): void {
    if (!this.#connected) return
    this.#connected = false
    this.#sent = null
    this.#greetings = []
    this.#messages = []
    this.#take({ on: 'disconnected' })
  }

  #one(among: readonly unknown[], which: number, work: (at: number) => void): void {
    if (among.length > 0) work(which % among.length)
  }

  #beat() {
    return {
      head: this.log.head,
      headAt: '2025-01-13T03:00:00.000Z',
      databaseTime: '2025-01-13T03:00:00.000Z',
      comeBackWithinMs: 0,
    }
  }

  #resync(because: ResyncReason): ClientEvent {
    return { on: 'resync', resync: { because, head: this.log.head, spreadMs: 0 } }
  }

  #markPlace(): void {
    const snapshot = this.log.snapshot(SUBSCRIPTION)
    this.#places.set(JSON.stringify(snapshot.cursor), snapshot)
  }
}
