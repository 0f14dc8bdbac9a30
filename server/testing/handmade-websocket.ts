import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/**
 * A WebSocket down to its frames (RFC 6455), so that a test can stop reading where a library would go on: what the server sends
 * then waits in its own memory.
 */
export class HandmadeWebSocket {
  #bytes = Buffer.alloc(0)
  /** Arrived and not yet joined: joining at every arrival would copy megabytes hundreds of times. */
  #arrived: Buffer[] = []
  readonly #waiting: (() => void)[] = []
  ended = false

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => {
      this.#arrived.push(bytes)
      for (const wake of this.#waiting.splice(0)) wake()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      this.ended = true
      for (const wake of this.#waiting.splice(0)) wake()
    })
  }

  static async open(port: number, path: string): Promise<HandmadeWebSocket> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    const key = randomBytes(16).toString('base64')
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n`)
    socket.write(`Sec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n\r\n`)
    const screen = new HandmadeWebSocket(socket)
    while (!screen.#joined().includes('\r\n\r\n')) {
      if (screen.ended) throw new Error('the connection closed before the upgrade was answered')
      await screen.#more()
    }
    const end = screen.#bytes.indexOf('\r\n\r\n')
    const head = screen.#bytes.subarray(0, end).toString()
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(`no upgrade: ${head.split('\r\n')[0]}`)
    screen.#bytes = screen.#bytes.subarray(end + 4)
    return screen
  }

  /** A text frame, masked as a client's must be. Short ones only. */
  send(text: string): void {
    const payload = Buffer.from(text)
    const mask = randomBytes(4)
    const head =
      payload.length < 126
        ? Buffer.from([0x81, 0x80 | payload.length])
        : Buffer.from([0x81, 0xfe, payload.length >> 8, payload.length & 255])
    this.socket.write(Buffer.concat([head, mask, payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0))]))
  }

  /** The next text frame; null once the connection has ended. */
  async receive(): Promise<string | null> {
    for (;;) {
      const frame = this.#take() ?? (this.#joined(), this.#take())
      if (frame !== null) return frame
      if (this.ended) return null
      await this.#more()
    }
  }

  stopReading(): void {
    this.socket.pause()
  }

  readOn(): void {
    this.socket.resume()
  }

  close(): void {
    this.socket.destroy()
  }

  #joined(): Buffer {
    if (this.#arrived.length > 0) this.#bytes = Buffer.concat([this.#bytes, ...this.#arrived.splice(0)])
    return this.#bytes
  }

  #take(): string | null {
    if (this.#bytes.length < 2) return null
    const short = (this.#bytes[1] ?? 0) & 127
    const start = short === 127 ? 10 : short === 126 ? 4 : 2
    if (this.#bytes.length < start) return null
    const length =
      short === 127 ? Number(this.#bytes.readBigUInt64BE(2)) : short === 126 ? this.#bytes.readUInt16BE(2) : short
    if (this.#bytes.length < start + length) return null
    const text = this.#bytes.subarray(start, start + length).toString()
    this.#bytes = this.#bytes.subarray(start + length)
    return text
  }

  #more(): Promise<void> {
    if (this.#arrived.length > 0) return Promise.resolve()
    return new Promise((resolve) => void this.#waiting.push(resolve))
  }
}
