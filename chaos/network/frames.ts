/**
 * Cuts the bytes that a server sends over a WebSocket into whole frames (RFC 6455, section 5.2; a server's are not masked). The
 * handshake's answer, with its blank line, is the first.
 */
export class Frames {
  #bytes: Buffer = Buffer.alloc(0)
  #isOpen = false

  take(arrived: Buffer): Buffer[] {
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, arrived]) : arrived
    const whole: Buffer[] = []
    for (;;) {
      const length = this.#isOpen ? frameLength(this.#bytes) : handshakeLength(this.#bytes)
      if (length === null || this.#bytes.length < length) return whole
      whole.push(this.#bytes.subarray(0, length))
      this.#bytes = this.#bytes.subarray(length)
      this.#isOpen = true
    }
  }
}

/** Whether the frame brings an entry of the log: a Socket.IO event in a text frame. */
export function isEntry(frame: Buffer): boolean {
  if (frame[0] !== 0x81) return false
  return frame.toString('latin1', payloadStart(frame), payloadStart(frame) + 10).startsWith('42["entry"')
}

function handshakeLength(bytes: Buffer): number | null {
  const end = bytes.indexOf('\r\n\r\n')
  return end < 0 ? null : end + 4
}

function frameLength(bytes: Buffer): number | null {
  const short = (bytes[1] ?? 0) & 127
  const start = payloadStart(bytes)
  if (bytes.length < Math.max(2, start)) return null
  if (short < 126) return start + short
  return start + (short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)))
}

function payloadStart(bytes: Buffer): number {
  const short = (bytes[1] ?? 0) & 127
  return short === 127 ? 10 : short === 126 ? 4 : 2
}
