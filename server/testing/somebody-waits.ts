import { onOwnConnection } from './own-database.ts'

/** Whether anybody waits for a lock in the test's own database. */
export function somebodyWaits(): Promise<boolean> {
  return onOwnConnection(async (sql) => {
    const { rows } = await sql.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.length > 0
  })
}
