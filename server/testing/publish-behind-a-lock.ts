import { transaction } from '../database/client.ts'
import { sha256 } from '../log/hash.ts'
import { lockLog } from '../log/head.ts'
import { append, type Published } from '../publish/append.ts'
import { waitUntil } from './wait-until.ts'
import { onOwnConnection } from './own-database.ts'

/**
 * Calls `read`, which looks at the head of the log and then waits at its entries; publishes an (empty) entry meanwhile; and lets
 * go. So whatever `read` finds is newer than the head it saw. Returns the entry's place.
 */
export function publishBehindALock(read: () => void): Promise<Published> {
  return transaction(async (tx) => {
    const head = await lockLog(tx)
    await tx.$executeRaw`LOCK TABLE "Publication" IN ACCESS EXCLUSIVE MODE`
    read()
    await waitUntil('somebody waits for the entries', readersWait)
    const now = new Date(Math.max(Date.now(), head.publishedAt.getTime()))
    const figures = { count: 0, digest: sha256('') }
    return append(tx, head, null, {
      kind: 'calendar',
      publishedAt: now.toISOString(),
      release: null,
      calendar: [],
      figures,
    })
  })
}

function readersWait(): Promise<boolean> {
  return onOwnConnection(async (sql) => {
    const { rows } = await sql.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  })
}
