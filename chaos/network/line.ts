import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { Passage, type Tampering } from './passage.ts'

export type LineFault = 'cut' | 'half-open' | 'delay' | 'reorder' | 'twice' | 'swapped' | 'lost' | 'replay'

/** Held back only one way at first: what the page says meanwhile is what arrives late. */
const HOLD_BOTH_AFTER_MS = 2_500
const ANSWER_KEPT_BYTES = 400_000

/** The line of one client to the nodes: a port of its own, behind which anything may happen to its bytes. */
export class Line {
  readonly #server: Server
  readonly #passages = new Set<Passage>()
  #isDark = false
  #delayMs = 0
  #tampering: Tampering | null = null
  #lastAnswer: Buffer | null = null
  #replay: { answer: Buffer | null } = { answer: null }
  #isSpared = false
  /** Held back until a newer connection is open. */
  #late: Passage[] = []

  private constructor(
    /** Where to connect, asked anew for each connection. */
    private readonly next: () => number,
    /** As an office's proxy does: WebSockets are refused. */
    readonly refusesSockets: boolean,
    /** A fault hit something. */
    private readonly hit: (fault: LineFault) => void,
  ) {
    this.#server = createServer((near) => this.#take(near))
  }

  static async lay(next: () => number, refusesSockets: boolean, hit: (fault: LineFault) => void): Promise<Line> {
    const line = new Line(next, refusesSockets, hit)
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve))
    return line
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Breaks what is open, and lets nothing through for so long. */
  cut(darkMs: number): void {
    for (const passage of this.#passages) {
      if (passage.isOpen) this.hit('cut')
      passage.end()
    }
    if (darkMs <= 0) return
    this.#isDark = true
    setTimeout(() => (this.#isDark = false), darkMs)
  }

  /** What is open passes nothing any more, and neither end is told; it breaks only after so long. */
  halfOpen(lastsMs: number): void {
    for (const passage of this.#passages) {
      passage.swallow()
      setTimeout(() => passage.end(), lastsMs)
    }
  }

  delay(byMs: number, lastsMs: number): void {
    const put = (ms: number) => {
      this.#delayMs = ms
      for (const passage of this.#passages) passage.delayMs = ms
    }
    put(byMs)
    setTimeout(() => put(0), lastsMs)
  }

  /** Holds back what is under way until the client has come back by another connection: then it arrives after all, late. */
  reorder(): void {
    for (const passage of this.#passages) {
      passage.hold('up')
      this.#late.push(passage)
      setTimeout(() => passage.hold('up', 'down'), HOLD_BOTH_AFTER_MS)
    }
  }

  /** Does this to the next entry that is pushed over a socket. */
  tamper(how: Tampering): void {
    this.#tampering = how
    for (const passage of this.#passages) if (passage.isSocket) passage.tampering = how
  }

  /** The next poll gets the answer that an earlier one got, as out of a cache that keeps what it must not. */
  replay(): void {
    this.#replay.answer = this.#lastAnswer
  }

  /** Something else is being done to it, that nothing may come between. */
  get isSpared(): boolean {
    return this.#isSpared
  }

  /** Whatever befell it is over, and nothing else does until it reads on: its reader is to be connected when it stops reading. */
  spare(): void {
    this.heal()
    for (const passage of this.#passages) if (passage.isHalfOpen) passage.end()
    this.#isSpared = true
  }

  /** Reads nothing of what nodes send over what is open now. */
  stopReading(): void {
    for (const passage of this.#passages) passage.stopReading()
  }

  readOn(): void {
    this.#isSpared = false
    for (const passage of this.#passages) passage.readOn()
  }

  /** Whatever befell it is over. */
  heal(): void {
    this.#isDark = false
    this.#delayMs = 0
    this.#tampering = null
    this.#replay.answer = null
    for (const passage of this.#late.splice(0)) passage.end()
    for (const passage of this.#passages) {
      passage.delayMs = 0
      passage.tampering = null
    }
    this.readOn()
  }

  async close(): Promise<void> {
    for (const passage of this.#passages) passage.end()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #take(near: Socket): void {
    if (this.#isDark) return void near.destroy()
    const passage: Passage = new Passage(near, this.next(), this.refusesSockets, (answer) => this.#keep(answer), {
      hit: (fault) => {
        if (fault === 'twice' || fault === 'swapped' || fault === 'lost') this.#tampering = null
        this.hit(fault)
      },
      closed: () => this.#passages.delete(passage),
    })
    passage.delayMs = this.#delayMs
    passage.tampering = this.#tampering
    passage.replay = this.#replay
    this.#passages.add(passage)
    near.once('data', () => this.#releaseLate())
  }

  /** A newer connection speaks: what was held of an older one arrives after it. */
  #releaseLate(): void {
    for (const passage of this.#late.splice(0))
      setTimeout(() => {
        if (passage.release() > 0) this.hit('reorder')
      }, 100)
  }

  #keep(answer: Buffer): void {
    if (answer.length <= ANSWER_KEPT_BYTES) this.#lastAnswer = answer
  }
}
