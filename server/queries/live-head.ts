import type { Snapshot } from '#trade/live/fold.ts'
import { database } from '../database/client.ts'
import { databaseNow } from '../database/now.ts'
import { readHead } from '../log/head.ts'

/**
 * For a page that the server draws, and draws anew at each publication: the end of the log and the database's time, and nothing of
 * what was released. Read before what the page shows: published between the two, an entry is then behind this, and draws the page
 * anew. Read after it, the page would stand at a place that it does not show.
 */
export async function liveHead(): Promise<Snapshot> {
  const [{ epoch, sequence, hash }, now] = await Promise.all([readHead(database()), databaseNow(database())])
  return {
    cursor: { epoch, sequence, hash },
    subscription: { series: [], fromYear: 9000 },
    figures: {},
    releases: [],
    calendar: {},
    takenAt: now.toISOString(),
  }
}
