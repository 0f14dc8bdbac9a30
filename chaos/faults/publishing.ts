import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Postgres } from '../database/postgres.ts'

/** The table a publishing transaction comes to after it has appended to the log. */
const NEEDED = '"Observation"'
/** However long it takes to find who publishes: nobody is held up for longer. */
const HELD_AT_MOST_MS = 15_000

/**
 * Holds up whoever publishes at `embargoMs`, within its transaction and after it has appended to the log, and tells `found` its
 * name. What it needs is given free when `found` is done, or when nobody came.
 */
export async function catchPublisher(
  postgres: Postgres,
  embargoMs: number,
  found: (name: string, giveFree: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  await pause(Math.max(0, embargoMs - 250 - Date.now()))
  await postgres.inside(async (sql) => {
    await sql.query('BEGIN')
    await sql.query(`LOCK TABLE ${NEEDED} IN SHARE ROW EXCLUSIVE MODE`)
    let isFree = false
    const giveFree = async () => {
      if (!isFree) await sql.query('ROLLBACK')
      isFree = true
    }
    try {
      const deadline = Math.max(Date.now(), embargoMs) + HELD_AT_MOST_MS
      while (Date.now() < deadline) {
        const name = await waiting(sql)
        if (name) {
          return await found(name, giveFree)
        }
        await pause(15)
      }
    } finally {
      await giveFree()
    }
  })
}

/** The node that waits for what is held. */
async function waiting(sql: pg.Client): Promise<string | null> {
  const { rows } = await sql.query<{ name: string }>(
    `SELECT a.application_name AS "name" FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
     WHERE NOT l.granted AND l.relation = '${NEEDED}'::regclass AND a.application_name LIKE 'node %' LIMIT 1`,
  )
  return rows[0]?.name ?? null
}

/** Ends every connection that listens for the log. Answers how many there were. */
export async function cutListeners(sql: pg.Client): Promise<number> {
  const { rowCount } = await sql.query(
    `SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity
     WHERE datname = current_database() AND application_name LIKE 'node %' AND query = 'LISTEN tradewire_log'`,
  )
  return rowCount ?? 0
}

/** Resolves as soon as the release stands in the log for everyone to see; false when it does not in time. */
export async function published(postgres: Postgres, code: string, withinMs: number): Promise<boolean> {
  return postgres.inside(async (sql) => {
    for (const deadline = Date.now() + withinMs; Date.now() < deadline; await pause(3)) {
      const { rowCount } = await sql.query(
        `SELECT FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" WHERE r."code" = $1`,
        [code],
      )
      if (rowCount) return true
    }
    return false
  })
}
