import { STALE_AFTER_MS } from '#trade/live/protocol.ts'
import { useHeard } from './use-heard.ts'
import { useNow } from './use-now.ts'

export interface LiveState {
  /** `live`: heard within the heartbeat. `connecting`: trying, and heard lately. `stale`: heard nothing, or not shown it, for too long. */
  readonly state: 'live' | 'connecting' | 'stale'
  /** When the page last heard from the server, ms by the database's clock. */
  readonly lastHeardAt: number
  /** Something was heard of that this page has yet to show. */
  readonly isBehind: boolean
}

/** How live the page is, by what it heard and when: never by what it hopes. */
export function useLiveState(): LiveState {
  const { at, lastHeardMs: lastHeardAt, isBehind } = useHeard()
  const nowMs = useNow()
  if (nowMs - lastHeardAt > STALE_AFTER_MS) return { state: 'stale', lastHeardAt, isBehind }
  return { state: at === 'live' ? 'live' : 'connecting', lastHeardAt, isBehind }
}
