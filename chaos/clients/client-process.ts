import { watchSleep } from '../asleep.ts'
import { openClient } from './client.ts'
import type { FromClients, Report, ToClients } from './report.ts'

// A process of many clients. It tells its parent in batches, and ends with it.
const TELL_EVERY_MS = 200

let reports: Report[] = []
const tell = (report: Report): void => void reports.push(report)
const seen = new Set<string>()
const isFirst = (hash: string): boolean => !seen.has(hash) && Boolean(seen.add(hash))
const closing: (() => void)[] = []

const mine: number[] = []
watchSleep((atMs, forMs) => mine.forEach((id) => tell({ is: 'asleep', id, atMs, forMs })))
setInterval(() => {
  if (reports.length === 0) return
  process.send?.({ reports } satisfies FromClients)
  reports = []
}, TELL_EVERY_MS)

const broke = (error: unknown): void =>
  tell({
    is: 'broken',
    id: -1,
    atMs: Date.now(),
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
process.on('uncaughtException', broke)
process.on('unhandledRejection', broke)
process.once('disconnect', () => process.exit(0))
process.on('message', (order: ToClients) => {
  if ('close' in order) {
    for (const close of closing.splice(0)) close()
    setTimeout(() => process.exit(0), 2 * TELL_EVERY_MS)
    return
  }
  mine.push(...order.open.map(({ id }) => id))
  for (const client of order.open) void openClient(client, tell, isFirst).then((close) => closing.push(close))
})
