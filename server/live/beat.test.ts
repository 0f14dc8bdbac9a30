import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { HEARTBEAT_MS, type Heartbeat } from '#trade/live/protocol.ts'
import { said } from '../testing/said.ts'
import { Beat } from './beat.ts'
import type { Line, Parcel } from './line.ts'
import type { Pulse } from './pulse.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'setTimeout', 'clearInterval', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('the beat', () => {
  it('tells each line every five seconds where the log ends, and pings with every other', async () => {
    const { beat, told } = beating()
    beat.start()
    await after(0)
    expect(told).toEqual(['heartbeat 1'])
    await after(HEARTBEAT_MS)
    await after(HEARTBEAT_MS)
    await after(HEARTBEAT_MS)
    expect(told).toEqual(['heartbeat 1', 'heartbeat 1 and ping', 'heartbeat 1', 'heartbeat 1 and ping'])
    await beat.stop()
    await after(HEARTBEAT_MS)
    expect(told).toHaveLength(4)
  })

  it('pings where the database does not answer, and says nothing else', async () => {
    const { beat, told, log } = beating(() => Promise.reject(new Error('no database')))
    beat.start()
    await after(HEARTBEAT_MS)
    expect(told).toEqual(['ping'])
    expect(log.details).not.toEqual([])
    await beat.stop()
  })

  it('does not wait with the ping for a database that hangs', async () => {
    let answer = () => {}
    const { beat, told } = beating(() => new Promise<void>((resolve) => (answer = resolve)))
    beat.start()
    answer()
    await after(HEARTBEAT_MS)
    expect(told).toEqual(['heartbeat 1'])
    await after(1_000)
    expect(told).toEqual(['heartbeat 1', 'ping'])
    answer()
    await after(0)
    expect(told).toEqual(['heartbeat 1', 'ping', 'heartbeat 1'])
    await beat.stop()
  })

  it('tells who comes later in the row of what was published meanwhile', async () => {
    const { beat, told, pulse } = beating(async () => {}, 600)
    beat.start()
    setImmediate(() => (pulse.sequence = 2))
    await after(0)
    expect(told).toHaveLength(600)
    expect(told[0]).toBe('heartbeat 1')
    expect(told.at(-1)).toBe('heartbeat 2')
    await beat.stop()
  })
})

function beating(beat: () => Promise<void> = async () => {}, count = 1) {
  const told: string[] = []
  const log = said()
  const pulse = {
    sequence: 1,
    beat,
    remembered: (): Heartbeat => ({
      head: { epoch: 'first', sequence: pulse.sequence, hash: '' },
      headAt: '',
      databaseTime: '',
      comeBackWithinMs: 0,
    }),
  }
  const named = (parcel: Parcel | null) => parcel && `heartbeat ${/"sequence":(\d+)/.exec(parcel.packet)?.[1]}`
  const line = {
    send: (parcel: Parcel) => told.push(named(parcel) ?? ''),
    sendWithPing: (parcel: Parcel | null) => told.push([named(parcel), 'ping'].filter(Boolean).join(' and ')),
  } as unknown as Line
  const lines = Array.from({ length: count }, () => line)
  return { told, log, pulse, beat: new Beat(pulse as unknown as Pulse, () => lines, log.log) }
}

/** And whatever comes of it. */
async function after(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
  for (let turns = 0; turns < 10; turns++) await new Promise((resolve) => setImmediate(resolve))
}
