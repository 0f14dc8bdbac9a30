import type pg from 'pg'
import { type Finding, firstFew, well, wrong } from './finding.ts'

interface Waiting {
  readonly code: string
  readonly heldBy: string | null
  /** After its instant; negative before. */
  readonly lateSeconds: number
  readonly isPastGrace: boolean
}

/** A node publishes at the instant; what is later than this hangs. */
const LATE_SECONDS = 5

/** Releases that are approved: which wait, which are held, and which should be out. */
export async function checkReleases(client: pg.Client): Promise<readonly Finding[]> {
  const { rows } = await client.query<Waiting>(`
    SELECT "code", "heldBy", extract(epoch FROM clock_timestamp() - "embargoAt")::float8 AS "lateSeconds",
      clock_timestamp() > "embargoAt" + make_interval(secs => "graceSeconds") AS "isPastGrace"
    FROM "Release" WHERE "state" = 'approved' ORDER BY "embargoAt"`)
  const held = rows.filter(({ heldBy }) => heldBy !== null)
  const overdue = rows.filter(({ heldBy, lateSeconds }) => heldBy === null && lateSeconds > LATE_SECONDS)
  const waiting = rows.length - held.length - overdue.length
  const findings = overdue.map(({ code, lateSeconds, isPastGrace }) =>
    wrong(
      'releases',
      `${code} is approved and ${inTime(lateSeconds)} late`,
      isPastGrace
        ? 'it is past its grace, so no node publishes it unasked: recall it at the desk and approve it anew'
        : 'start a node, or look into the log of those that run for its code: each of them tried',
    ),
  )
  const heldWords = firstFew(
    held.map(
      ({ code, heldBy, lateSeconds }) =>
        `${code} is held by ${heldBy}${lateSeconds > 0 ? `, ${inTime(lateSeconds)} past its instant` : ''}`,
    ),
  )
  if (findings.length > 0) return findings
  return [
    well('releases', [`none is overdue, ${waiting} wait for their instant`, heldWords].filter(Boolean).join('; ')),
  ]
}

function inTime(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`
  return seconds < 7_200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3_600)} h`
}
