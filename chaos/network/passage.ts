import { connect, type Socket } from 'node:net'
import { Frames, isEntry } from './frames.ts'

/** What a fault does to the next entry that a server pushes. */
export type Tampering = 'twice' | 'swapped' | 'lost'

/** What befalls a passage's bytes. `held`: kept back, to be let through later; `swallowed`: gone, and nobody is told. */
type Fate = 'through' | 'held' | 'swallowed'

export interface PassageEvents {
  /** Bytes that this fault wanted to hit were hit. */
  hit(fault: 'half-open' | 'delay' | 'replay' | Tampering): void
  closed(): void
}

/** One connection of a client through its line, to a node and back, and everything that can befall it. */
export class Passage {
  readonly #far: Socket
  #isSocket = false
  #frames: Frames | null = null
  #fate: { up: Fate; down: Fate } = { up: 'through', down: 'through' }
  #held: { up: Buffer[]; down: Buffer[] } = { up: [], down: [] }
  #swapped: Buffer | null = null
  /** The answer to the poll that is under way, as far as it has come; null where the last request was no poll. */
  #answer: Buffer[] | null = null
  #isAlone = false
  #isReading = true
  delayMs = 0
  #queue: Promise<void> = Promise.resolve()
  #swallowedBytes = 0
  tampering: Tampering | null = null
  /** An earlier answer to a poll of this line, which the next poll gets instead of its own. */
  replay: { answer: Buffer | null } = { answer: null }

  constructor(
    private readonly near: Socket,
    port: number,
    private readonly refusesSockets: boolean,
    private readonly keepAnswer: (answer: Buffer) => void,
    private readonly events: PassageEvents,
  ) {
    this.#far = connect({ port, host: '127.0.0.1', noDelay: true })
    near.setNoDelay(true)
    for (const side of [near, this.#far]) side.on('error', () => side.destroy())
    near.on('data', (bytes) => this.#up(bytes))
    this.#far.on('data', (bytes) => this.#down(bytes))
    near.on('close', () => this.#isAlone || this.end())
    this.#far.on('close', () => this.#isAlone || this.end())
  }

  get isOpen(): boolean {
    return !this.#far.destroyed || !this.near.destroyed
  }

  get isSocket(): boolean {
    return this.#isSocket
  }

  get isHalfOpen(): boolean {
    return this.#fate.down === 'swallowed'
  }

  get heldBytes(): number {
    return [...this.#held.up, ...this.#held.down].reduce((sum, { length }) => sum + length, 0)
  }

  /** Both ends see the connection break. */
  end(): void {
    if (!this.near.destroyed) this.near.destroy()
    if (!this.#far.destroyed) this.#far.destroy()
    this.events.closed()
  }

  /** Half open: nothing passes any more, and neither end is told, not even of the other's end. */
  swallow(): void {
    this.#isAlone = true
    this.#fate = { up: 'swallowed', down: 'swallowed' }
  }

  /** Keeps what comes from now on, and keeps the far end open when the near one gives up. */
  hold(...ways: readonly ('up' | 'down')[]): void {
    this.#isAlone = true
    for (const way of ways) this.#fate[way] = 'held'
  }

  /** What was held arrives now, late; soon after, the connection ends. Answers how many bytes that were. */
  release(): number {
    const bytes = this.heldBytes
    for (const held of this.#held.up.splice(0)) this.#far.write(held)
    for (const held of this.#held.down.splice(0)) if (!this.near.destroyed) this.near.write(held)
    setTimeout(() => this.end(), 500)
    return bytes
  }

  /** Reads nothing more of what the node sends: it must keep it, or think of something. */
  stopReading(): void {
    this.#isReading = false
    this.#far.pause()
  }

  readOn(): void {
    this.#isReading = true
    this.#far.resume()
  }

  #up(bytes: Buffer): void {
    const isPoll = bytes.toString('latin1', 0, 15).match(/^(GET|POST) \/live\/log/) !== null
    if (!this.#isSocket && /^upgrade: *websocket/im.test(bytes.toString('latin1', 0, 4_000))) {
      if (this.refusesSockets)
        return void this.near.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
      this.#isSocket = true
      this.#frames = new Frames()
    }
    if (!this.#isSocket && /^(GET|POST|HEAD) /.test(bytes.toString('latin1', 0, 5))) {
      if (this.#answer && this.#answer.length > 0) this.keepAnswer(Buffer.concat(this.#answer))
      this.#answer = isPoll ? [] : null
      const { answer } = this.replay
      if (isPoll && answer && this.#fate.up === 'through') {
        this.replay.answer = null
        this.#answer = null
        this.events.hit('replay')
        return void this.near.write(answer)
      }
    }
    this.#pass(bytes, 'up')
  }

  #down(bytes: Buffer): void {
    if (this.#answer && this.#answer.length < 50) this.#answer.push(bytes)
    if (!this.#frames) return this.#pass(bytes, 'down')
    for (const frame of this.#frames.take(bytes)) this.#pass(this.#tamper(frame), 'down')
  }

  #tamper(frame: Buffer): Buffer {
    if (this.#swapped) {
      const swapped = this.#swapped
      this.#swapped = null
      this.events.hit('swapped')
      return Buffer.concat([frame, swapped])
    }
    const { tampering } = this
    if (!tampering || !isEntry(frame)) return frame
    this.tampering = null
    if (tampering === 'swapped') {
      this.#swapped = frame
      return Buffer.alloc(0)
    }
    this.events.hit(tampering)
    return tampering === 'twice' ? Buffer.concat([frame, frame]) : Buffer.alloc(0)
  }

  #pass(bytes: Buffer, way: 'up' | 'down'): void {
    if (bytes.length === 0) return
    switch (this.#fate[way]) {
      case 'held':
        return void this.#held[way].push(bytes)
      case 'swallowed':
        if (this.#swallowedBytes === 0 && way === 'down') this.events.hit('half-open')
        this.#swallowedBytes += way === 'down' ? bytes.length : 0
        return
      case 'through':
        return this.delayMs > 0 ? this.#later(bytes, way) : this.#write(bytes, way)
    }
  }

  /** Late, and still in order. */
  #later(bytes: Buffer, way: 'up' | 'down'): void {
    const dueMs = performance.now() + this.delayMs
    this.events.hit('delay')
    this.#queue = this.#queue.then(async () => {
      const leftMs = dueMs - performance.now()
      if (leftMs > 0) await new Promise((resolve) => setTimeout(resolve, leftMs))
      this.#write(bytes, way)
    })
  }

  #write(bytes: Buffer, way: 'up' | 'down'): void {
    const [from, to] = way === 'up' ? [this.near, this.#far] : [this.#far, this.near]
    if (to.destroyed || to.writableEnded || to.write(bytes)) return
    // A reader that is slow by itself slows its writer down, here as in any network.
    from.pause()
    to.once('drain', () => {
      if (from === this.near || this.#isReading) from.resume()
    })
  }
}
