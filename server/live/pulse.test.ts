import { expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { MemoryTail } from '../testing/memory-tail.ts'
import { ownDatabase } from '../testing/own-database.ts'
import { Pulse } from './pulse.ts'

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
