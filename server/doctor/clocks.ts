import type pg from 'pg'
import { type Finding, well, wrong } from './finding.ts'
import type { AskedServer } from './ask-server.ts'

/** Nothing waits for a node's clock, but its log lines, its mail and its TLS go by it. */
const NODE_OFF_AT_MOST_MS = 2_000

/** How far this machine's clock is from the database's, which alone decides, and how far that in a server's answer is. */
export async function checkClocks(client: pg.Client, server: AskedServer): Promise<readonly Finding[]> {
  const { databaseMs, hereMs, withinMs } = await askDatabase(client)
  const off = hereMs - databaseMs
  const said = `this machine is ${Math.round(Math.abs(off))} ms ${off < 0 ? 'behind' : 'ahead of'} the database, give or take ${Math.ceil(withinMs)} ms`
  const here =
    Math.abs(off) <= NODE_OFF_AT_MOST_MS + withinMs
      ? well('clock', said)
      : wrong(
          'clock',
          said,
          'have both set by NTP. Releases go by the database’s: if that one is wrong, they go out at the wrong instant',
        )
  if (server.is !== 'answers' || server.dateMs === null) return [here]
  // The header tells whole seconds: the true one lies within the second after it.
  const early = server.dateMs - (server.askedMs - off)
  const late = early + 1_000
  const offMs = early > 0 ? early : late < 0 ? late : 0
  const header = `the server’s answer is dated ${offMs === 0 ? 'within the second of' : `${Math.round(Math.abs(offMs))} ms ${offMs < 0 ? 'behind' : 'ahead of'}`} the database`
  return [
    here,
    Math.abs(offMs) <= NODE_OFF_AT_MOST_MS
      ? well('clock', header)
      : wrong('clock', header, 'have the machine the server runs on set by NTP'),
  ]
}

/** The clock of the database, set against ours in the middle between question and answer. */
async function askDatabase(client: pg.Client): Promise<{ databaseMs: number; hereMs: number; withinMs: number }> {
  const askedMs = Date.now()
  const began = performance.now()
  const { rows } = await client.query<{ ms: number }>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS "ms"',
  )
  const withinMs = (performance.now() - began) / 2
  return { databaseMs: rows[0]?.ms ?? 0, hereMs: askedMs + withinMs, withinMs }
}
