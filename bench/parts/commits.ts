import { Client } from 'pg'
import { databaseUrl } from '#server/database/url.ts'
import { compareClocks } from './database-clock.ts'

export interface Commits {
  /** When a publication was first seen committed, in ms by the database's clock. */
  readonly seenMs: ReadonlyMap<number, number>
  /** Resolves when `sequence` is. */
  seen(sequence: number): Promise<number>
  close(): Promise<void>
}

/** Listens to the log (or to another channel of numbers) from outside: what is heard is committed, so each time is an upper bound of its commit's. */
export async function watchCommits(channel = 'tradewire_log'): Promise<Commits> {
  const client = new Client({ connectionString: databaseUrl() })
  await client.connect()
  const clock = await compareClocks(client)
  const seenMs = new Map<number, number>()
  const waiting = new Map<number, (ms: number) => void>()
  client.on('notification', ({ payload }) => {
    const sequence = Number(payload)
    seenMs.set(sequence, clock.nowMs())
    waiting.get(sequence)?.(clock.nowMs())
  })
  await client.query(`LISTEN ${channel}`)
  return {
    seenMs,
    seen: async (sequence) => seenMs.get(sequence) ?? new Promise((resolve) => waiting.set(sequence, resolve)),
    close: () => client.end(),
  }
}
