import type pg from 'pg'
import { isDue, RULES } from '../retention/rules.ts'
import { type Finding, firstFew, well, wrong } from './finding.ts'

/** Once a day; a day more for a node that was down. */
const LATE_DAYS = 2

/** What is kept for how long, when it was last cleared away, and how much is due. */
export async function checkRetention(client: pg.Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ ran: string | null; isLate: boolean; removed: Record<string, number> }>(
    `SELECT to_char("ranAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI "UTC"') AS "ran", "removed",
      coalesce("ranAt" < clock_timestamp() - interval '${LATE_DAYS} days', false) AS "isLate" FROM "Retention"`,
  )
  const { ran, isLate, removed } = rows[0] ?? { ran: null, isLate: false, removed: {} }
  const due: string[] = []
  for (const rule of RULES) {
    const { rows: counted } = await client.query<{ rows: number }>(
      `SELECT count(*)::int AS "rows" FROM "${rule.table}" WHERE ${isDue(rule)}`,
    )
    const count = counted[0]?.rows ?? 0
    if (count > 0) due.push(`${count} ${rule.of} (kept ${rule.keptFor})`)
  }
  const cleared = Object.values(removed).reduce((sum, count) => sum + count, 0)
  const last = ran === null ? 'not run yet' : `last run ${ran}, ${cleared} rows cleared away`
  const said = `${RULES.length} rules, ${last}; due now: ${due.length === 0 ? 'nothing' : firstFew(due, due.length)}`
  return [
    isLate && due.length > 0
      ? wrong(
          'retention',
          said,
          'start a node: it asks ten minutes after its start. One that runs says why not in its log',
        )
      : well('retention', said),
  ]
}
