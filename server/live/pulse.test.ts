import { expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import type { Heartbeat } from '#trade/live/protocol.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { Pulse } from './pulse.ts'
import { welcomeOf } from './welcome.ts'

ownDatabase(cloneDatabase)

it('a node that was stopped for a while does not tell whoever greets it the end of the log that it knew: it looks first', async () => {
  const tail = new MemoryTail()
  const pulse = new Pulse(tail)
  await pulse.beat()
  expect((await pulse.now()).head.sequence).toBe(0)

  tail.readLongAgoMs = 7_000
  tail.lookAgain = () => void tail.append()
  expect(pulse.remembered()).toBeNull()
  expect((await pulse.now()).head.sequence).toBe(1)
})

it('asks the database nothing for greetings that come just after a reading', async () => {
  const tail = new MemoryTail()
  const pulse = new Pulse(tail)
  await pulse.beat()
  let looks = 0
  tail.lookAgain = () => (looks += 1)
  await Promise.all(Array.from({ length: 100 }, () => pulse.now()))
  expect(looks).toBe(0)
})

it('says when the head was the end of the log: a node that then waited for its database makes nothing old look new', async () => {
  const tail = new MemoryTail()
  const pulse = new Pulse(tail)
  await pulse.beat()
  tail.readLongAgoMs = 2_000
  const remembered = await pulse.now()
  expect(secondsBetween(remembered)).toBeGreaterThanOrEqual(1.99)

  if (!tail.head) throw new Error('a tail has a head')
  const found = { entries: [], reached: tail.head, readAtMs: performance.now() - 6_000 }
  const welcome = welcomeOf(found, await pulse.now(), pulse)
  if (welcome.answer !== 'entries') throw new Error(`expected entries, found ${welcome.answer}`)
  expect(secondsBetween(welcome.heartbeat)).toBeGreaterThanOrEqual(5.99)
})

function secondsBetween({ headAt, databaseTime }: Heartbeat): number {
  return (Date.parse(databaseTime) - Date.parse(headAt)) / 1_000
}
