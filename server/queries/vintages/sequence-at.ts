import type { Database } from '../../database/client.ts'
import { readHead } from '../../log/head.ts'
import { sequenceAt } from '../observations/as-of.ts'

// Pages print instants to the second, cut off: whoever asks for 11:00:00 means what was out when a clock showed that.
const LAST_OF_A_SECOND_MS = 999

/**
 * The last sequence published at or before `second`, an instant without milliseconds: all of that second counts. 0 before the first
 * publication, when nothing was known.
 */
export async function sequenceAtSecond(db: Database, second: Date): Promise<number> {
  const { sequence } = await readHead(db)
  return sequenceAt(db, sequence, { instant: new Date(second.getTime() + LAST_OF_A_SECOND_MS) })
}
