import { randomUUID } from 'node:crypto'
import { afterAll, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { PROTOCOL_VERSION } from '#trade/live/protocol.ts'
import { releaseClock } from '../clock/release-clock.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { followLog } from '../log/follow.ts'
import { Tail } from '../log/tail.ts'
import { snapshotFor } from '../queries/snapshot.ts'
import { approved, databaseIn, EXPORTS, NOVEMBER, published } from '../testing/desk-at-work.ts'
import { HandmadeScreen } from '../testing/handmade-screen.ts'
import { liveNode } from '../testing/live-node.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { said } from '../testing/said.ts'

ownDatabase(cloneDatabase)

const stops: (() => unknown)[] = []
afterAll(async () => {
  for (const stop of stops.reverse()) await stop()
})

// A figure that stands nowhere else: wherever these digits are seen, this release is seen.
const SECRET = '987.61'
const CODE = 'GACC-2024-12-flash'

it('no word of an armed release goes to any socket, poll or snapshot before its instant, and then it goes to all of them', async () => {
  await published(NOVEMBER)
  const tail = new Tail()
  stops.push(await followLog(tail, said().log))
  const node = await liveNode(tail)
  stops.push(() => node.stop())
  const subscription = { series: [EXPORTS], fromYear: 2024 }
  const { cursor } = await snapshotFor(subscription)
  const hello = { version: PROTOCOL_VERSION, page: randomUUID(), cursor, subscription, screen: null }
  const screen = await HandmadeScreen.connect(node.url)
  stops.push(() => screen.close())
  await screen.hello(hello)

  // Far enough ahead for a round of all the doors on a busy machine.
  const embargoAt = await databaseIn(6_000)
  await approved({ code: CODE, figures: { [EXPORTS]: [SECRET, '10.7'] } }, embargoAt)
  const clock = releaseClock(said().log)
  clock.start()
  stops.push(() => clock.stop())

  /** What was seen, each with whether it tells, and the database's time once it had been read. */
  const seen: { readonly where: string; readonly tells: boolean; readonly at: Date }[] = []
  const see = async (where: string, text: string) =>
    void seen.push({ where, tells: text.includes(SECRET) || text.includes(CODE), at: await databaseNow(database()) })
  const query = new URLSearchParams({ version: String(PROTOCOL_VERSION), page: randomUUID(), epoch: cursor.epoch })
  query.set('after', String(cursor.sequence))
  query.set('hash', cursor.hash)
  query.set('fromYear', '2024')
  query.set('series', EXPORTS)
  const ask = async (where: string, path: string, init?: RequestInit) =>
    see(where, await (await fetch(`${node.url}${path}`, init)).text())
  const told = () => new Set(seen.filter(({ tells }) => tells).map(({ where }) => where))
  let frames = 0
  while (told().size < 5) {
    await ask('poll', `/live/log?${query}&wait=100`)
    await ask('snapshot at head', '/live/snapshot', { method: 'POST', body: JSON.stringify(subscription) })
    await ask('snapshot by GET', `/live/snapshot?fromYear=2024&series=${EXPORTS}`)
    await ask('snapshot of the next place', `/live/snapshot?fromYear=2024&series=${EXPORTS}&at=${cursor.sequence + 1}`)
    for (const frame of screen.frames.slice(frames)) await see('socket', frame)
    frames = screen.frames.length
  }
  for (const { where, tells, at } of seen) if (tells) expect([where, at >= embargoAt]).toEqual([where, true])
  // It was looked for in time, at every door that is asked: the test could have failed.
  expect(new Set(seen.filter(({ at }) => at < embargoAt).map(({ where }) => where)).size).toBeGreaterThanOrEqual(4)
})
