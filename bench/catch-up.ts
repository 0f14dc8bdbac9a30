import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase, database, transaction } from '#server/database/client.ts'
import { lockLog } from '#server/log/head.ts'
import { publishCalendarAfter } from '#server/publish/publish-calendar.ts'
import { CHIEF } from '#server/testing/desk-at-work.ts'
import type { Cursor } from '#trade/live/entry.ts'
import { Child } from './parts/child.ts'
import { onDurableDatabase } from './parts/durable-postgres.ts'
import { figure } from './parts/figures.ts'
import { median, percentile } from './parts/spread.ts'
import type { CaughtUp } from './processes/returning.ts'

// What it costs a node that screens come back from behind: one that missed 1 entry, 100, or 10,000 (more than it is sent entry by
// entry: it takes a snapshot); and all of a herd at once. `catch-up [HERD]`, by default 5000.
const BEHIND = [1, 100, 10_000]
const ONE_BY_ONE = 60
/** Entries of one transaction. */
const AT_ONCE = 500

export async function catchUp([herd = '5000']: readonly string[]): Promise<void> {
  await onDurableDatabase('history-2024', async () => {
    await lengthenLog(10_500)
    const [node, screens] = await Promise.all([
      Child.start('node', [], { LIVE_CONNECTIONS_PER_ADDRESS: '100000' }),
      Child.start('returning'),
    ])
    try {
      await screens.ask('at', await node.ask<number>('port'))
      for (const behind of BEHIND) await oneByOne(node, screens, behind)
      for (const behind of BEHIND) await allAtOnce(node, screens, behind, Number(herd))
    } finally {
      await closeDatabase()
      await screens.stop()
      await node.stop()
    }
  })
}

/** Changes of the calendar, until there is a place so far behind the end. */
async function lengthenLog(entries: number): Promise<void> {
  console.log(`publishing ${entries} entries …`)
  for (let at = 0; at < entries; at += AT_ONCE)
    await transaction(async (tx) => {
      let head = await lockLog(tx)
      for (let each = 0; each < AT_ONCE; each++) head = await publishCalendarAfter(tx, head, [], CHIEF)
    }, 120_000)
}

async function placeBehind(behind: number): Promise<Cursor> {
  const [place] = await database().$queryRaw<Cursor[]>`
    SELECT "epoch", "sequence", "hash" FROM "Publication" WHERE "sequence" = (SELECT "sequence" - ${behind}::int FROM "LogHead")`
  if (!place) throw new Error(`the log has no place ${behind} behind its end`)
  return place
}

async function oneByOne(node: Child, screens: Child, behind: number): Promise<void> {
  const cursor = await placeBehind(behind)
  await screens.ask('return', { cursor, count: 20, together: 1 })
  const before = await node.usage()
  const { ms, how } = await screens.ask<CaughtUp>('return', { cursor, count: ONE_BY_ONE, together: 1 })
  const after = await node.usage()
  const cpuMs = (after.cpuMicros - before.cpuMicros) / 1_000 / ONE_BY_ONE
  console.log(`${behind} behind, one after another: ${how}; ${cpuMs.toFixed(2)} ms of CPU each`)
  figure(`catch-up-${behind}-cpu`, cpuMs, 'ms of CPU')
  figure(`catch-up-${behind}-p50`, median(ms), 'ms')
}

async function allAtOnce(node: Child, screens: Child, behind: number, herd: number): Promise<void> {
  const cursor = await placeBehind(behind)
  await pause(2_000)
  const before = await node.usage(true)
  const { ms, how, bytes } = await screens.ask<CaughtUp>('return', { cursor, count: herd, together: herd })
  const after = await node.usage()
  console.log(`${behind} behind, ${herd} at once: ${how}; ${(bytes / herd / 1_000).toFixed(1)} kB each`)
  figure(`catch-up-${behind}-herd-p50`, median(ms), 'ms')
  figure(`catch-up-${behind}-herd-last`, percentile(ms, 100), 'ms')
  figure(`catch-up-${behind}-herd-cpu`, (after.cpuMicros - before.cpuMicros) / 1_000 / herd, 'ms of CPU each')
  figure(`catch-up-${behind}-herd-memory`, (after.rssBytes - before.rssBytes) / 1e6, 'MB more')
}
