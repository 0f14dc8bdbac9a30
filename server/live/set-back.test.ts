import { afterEach, describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import type { Snapshot } from '#trade/live/fold.ts'
import { closeDatabase, database } from '../database/client.ts'
import { followLog } from '../log/follow.ts'
import { readHead } from '../log/head.ts'
import { Tail } from '../log/tail.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { DECEMBER, EXPORTS, NOVEMBER, OCTOBER, published } from '../testing/desk-at-work.ts'
import { type LiveNode, liveNode } from '../testing/live-node.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'
import { Screen } from '../testing/screen.ts'
import { waitUntil } from '../testing/wait-until.ts'

ownDatabase(cloneDatabase)

const SUBSCRIPTION = { series: [EXPORTS], fromYear: 2024 }
const stops: (() => unknown)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

describe('a database restored from a backup whose epoch nobody changed', () => {
  it('under a node that goes on: the node makes a new epoch, says so, and every screen shows what the backup holds', async () => {
    const backup = await backUp()
    const operator = said()
    const { tail, node } = await follow(operator)
    const [screen] = await screens(node)
    const was = await readHead(database())
    await backup.restore()
    await tail.catchUp()
    expect(tail.head).toMatchObject({ sequence: 1 })
    expect(tail.head?.epoch).not.toBe(was.epoch)
    await shows(screen, await snapshotFor(SUBSCRIPTION))
    expect(operator.lines).toContainEqual([
      'error',
      'the log went back: the database was restored without a new epoch, so one was made',
    ])
    // Sent away once, by what it was told: no loop.
    expect(screen.shown).toHaveLength(2)
    const { sequence } = await published(DECEMBER)
    await tail.catchUp()
    await waitUntil('it goes on from there', () => screen.snapshot.cursor.sequence === sequence)
    await backup.undo()
  })

  it('past the place a node has reached: numbers it knows mean something else, and it finds that out by the hash', async () => {
    // Longer than ours will be: were it published past only once it is there, the node might look before.
    const backup = await backUp((await readHead(database())).sequence + 5)
    const { tail, node } = await follow()
    const [screen] = await screens(node)
    const was = await readHead(database())
    await backup.restore()
    expect((await readHead(database())).sequence).toBeGreaterThan(was.sequence)
    await tail.catchUp()
    expect(tail.head?.epoch).not.toBe(was.epoch)
    expect(tail.head?.sequence).toBe((await readHead(database())).sequence)
    await shows(screen, await snapshotFor(SUBSCRIPTION))
    await backup.undo()
  })

  it('under a node that was started after it, which can not know: a screen that knows is sent away, and shows the backup', async () => {
    const backup = await backUp()
    const first = await follow()
    const [screen] = await screens(first.node)
    const { port } = first.node
    await first.stop()
    await backup.restore()
    await follow(said(), port)
    await shows(screen, await snapshotFor(SUBSCRIPTION))
    expect(screen.shown).toHaveLength(2)
    await backup.undo()
  })
})

/**
 * Another database with one release and so many `more`, of this one's epoch. It is whole before anybody reads it: `restore` puts it
 * in the place of this one, `undo` puts this one back.
 */
async function backUp(more = 0): Promise<{ restore(): Promise<void>; undo(): Promise<void> }> {
  const ours = process.env['DATABASE_URL'] ?? ''
  const { epoch } = await readHead(database())
  const backup = await cloneDatabase()
  await connectTo(backup.url)
  await database().$executeRaw`UPDATE "LogHead" SET "epoch" = ${epoch} WHERE "epoch" <> ${epoch}`
  await published(OCTOBER)
  for (let at = 0; at < more; at++)
    await published({
      ...DECEMBER,
      code: `GACC-${2040 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-flash`,
    })
  await connectTo(ours)
  return {
    restore: () => connectTo(backup.url),
    async undo() {
      for (const stop of stops.splice(0).reverse()) await stop()
      await connectTo(ours)
      await backup.drop()
    },
  }
}

async function connectTo(url: string): Promise<void> {
  await closeDatabase()
  process.env['DATABASE_URL'] = url
}

let month = 0
async function screens(node: LiveNode): Promise<[Screen]> {
  for (let n = 0; n < 3; n++)
    await published({ ...NOVEMBER, code: `GACC-2030-${String((month++ % 12) + 1).padStart(2, '0')}-flash` })
  const screen = new Screen(node.url, await snapshotFor(SUBSCRIPTION))
  stops.push(() => screen.close())
  await waitUntil('it is live', () => screen.state.at === 'live')
  return [screen]
}

function shows(screen: Screen, expected: Snapshot): Promise<void> {
  const plain = (snapshot: Snapshot) => JSON.stringify({ ...snapshot, takenAt: '' })
  return waitUntil('it shows what the database holds', () => plain(screen.snapshot) === plain(expected))
}

async function follow(operator = said(), port = 0) {
  const tail = new Tail()
  const stopFollowing = await followLog(tail, operator.log)
  const node = await liveNode(tail, port)
  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= node.stop().then(stopFollowing))
  stops.push(stop)
  return { tail, node, stop }
}
