import { WebSocket } from 'ws'
import type { Welcome } from '#trade/live/protocol.ts'

/** `[event, ...arguments]`, as the server emitted it. */
export type Told = [event: string, ...what: unknown[]]

/**
 * A screen that speaks Engine.IO 4 and Socket.IO 5 by hand over a WebSocket: what the server promises is not tested with the client
 * of its own makers. https://socket.io/docs/v4/engine-io-protocol/
 */
export class HandmadeScreen {
  /** What the server said without being asked, oldest first. */
  readonly told: Told[] = []
  /** Everything it sent, as it came. */
  readonly frames: string[] = []
  readonly #answers = new Map<number, unknown>()
  readonly #waiting: (() => void)[] = []
  #greetings = 0
  #opened = false
  #closed: string | null = null

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.#read(data.toString()))
    socket.on('close', () => this.#end('the server closed the connection'))
    socket.on('error', (error) => this.#end(error.message))
  }

  /** Rejects with the server's words when it refuses. */
  static async connect(url: string, headers: Record<string, string> = {}): Promise<HandmadeScreen> {
    const address = `${url.replace('http', 'ws')}/live/socket/?EIO=4&transport=websocket`
    const screen = new HandmadeScreen(new WebSocket(address, { headers, perMessageDeflate: false }))
    await screen.#until(() => screen.#opened)
    return screen
  }

  /** Says hello and returns what the server answered. */
  async hello(greeting: unknown): Promise<Welcome> {
    const id = this.#greetings++
    this.socket.send(`42${id}${JSON.stringify(['hello', greeting])}`)
    await this.#until(() => this.#answers.has(id))
    return this.#answers.get(id) as Welcome
  }

  say(event: string, ...what: unknown[]): void {
    this.send(`42${JSON.stringify([event, ...what])}`)
  }

  /** One frame as it stands, whatever it says. */
  send(frame: string): void {
    this.socket.send(frame)
  }

  /** What the server says next under the name of `event`; the first it has not given out yet. */
  async next(event: string): Promise<unknown> {
    const first = () => this.told.findIndex(([name]) => name === event)
    await this.#until(() => first() >= 0)
    return this.told.splice(first(), 1)[0]?.[1]
  }

  /** Resolves once the server has closed the connection. */
  async ended(): Promise<void> {
    while (this.#closed === null) await new Promise<void>((wake) => void this.#waiting.push(wake))
  }

  close(): void {
    this.socket.terminate()
  }

  async #until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      if (this.#closed !== null) throw new Error(this.#closed)
      await new Promise<void>((wake) => void this.#waiting.push(wake))
    }
  }

  #read(packet: string): void {
    this.frames.push(packet)
    if (packet === '2') this.socket.send('3')
    if (packet.startsWith('0')) this.socket.send('40')
    const [, kind, id, json] = /^4([0234])(\d*)(.*)$/s.exec(packet) ?? []
    if (kind === '0') this.#opened = true
    if (kind === '2') this.told.push(JSON.parse(json ?? '') as Told)
    if (kind === '3') this.#answers.set(Number(id), (JSON.parse(json ?? '') as unknown[])[0])
    if (kind === '4') this.#end((JSON.parse(json ?? '') as { message: string }).message)
    this.#wake()
  }

  #end(why: string): void {
    this.#closed ??= why
    this.#wake()
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }
}
