import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { waitUntil } from '../testing/wait-until.ts'

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
