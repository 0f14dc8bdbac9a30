import type { Socket } from 'socket.io'

/** The WebSocket below Engine.IO, as far as we know it. */
interface Below {
  listeners(event: 'message'): ((data: Buffer, isBinary: boolean) => void)[]
  removeAllListeners(event: 'message'): void
  on(event: 'message', listener: (data: Buffer, isBinary: boolean) => void): void
}

const PAINTED = Buffer.from('42["painted",')

/**
 * Hears paint reports ahead of Engine.IO and Socket.IO, who would hand each through ten events and two ticks: a publication brings
 * one from every screen, all at once, and they were a third of what it cost (bench/README.md). All else goes the usual way, and so
 * do reports where the transport is none that we know.
 */
export function hearPainted({ conn }: Pick<Socket, 'conn'>, take: (report: unknown) => void): void {
  const { socket: below } = conn.transport as unknown as { socket?: Below }
  const usual = below?.listeners('message') ?? []
  if (!below || usual.length === 0) return
  below.removeAllListeners('message')
  below.on('message', (data, isBinary) => {
    const report = isBinary ? null : reportIn(data)
    if (report) take(report[1])
    else for (const listener of usual) listener.call(below, data, isBinary)
  })
}

function reportIn(data: Buffer): unknown[] | null {
  if (data.length < PAINTED.length || PAINTED.compare(data, 0, PAINTED.length) !== 0) return null
  try {
    return JSON.parse(data.toString('utf8', 2)) as unknown[]
  } catch {
    return null
  }
}
