import { transaction } from '../database/client.ts'
import { sha256 } from '../log/hash.ts'
import { lockLog } from '../log/head.ts'
import { append, type Published } from '../publish/append.ts'
import { somebodyWaits } from './somebody-waits.ts'
import { waitUntil } from './wait-until.ts'

interface Meanwhile {
  /** Begins a reading that will have to wait. */
  readonly begin?: () => void
  /** Called while it waits. */
  readonly whileWaiting?: () => void
}

/**
 * Makes whoever reads `table` wait, publishes an (empty) entry meanwhile, and lets go: what a reader finds at the second table is
 * newer than what it saw at the first. Returns the entry's place.
 */
export function publishBehindALock(
  table: 'LogHead' | 'Publication',
  { begin, whileWaiting }: Meanwhile,
): Promise<Published> {
  return transaction(async (tx) => {
    const head = await lockLog(tx)
    await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN ACCESS EXCLUSIVE MODE`)
    begin?.()
    await waitUntil(`somebody waits for ${table}`, somebodyWaits)
    whileWaiting?.()
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
