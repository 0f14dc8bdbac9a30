import type pg from 'pg'
import type { AskedServer } from './ask-server.ts'
import { type Finding, well, wrong } from './finding.ts'

/** Room for a restart of every node, and for whoever looks into it by hand. */
const FULL_FROM_SHARE = 0.8

/** Whether a server answers, whether nodes hear of publications, and whether the database has connections left. */
export async function checkConnections(client: pg.Client, server: AskedServer): Promise<readonly Finding[]> {
  const { rows } = await client.query<{ listening: number; all: number; most: number; idle: number }>(`
    SELECT count(*) FILTER (WHERE datname = current_database() AND query = 'LISTEN tradewire_log')::int AS "listening",
      count(*)::int AS "all", current_setting('max_connections')::int AS "most",
      count(*) FILTER (WHERE datname = current_database() AND state = 'idle in transaction'
        AND state_change < clock_timestamp() - interval '5 minutes')::int AS "idle"
    FROM pg_stat_activity WHERE backend_type = 'client backend'`)
  const { listening, all, most, idle } = rows[0] ?? { listening: 0, all: 0, most: 1, idle: 0 }
  return [
    ofServer(server),
    ofListeners(server, listening),
    all < most * FULL_FROM_SHARE && idle === 0
      ? well('connections', `${all} of ${most} in use`)
      : wrong(
          'connections',
          `${all} of ${most} in use, ${idle} idle within a transaction for more than 5 minutes`,
          'end what holds them (SELECT pid, usename, client_addr, state, query FROM pg_stat_activity), or raise max_connections',
        ),
  ]
}

function ofServer(server: AskedServer): Finding {
  if (server.is === 'silent') return well('server', `none answers at ${server.url}: it is stopped, or elsewhere`)
  if (server.ready === null) return well('server', `ready at ${server.url}`)
  return wrong(
    'server',
    `${server.url} says: ${server.ready}`,
    'its log says more; restart it where that does not change',
  )
}

function ofListeners(server: AskedServer, listening: number): Finding {
  const said = `${listening} ${listening === 1 ? 'node hears' : 'nodes hear'} of publications`
  if (listening > 0 || server.is === 'silent') return well('listening', said)
  return wrong(
    'listening',
    `${said}, and a server answers`,
    'it polls meanwhile, a second late: its log says why it can’t listen (a pooler in transaction mode can’t: give nodes the database itself)',
  )
}
