import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Law } from './violation.ts'

/** How late a release may be where everything that could publish it was being killed all the while. */
const OVERDUE_AFTER_S = 45
/** Rows are written a moment before the instant, and nobody's until the commit. */
const COMMITTED_AT = `coalesce(pg_xact_commit_timestamp(p.xmin), p."recordedAt")`

/** What must hold of the log's own table at the end. Answers what does not. */
export async function brokenInLog(sql: pg.Client): Promise<{ law: Law; words: string }[]> {
  return [...(await brokenChain(sql)), ...(await wronglyPublished(sql)), ...(await overdue(sql))]
}

async function brokenChain(sql: pg.Client): Promise<{ law: Law; words: string }[]> {
  const { rows } = await sql.query<{ sequence: number; previousHash: string; hash: string; body: unknown }>(
    `SELECT "sequence", "previousHash", "hash", "body" FROM "Publication" ORDER BY "sequence"`,
  )
  const wrongs: { law: Law; words: string }[] = []
  let before = '0'.repeat(64)
  for (const [at, { sequence, previousHash, hash, body }] of rows.entries()) {
    if (sequence !== at + 1)
      wrongs.push({ law: 'log whole', words: `entry ${at + 1} is missing: ${sequence} stands there` })
    if (previousHash !== before)
      wrongs.push({ law: 'log whole', words: `entry ${sequence} does not follow the one before it` })
    const expected = createHash('sha256')
      .update(before + sorted(body))
      .digest('hex')
    if (hash !== expected)
      wrongs.push({ law: 'log whole', words: `the hash of entry ${sequence} is not that of its body` })
    before = hash
  }
  const { rows: heads } = await sql.query<{ sequence: number; hash: string }>(
    `SELECT "sequence", "hash" FROM "LogHead"`,
  )
  if (heads.length !== 1 || heads[0]?.sequence !== rows.length || heads[0].hash !== before)
    wrongs.push({ law: 'log whole', words: `the head says ${heads[0]?.sequence}, the log ends at ${rows.length}` })
  return wrongs
}

async function wronglyPublished(sql: pg.Client): Promise<{ law: Law; words: string }[]> {
  const { rows } = await sql.query<{ code: string; times: number; early: boolean }>(
    `SELECT r."code", count(*)::int AS "times", bool_or(least(p."publishedAt", ${COMMITTED_AT}) < r."embargoAt") AS "early"
     FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" GROUP BY r."code"`,
  )
  return rows
    .filter(({ times, early }) => times !== 1 || early)
    .map(({ code, times, early }) => ({
      law: 'published once, in time',
      words: `${code}: ${times} times${early ? ', early' : ''}`,
    }))
}

async function overdue(sql: pg.Client): Promise<{ law: Law; words: string }[]> {
  const { rows } = await sql.query<{ code: string; late: number }>(
    `SELECT "code", extract(epoch FROM clock_timestamp() - "embargoAt")::int AS "late" FROM "Release"
     WHERE "state" = 'approved' AND "embargoAt" < clock_timestamp() - make_interval(secs => $1)
       AND "embargoAt" > clock_timestamp() - make_interval(secs => "graceSeconds")`,
    [OVERDUE_AFTER_S],
  )
  return rows.map(({ code, late }) => ({
    law: 'published once, in time',
    words: `${code} is ${late} s late and not published`,
  }))
}

/** How late after its instant each release was committed, ms, sorted. */
export async function lateness(sql: pg.Client): Promise<number[]> {
  const { rows } = await sql.query<{ ms: number }>(
    `SELECT extract(epoch FROM ${COMMITTED_AT} - r."embargoAt")::float8 * 1000 AS "ms"
     FROM "Publication" p JOIN "Release" r ON r."id" = p."releaseId" ORDER BY 1`,
  )
  return rows.map(({ ms }) => ms)
}

/** JSON with its keys in order and no blanks, written anew. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  )
}
