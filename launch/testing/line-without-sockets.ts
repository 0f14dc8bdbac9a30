import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * How a line treats WebSockets: passes them, refuses their upgrade, or lets them open and nothing through. Everything else passes
 * always, as with many an office's proxy. `cut`: nothing passes at all.
 */
export type Treatment = 'pass' | 'refuse' | 'silence' | 'cut'

export interface LineWithoutSockets {
  readonly url: string
  /** From now on, and for what is open: sockets that it would not let open are broken. */
  treat(treatment: Treatment): void
  /** How many connections asked for an upgrade so far. */
  readonly upgrades: number
  close(): Promise<void>
}

/** Lays a line to `toPort` of this machine. */
export async function layLineWithoutSockets(toPort: number): Promise<LineWithoutSockets> {
  let treatment: Treatment = 'pass'
  let upgrades = 0
  const open = new Map<Socket, 'http' | 'socket'>()
  const server = createServer((near) => {
    if (treatment === 'cut') return void near.destroy()
    const far = connect(toPort, '127.0.0.1')
    const end = () => {
      open.delete(near)
      near.destroy()
      far.destroy()
    }
    for (const side of [near, far]) side.on('error', end).on('close', end)
    open.set(near, 'http')
    near.on('data', (bytes) => {
      if (/^upgrade: *websocket/im.test(bytes.toString('latin1').slice(0, 4_000))) {
        upgrades += 1
        open.set(near, 'socket')
        if (treatment === 'refuse') return void near.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n')
      }
      far.write(bytes)
    })
    far.on('data', (bytes) => {
      // The handshake's answer passes: it opens. What follows does not.
      const isFrames = open.get(near) === 'socket' && !bytes.subarray(0, 8).toString('latin1').startsWith('HTTP/1.1')
      if (treatment === 'silence' && isFrames) return
      near.write(treatment === 'silence' && open.get(near) === 'socket' ? handshakeOf(bytes) : bytes)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    treat(next) {
      treatment = next
      for (const [near, what] of open) if (next === 'cut' || (next === 'refuse' && what === 'socket')) near.destroy()
    },
    get upgrades() {
      return upgrades
    },
    async close() {
      for (const near of open.keys()) near.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Without the frames that may have come with it. */
function handshakeOf(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\r\n\r\n')
  return end < 0 ? bytes : bytes.subarray(0, end + 4)
}
