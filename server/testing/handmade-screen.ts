import type { Welcome } from '#trade/live/protocol.ts'

/** `[event, ...arguments]`, as the server emitted it. */
export type Told = [event: string, ...what: unknown[]]

/**
 * A screen that speaks Engine.IO 4 and Socket.IO 5 by hand over HTTP polling: what the server promises is not tested with the
 * client of its own makers. https://socket.io/docs/v4/engine-io-protocol/
 */
export class HandmadeScreen {
  /** What the server said without being asked, oldest first. */
  readonly told: Told[] = []
  readonly #answers = new Map<number, unknown>()
  #greetings = 0

  private constructor(private readonly address: string) {}

  static async connect(url: string, headers: Record<string, string> = {}): Promise<HandmadeScreen> {
    const address = `${url}/live/socket/?EIO=4&transport=polling`
    const opened = await fetch(address, { headers })
    if (!opened.ok) throw new Error(`the server answered ${opened.status}`)
    const { sid } = JSON.parse((await opened.text()).slice(1)) as { sid: string }
    const screen = new HandmadeScreen(`${address}&sid=${sid}`)
    await screen.#post('40')
    await screen.poll()
    return screen
  }

  /** Says hello and returns what the server answered. */
  async hello(greeting: unknown): Promise<Welcome> {
    const id = this.#greetings++
    await this.#post(`42${id}${JSON.stringify(['hello', greeting])}`)
    while (!this.#answers.has(id)) await this.poll()
    return this.#answers.get(id) as Welcome
  }

  async say(event: string, ...what: unknown[]): Promise<void> {
    await this.#post(`42${JSON.stringify([event, ...what])}`)
  }

  /** What the server says next under the name of `event`; the first it has not given out yet. */
  async next(event: string): Promise<unknown> {
    for (;;) {
      const at = this.told.findIndex(([name]) => name === event)
      if (at >= 0) return this.told.splice(at, 1)[0]?.[1]
      await this.poll()
    }
  }

  /** One long poll: takes whatever waits, or waits for it. */
  async poll(): Promise<void> {
    const response = await fetch(this.address)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    for (const packet of (await response.text()).split('\x1e')) await this.#read(packet)
  }

  async #read(packet: string): Promise<void> {
    if (packet === '2') return this.#post('3')
    if (packet === '1') throw new Error('the server closed the connection')
    const [, kind, id, json] = /^4([023])(\d*)(.*)$/s.exec(packet) ?? []
    if (kind === '2') this.told.push(JSON.parse(json ?? '') as Told)
    if (kind === '3') this.#answers.set(Number(id), (JSON.parse(json ?? '') as unknown[])[0])
  }

  async #post(packet: string): Promise<void> {
    const response = await fetch(this.address, {
      method: 'POST',
      body: packet,
      headers: { 'Content-Type': 'text/plain' },
    })
    if (!response.ok) throw new Error(`the server answered ${response.status} to ${packet.slice(0, 60)}`)
  }
}
