import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { Line, parcelOf, withPing } from './line.ts'

ownDatabase(cloneDatabase)

const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

describe('a paint report', () => {
  it('is heard as any other message is: with an answer wished for, and without', async () => {
    const { node, screen, page, entry } = await shownOn()
    screen.say('painted', { page, sequence: entry, afterMs: 12 })
    await waitUntil('it is counted', () => node.screens.showing(entry).slowestMs === 12)
    // Socket.IO's own way: the digit asks for an answer.
    screen.send(`427["painted",${JSON.stringify({ page, sequence: entry, afterMs: 14 })}]`)
    await waitUntil('it is counted, too', () => node.screens.showing(entry).slowestMs === 14)
  })

  it.each<[string, string]>([
    ['cut short', '42["painted",{"page"'],
    ['of nothing', '42["painted",]'],
  ])('%s ends its connection, as any message does that can not be read', async (_, text) => {
    const { screen } = await shownOn()
    screen.send(text)
    await screen.ended()
  })

  it.each<[string, unknown[]]>([
    ['without content', []],
    ['of a page that has not greeted', [{ page: 'somebody-else', sequence: 1, afterMs: 1 }]],
    ['of what was never published', [{ page: '', sequence: 99, afterMs: 1 }]],
  ])('%s counts for nothing, and the connection stays', async (_, what) => {
    const { node, screen, page, entry } = await shownOn()
    screen.say('painted', ...what)
    screen.say('painted', { page, sequence: entry, afterMs: 12 })
    await waitUntil('the right one is counted', () => node.screens.showing(entry).slowestMs === 12)
    expect(node.screens.showing(99).showing).toBe(0)
  })
})

async function shownOn(): Promise<{ node: LiveNode; screen: HandmadeScreen; page: string; entry: number }> {
  const tail = new MemoryTail()
  const node = await liveNode(tail)
  stops.push(() => node.stop())
  const screen = await HandmadeScreen.connect(node.url)
  stops.push(() => screen.close())
  const page = randomUUID()
  const cursor = { epoch: tail.epoch, sequence: 0, hash: 'hash 0' }
  const subscription = { series: [], fromYear: 2024 }
  await screen.hello({ version: PROTOCOL_VERSION, page, cursor, subscription, screen: null })
  const { sequence } = tail.append()
  await screen.next('entry')
  return { node, screen, page, entry: sequence }
}

type Heard = (data: Buffer, isBinary: boolean) => void

/** Engine.IO's connection over a WebSocket, as far as a line touches it. */
function engineOver(known = true) {
  const listeners: Heard[] = [vi.fn<Heard>()]
  const usual = listeners[0]
  const sendFrame = vi.fn<(frame: [Buffer]) => void>()
  const below = {
    readyState: 1,
    bufferedAmount: 7,
    _sender: { sendFrame },
    listeners: () => [...listeners],
    removeAllListeners: () => void listeners.splice(0),
    on: (_: string, listener: Heard) => void listeners.push(listener),
  }
  const transport = { writable: true, ...(known && { socket: below }) }
  const engine = {
    readyState: 'open',
    writeBuffer: [] as { data?: unknown }[],
    transport,
    pingIntervalTimer: setTimeout(() => {}, 0),
    pingTimeoutTimer: null,
    write: vi.fn<(packet: string) => void>(),
    sendPacket: vi.fn<(type: 'ping') => void>(),
    onClose: vi.fn<(why: string) => void>(),
  }
  const say = (text: string) => listeners.forEach((listener) => listener(Buffer.from(text), false))
  return { engine, below, transport, sendFrame, usual, say }
}

function lineOver(engine: unknown, take: (text: Buffer) => boolean = () => false): Line {
  return new Line({ conn: engine } as unknown as ConstructorParameters<typeof Line>[0], take)
}

const HELLO = parcelOf('2["heartbeat",{}]')

describe('a line', () => {
  it('is written the frame as it stands', () => {
    const { engine, sendFrame } = engineOver()
    lineOver(engine).send(HELLO)
    expect(sendFrame.mock.calls).toEqual([[HELLO.frame]])
    expect(engine.write).not.toHaveBeenCalled()
  })

  it.each<[string, (over: ReturnType<typeof engineOver>) => void]>([
    ['waits for the transport', ({ transport }) => (transport.writable = false)],
    ['waits to be written', ({ engine }) => engine.writeBuffer.push({ data: 'an answer' })],
    ['is about to close', ({ below }) => (below.readyState = 2)],
  ])('that %s is written in its turn, by Engine.IO', (_, happens) => {
    const over = engineOver()
    const line = lineOver(over.engine)
    happens(over)
    line.send(HELLO)
    line.sendWithPing(HELLO, withPing(HELLO))
    expect(over.sendFrame).not.toHaveBeenCalled()
    expect(over.engine.write.mock.calls.map(([packet]) => packet)).toEqual([HELLO.packet, HELLO.packet])
    expect(over.engine.sendPacket.mock.calls).toEqual([['ping']])
  })

  it('counts as unread what waits here and below', () => {
    const { engine } = engineOver()
    engine.writeBuffer.push({ data: 'four' }, {})
    expect(lineOver(engine).unreadBytes()).toBe(7 + 4)
  })

  it('is pinged in one write with a heartbeat, or alone; the answer goes no further', () => {
    const { engine, sendFrame, usual, say } = engineOver()
    const line = lineOver(engine)
    line.sendWithPing(HELLO, withPing(HELLO))
    say('3')
    line.sendWithPing(null, null)
    say('3')
    const ping = Buffer.from([0x81, 1, 0x32])
    expect(sendFrame.mock.calls.map(([[frame]]) => frame)).toEqual([Buffer.concat([HELLO.frame[0], ping]), ping])
    expect(usual).not.toHaveBeenCalled()
    expect(engine.onClose).not.toHaveBeenCalled()
  })

  it('that says nothing from one ping to the next is gone; whatever it says is an answer', () => {
    const { engine, say } = engineOver()
    const line = lineOver(engine)
    line.sendWithPing(null, null)
    say('42["leave",{}]')
    line.sendWithPing(null, null)
    expect(engine.onClose).not.toHaveBeenCalled()
    line.sendWithPing(null, null)
    expect(engine.onClose.mock.calls).toEqual([['ping timeout']])
  })

  it('over a transport that nobody knows goes the usual way, and Engine.IO pings it', () => {
    const { engine } = engineOver(false)
    const line = lineOver(engine)
    line.sendWithPing(HELLO, withPing(HELLO))
    line.sendWithPing(HELLO, withPing(HELLO))
    expect(engine.write).toHaveBeenCalledTimes(2)
    expect(engine.sendPacket).not.toHaveBeenCalled()
    expect(engine.onClose).not.toHaveBeenCalled()
    expect(engine.pingIntervalTimer).not.toBeNull()
  })
})
