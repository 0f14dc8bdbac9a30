import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

interface Call {
  readonly near: Socket
  readonly far: Socket
  /** It listens for the log's notifications. */
  isListening: boolean
  isDeaf: boolean
}

/**
 * The one address of the database for everyone, whichever port its server has after a restart; and a place to make a listener deaf:
 * what is sent to it is swallowed and its connection stays open, as behind a firewall that forgot it.
 */
export class DatabaseDoor {
  readonly #calls = new Set<Call>()
  readonly #server = createServer((near) => this.#take(near))

  private constructor(
    private readonly databasePort: () => number,
    private readonly lost: (bytes: number) => void,
  ) {}

  /** `lost`: told whenever a deaf listener would have heard something. */
  static async open(databasePort: () => number, lost: (bytes: number) => void): Promise<DatabaseDoor> {
    const door = new DatabaseDoor(databasePort, lost)
    await new Promise<void>((resolve) => door.#server.listen(0, '127.0.0.1', resolve))
    return door
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Every listener that is connected now hears nothing for so long; then its connection breaks. Answers how many there are. */
  deafen(lastsMs: number): number {
    const listening = [...this.#calls].filter((call) => call.isListening && !call.isDeaf)
    for (const call of listening) {
      call.isDeaf = true
      setTimeout(() => call.near.destroy(), lastsMs)
    }
    return listening.length
  }

  async close(): Promise<void> {
    for (const { near, far } of this.#calls) for (const side of [near, far]) side.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #take(near: Socket): void {
    const far = connect({ port: this.databasePort(), host: '127.0.0.1', noDelay: true })
    near.setNoDelay(true)
    const call: Call = { near, far, isListening: false, isDeaf: false }
    this.#calls.add(call)
    near.on('data', (bytes) => {
      if (bytes.includes('LISTEN tradewire_log')) call.isListening = true
      if (!far.destroyed && !far.write(bytes)) {
        near.pause()
        far.once('drain', () => near.resume())
      }
    })
    far.on('data', (bytes) => {
      if (call.isDeaf) return this.lost(bytes.length)
      if (!near.destroyed && !near.write(bytes)) {
        far.pause()
        near.once('drain', () => far.resume())
      }
    })
    const end = () => {
      this.#calls.delete(call)
      near.destroy()
      far.destroy()
    }
    for (const side of [near, far]) side.on('error', end).on('close', end)
  }
}
