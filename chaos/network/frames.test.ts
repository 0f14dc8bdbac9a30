import { describe, expect, it } from 'vitest'
import { Frames, isEntry } from './frames.ts'

const HANDSHAKE = Buffer.from('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n')

function frame(text: string): Buffer {
  const payload = Buffer.from(text)
  if (payload.length < 126) return Buffer.concat([Buffer.from([0x81, payload.length]), payload])
  if (payload.length < 65_536)
    return Buffer.concat([Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]), payload])
  const head = Buffer.alloc(10)
  head[0] = 0x81
  head[1] = 127
  head.writeBigUInt64BE(BigInt(payload.length), 2)
  return Buffer.concat([head, payload])
}

describe('the frames of a WebSocket', () => {
  it('come out whole and in order, however their bytes arrive', () => {
    const sent = [HANDSHAKE, frame('2'), frame('x'.repeat(300)), frame('y'.repeat(70_000)), frame('42["entry",{}]')]
    const bytes = Buffer.concat(sent)
    for (const size of [17, 1_000, bytes.length]) {
      const frames = new Frames()
      const came: Buffer[] = []
      for (let at = 0; at < bytes.length; at += size) came.push(...frames.take(bytes.subarray(at, at + size)))
      expect(came.map((one) => one.toString('latin1'))).toEqual(sent.map((one) => one.toString('latin1')))
    }
  })

  it('come out whole byte by byte', () => {
    const sent = [HANDSHAKE, frame('2'), frame('x'.repeat(300)), frame('')]
    const frames = new Frames()
    const came = Array.from(Buffer.concat(sent)).flatMap((byte) => frames.take(Buffer.from([byte])))
    expect(came.map((one) => one.length)).toEqual(sent.map((one) => one.length))
  })

  it('bring an entry or something else', () => {
    expect(isEntry(frame(`42["entry",${JSON.stringify('x'.repeat(200))}]`))).toBe(true)
    expect(isEntry(frame('42["heartbeat",{}]'))).toBe(false)
    expect(isEntry(frame('2'))).toBe(false)
  })
})
