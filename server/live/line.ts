import type { Socket } from 'socket.io'
import { type Frame, textFrame } from './text-frame.ts'

/** What lies below a Socket.IO socket, as far as we know it: the WebSocket, and who writes its frames. */
interface Below {
  readonly readyState: number
  readonly bufferedAmount?: number
  readonly _sender?: { sendFrame?(frame: Frame): void }
  listeners(event: 'message'): ((data: Buffer, isBinary: boolean) => void)[]
  removeAllListeners(event: 'message'): void
  on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void
}

/** Engine.IO's connection, with what its types leave out. */
interface Engine {
  readonly readyState: string
  /** Packets that wait for the transport to be writable again. */
  readonly writeBuffer: readonly { readonly data?: unknown }[]
  readonly transport: { readonly writable: boolean; readonly socket?: Below }
  pingIntervalTimer?: NodeJS.Timeout | null
  readonly pingTimeoutTimer?: NodeJS.Timeout | null
  write(packet: string, options: { readonly compress: boolean; readonly wsPreEncodedFrame: Frame }): void
  sendPacket?(type: 'ping'): void
  onClose?(reason: string): void
}

const WEB_SOCKET_IS_OPEN = 1
const PING = textFrame('2')
const PONG = 0x33

/** A packet of Socket.IO, and the WebSocket frame it travels in: the same bytes for every line. */
export interface Parcel {
  readonly packet: string
  readonly frame: Frame
}

/** Engine.IO's "message" before Socket.IO's packet. */
export function parcelOf(packet: string): Parcel {
  return { packet, frame: textFrame(`4${packet}`) }
}

/** A heartbeat and a ping in one: two frames that are written at once. */
export function withPing({ packet, frame: [first] }: Parcel): Parcel {
  return { packet, frame: [Buffer.concat([first, PING[0]])] }
}

/**
 * One connection's WebSocket, past Engine.IO and Socket.IO: what is the same for thousands is written as it stands, and what comes
 * from thousands is taken before it goes through ten events and two ticks (docs/decisions/0057). In step with them: whatever waits
 * there already goes first. Where the transport is none that we know, all goes the usual way.
 */
export class Line {
  readonly #engine: Engine
  /** Engine.IO's own pings were called off, for ours. */
  readonly #isPinged: boolean
  #heardSincePing = true

  /** `take` is offered each text first, and answers whether it was for it. */
  constructor({ conn }: Pick<Socket, 'conn'>, take: (text: Buffer) => boolean) {
    this.#engine = conn as unknown as Engine
    this.#isPinged = this.#listen(take) && this.#callOffPings()
  }

  send({ packet, frame }: Parcel): void {
    if (!this.#writeStraight(frame)) this.#engine.write(packet, { compress: false, wsPreEncodedFrame: frame })
  }

  /** `both`: `parcel` with a ping behind it. One who has said nothing since the ping before is gone, and is cut off. */
  sendWithPing(parcel: Parcel | null, both: Parcel | null): void {
    if (!this.#isPinged) return parcel ? this.send(parcel) : undefined
    if (!this.#heardSincePing) return this.#engine.onClose?.('ping timeout')
    this.#heardSincePing = false
    if (this.#writeStraight(both?.frame ?? PING)) return
    if (parcel) this.send(parcel)
    this.#engine.sendPacket?.('ping')
  }

  /** Bytes handed over and not yet taken by the network. The transport takes a batch at a time: what follows waits in the connection's own buffer. */
  unreadBytes(): number {
    const { writeBuffer, transport } = this.#engine
    let waiting = transport.socket?.bufferedAmount ?? 0
    for (const { data } of writeBuffer) if (typeof data === 'string') waiting += data.length
    return waiting
  }

  #writeStraight(frame: Frame): boolean {
    const { readyState, transport, writeBuffer } = this.#engine
    if (readyState !== 'open' || !transport.writable || writeBuffer.length > 0) return false
    const { socket: below } = transport
    if (below?.readyState !== WEB_SOCKET_IS_OPEN || !below._sender?.sendFrame) return false
    below._sender.sendFrame(frame)
    return true
  }

  #listen(take: (text: Buffer) => boolean): boolean {
    const below = this.#engine.transport.socket
    const usual = below?.listeners('message') ?? []
    if (!below || usual.length === 0) return false
    below.removeAllListeners('message')
    below.on('message', (data, isBinary) => {
      this.#heardSincePing = true
      if (!isBinary && (this.#isAnswerToOurs(data) || take(data))) return
      for (const listener of usual) listener.call(below, data, isBinary)
    })
    return true
  }

  #isAnswerToOurs(data: Buffer): boolean {
    return data.length === 1 && data[0] === PONG && this.#isPinged && !this.#engine.pingTimeoutTimer
  }

  #callOffPings(): boolean {
    const engine = this.#engine
    if (!engine.pingIntervalTimer || !engine.sendPacket || !engine.onClose) return false
    clearTimeout(engine.pingIntervalTimer)
    engine.pingIntervalTimer = null
    return true
  }
}
