import { describe, expect, it } from 'vitest'
import { cloneDatabase } from '#launch/testing/database.ts'
import { closeDatabase } from '../database/client.ts'
import { CHIEF, DECEMBER, published } from '../testing/desk-at-work.ts'
import { onOwnConnection, ownDatabase } from '../testing/own-database.ts'
import { publishBehindALock } from '../testing/publish-behind-a-lock.ts'
import { said } from '../testing/said.ts'
import { waitUntil } from '../testing/wait-until.ts'
import { watchTimers } from '../testing/watch-timers.ts'
import { publishCalendar } from '../publish/publish-calendar.ts'
import { followLog } from './follow.ts'
import { Tail } from './tail.ts'

ownDatabase(cloneDatabase)

let month = 0
const next = () =>
  published({
    ...DECEMBER,
    code: `GACC-20${String(10 + Math.floor(month / 12))}-${String((month++ % 12) + 1).padStart(2, '0')}-flash`,
  })
const reached = (tail: Tail, sequence: number) =>
  waitUntil(`the tail reaches ${sequence}`, () => tail.head?.sequence === sequence)

describe('following the log', () => {
  it('begins with what is there, and has what is published since without being asked', async () => {
    const { sequence } = await next()
    const tail = new Tail()
    const stop = await followLog(tail, said().log)
    expect(tail.head?.sequence).toBe(sequence)
    await next()
    await reached(tail, sequence + 1)
    await stop()
  })

  it('loses nothing and keeps the order when thirty are published at once', async () => {
    const tail = new Tail()
    const stop = await followLog(tail, said().log)
    const from = tail.head?.sequence ?? 0
    const moves: number[] = []
    tail.onMoved(() => moves.push(tail.head?.sequence ?? 0))
    await Promise.all(Array.from({ length: 30 }, () => publishCalendar([], CHIEF)))
    await reached(tail, from + 30)
    expect(moves).toEqual(moves.toSorted((a, b) => a - b))
    for (let sequence = from + 1; sequence <= from + 30; sequence++)
      expect(tail.entry(sequence)?.sequence).toBe(sequence)
    await stop()
  })

  it('catches up after a notification was lost with its connection, and listens again', async () => {
    const tail = new Tail()
    const operator = said()
    const stop = await followLog(tail, operator.log)
    const [gone] = await listeners()
    expect(await cutListeners()).toBe(1)
    const { sequence } = await next()
    await reached(tail, sequence)
    await waitUntil('somebody listens again', async () => (await listeners()).some((pid) => pid !== gone))
    expect(operator.lines).toContainEqual(['warn', 'the listening connection broke'])
    // And is woken again, not only polling: the new connection hears of the next one, too.
    const after = await next()
    await reached(tail, after.sequence)
    expect(await listeners()).toHaveLength(1)
    await stop()
  })

  it('leaves no connection, no timer and no reading behind when it is stopped', async () => {
    const timers = watchTimers()
    const tail = new Tail()
    const stop = await followLog(tail, said().log)
    let stopping: Promise<void> | undefined
    // The poll comes by itself, and waits.
    const { sequence } = await publishBehindALock('LogHead', { whileWaiting: () => void (stopping = stop()) })
    await stopping
    // What was being read when the stop came is read to its end: nothing asks the closed database for more.
    expect(tail.head?.sequence).toBe(sequence)
    expect(await listeners()).toEqual([])
    await closeDatabase()
    expect(await timers.left()).toEqual([])
  })

  it('stopped while its connection is broken, it does not come back', async () => {
    const timers = watchTimers()
    const tail = new Tail()
    const stop = await followLog(tail, said().log)
    await cutListeners()
    await stop()
    await publishCalendar([], CHIEF)
    expect(await listeners()).toEqual([])
    await closeDatabase()
    expect(await timers.left()).toEqual([])
  })
})

function listeners(): Promise<number[]> {
  return onOwnConnection(async (sql) => {
    const { rows } = await sql.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN tradewire_log'`,
    )
    return rows.map(({ pid }) => pid)
  })
}

function cutListeners(): Promise<number> {
  return onOwnConnection(async (sql) => {
    const { rowCount } = await sql.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN tradewire_log'`,
    )
    return rowCount ?? 0
  })
}
