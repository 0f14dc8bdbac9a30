import { afterEach, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { closeDatabase } from '#server/database/client.ts'
import { followLog } from '#server/log/follow.ts'
import { Tail } from '#server/log/tail.ts'
import { DECEMBER, published } from '#server/testing/desk-at-work.ts'
import { said } from '#server/testing/said.ts'
import { waitUntil } from '#server/testing/wait-until.ts'
import { DatabaseDoor } from './database/door.ts'

const stops: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

it('a node whose notifications are swallowed, while its listening connection stays open, reads what was published all the same', async () => {
  const own = await cloneDatabase()
  stops.push(() => own.drop())
  let swallowed = 0
  const door = await DatabaseDoor.open(
    () => Number(new URL(own.url).port),
    (bytes) => (swallowed += bytes),
  )
  stops.push(() => door.close())
  const through = new URL(own.url)
  through.port = String(door.port)
  process.env['DATABASE_URL'] = through.href
  stops.push(closeDatabase)

  const tail = new Tail()
  stops.push(await followLog(tail, said().log))
  expect(door.deafen(60_000)).toBe(1)
  const { sequence } = await published(DECEMBER)
  await waitUntil('it has read it', () => tail.head?.sequence === sequence)
  await waitUntil('the notification was on its way, and swallowed', () => swallowed > 0)
})
